using CsCheck;
using SectorDashboard.Analytics.Hedging;
using SectorDashboard.Analytics.LeveragedFunds;
using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Tests;

/// <summary>Series and generators for the tests.</summary>
internal static class Sample
{
    public static readonly DateOnly Start = new(2024, 1, 2);

    /// <summary>Daily index returns in whole tenths of a basis point, not all alike, that leave a threefold fund, bull or bear, above zero.</summary>
    public static Gen<double[]> Returns(int least = 1, int most = 60) =>
        Gen.Int[-20_000, 20_000].Select(tenths => tenths / 1e5).Array[least, most].Where(returns => returns.Length < 2 || returns.Distinct().Skip(1).Any());

    /// <summary>Closes from 100 on consecutive days that have the given returns.</summary>
    public static PriceSeries Prices(double[] returns, double first = 100)
    {
        var closes = new double[returns.Length + 1];
        closes[0] = first;
        for (var k = 0; k < returns.Length; k++)
        {
            closes[k + 1] = closes[k] * (1 + returns[k]);
        }

        return new PriceSeries([.. closes.Select((_, k) => Start.AddDays(k))], closes);
    }

    public static AlignedReturns Aligned(double[] fund, double[] index) => AlignedReturns.Join(Prices(fund), Prices(index));

    /// <summary>One multiple at all times.</summary>
    public static DatedTerms Throughout(double leverage, double fee, double cash, double spread) => new(LeverageSchedule.Constant(leverage), fee, cash, spread);

    /// <summary>The same values missing (NaN), and the others equal within a tolerance relative to the expected value.</summary>
    public static void NearAll(double[] expected, double[] actual, double relative = 1e-10)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected, (value, k) =>
        {
            Assert.Equal(double.IsNaN(value), double.IsNaN(actual[k]));
            Near(double.IsNaN(value) ? 0 : value, double.IsNaN(value) ? 0 : actual[k], relative);
        });
    }

    /// <summary>The fund of a period as a hedge with a constant multiple.</summary>
    public static HedgeLeg Leg(AlignedReturns returns, ReturnPeriod period, double leverage) => HedgeLeg.OfFund(
        returns.FundCloses[period.Start..(period.Start + period.Count + 1)], [.. Enumerable.Repeat(leverage, period.Count + 1)]);

    /// <summary>Equal within a tolerance relative to the expected value.</summary>
    public static void Near(double expected, double? actual, double relative = 1e-10)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected, actual.Value, relative * Math.Max(1e-6, Math.Abs(expected)));
    }
}
