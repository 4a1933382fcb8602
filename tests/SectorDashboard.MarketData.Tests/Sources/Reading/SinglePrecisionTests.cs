using CsCheck;
using SectorDashboard.MarketData.Sources.Reading;

namespace SectorDashboard.MarketData.Tests.Sources.Reading;

public sealed class SinglePrecisionTests
{
    [Theory]
    [InlineData(123.44999694824219, 123.45)]
    [InlineData(123.44999, 123.45)]
    [InlineData(123.45000457763672, 123.45)]
    [InlineData(2.450000047683716, 2.45)]
    [InlineData(0.00019999999494757503, 0.0002)]
    [InlineData(0.012299999594688416, 0.0123)]
    [InlineData(47.625, 47.625)]
    [InlineData(0.199397, 0.199397)]
    [InlineData(1.23456789, 1.23456789)]
    [InlineData(123.4499, 123.4499)]
    [InlineData(38668800273.066666, 38668800273.066666)]
    [InlineData(38668800000.0, 38668800000.0)]
    public void What_was_written_is_restored(double kept, double written) => Assert.Equal(written, SinglePrecision.Restore(kept));

    [Fact]
    public void What_is_missing_stays_missing() => Assert.True(double.IsNaN(SinglePrecision.Restore(double.NaN)));

    [Fact]
    public void Every_price_in_cents_and_every_price_of_six_digits_comes_back() =>
        Gen.OneOf(Gen.Int[1, 9_999_999].Select(cents => cents / 100m), Gen.Select(Gen.Int[1, 999_999], Gen.Int[0, 9], (digits, places) => digits / Power(places)))
            .Sample(written => Assert.Equal((double)written, SinglePrecision.Restore((float)written)));

    [Fact]
    public void Nothing_changes_by_more_than_single_precision() =>
        Gen.Double[1e-6, 1e12].Sample(value => Assert.InRange(SinglePrecision.Restore(value) / value, 1 - 1.2e-7, 1 + 1.2e-7));

    [Fact]
    public void Restoring_twice_is_restoring_once() =>
        Gen.Double[1e-6, 1e12].Sample(value => Assert.Equal(SinglePrecision.Restore(value), SinglePrecision.Restore(SinglePrecision.Restore(value))));

    private static decimal Power(int places)
    {
        var power = 1m;
        for (var i = 0; i < places; i++)
        {
            power *= 10;
        }

        return power;
    }
}
