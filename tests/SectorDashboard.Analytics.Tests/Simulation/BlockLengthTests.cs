using SectorDashboard.Analytics.Simulation;

namespace SectorDashboard.Analytics.Tests.Simulation;

public sealed class BlockLengthTests
{
    [Theory]
    [InlineData("history")]
    [InlineData("independent")]
    [InlineData("persistent")]
    [InlineData("reverting")]
    [InlineData("walk")]
    public void The_length_meets_the_independent_script(string series)
    {
        var expected = Golden.Scenarios.GetProperty("blockLengths").GetProperty(series);
        Sample.Near(expected.Number("length"), BlockLength.Optimal(expected.Numbers("values")), 1e-9);
    }

    [Fact]
    public void Neither_the_size_nor_the_sign_of_the_values_matters()
    {
        var values = Golden.Scenarios.GetProperty("blockLengths").GetProperty("history").Numbers("values");
        var length = BlockLength.Optimal(values)!.Value;
        Sample.Near(length, BlockLength.Optimal([.. values.Select(x => 5 - (300 * x))]), 1e-9);
        Sample.Near(length, BlockLength.Optimal([.. values.Reverse()]), 1e-9);
    }

    [Fact]
    public void The_longest_blocks_are_bounded()
    {
        double[] alternating = [.. Enumerable.Range(0, 200).Select(k => (double)(k % 2))];
        Assert.Equal(14, BlockLength.Optimal(alternating.AsSpan(0, 40))); // 40/3, rounded up
        Assert.Equal(43, BlockLength.Optimal(alternating)); // 3 √200, rounded up
    }

    [Fact]
    public void It_needs_thirty_values_that_vary()
    {
        double[] values = [.. Enumerable.Range(0, 30).Select(k => Math.Sin(k))];
        Assert.NotNull(BlockLength.Optimal(values));
        Assert.Null(BlockLength.Optimal(values.AsSpan(1)));
        Assert.Null(BlockLength.Optimal(new double[300]));
        Assert.Null(BlockLength.Optimal([.. Enumerable.Repeat(0.1, 300)]));
        Assert.Null(BlockLength.Optimal([.. values, double.NaN]));
    }
}
