using System.Text.Json;
using SectorDashboard.Web.Api;

namespace SectorDashboard.Web.Tests.Api;

public sealed class FiniteNumberConverterTests
{
    private static readonly JsonSerializerOptions s_options = new() { Converters = { new FiniteNumberConverter() } };

    [Fact]
    public void What_is_no_finite_number_is_null_wherever_it_stands() => Assert.Equal(
        "[null,null,null,-1.5,{\"X\":null},null]",
        JsonSerializer.Serialize(
            new object?[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity, -1.5, new { X = (double?)double.NaN }, (double?)null }, s_options));

    [Fact]
    public void Arrays_of_numbers_are_written_the_same_way() =>
        Assert.Equal("[[1,null],[null]]", JsonSerializer.Serialize(new double?[][] { [1, double.NaN], [null] }, s_options));
}
