using CsCheck;
using SectorDashboard.Analytics.Volatility;

namespace SectorDashboard.Analytics.Tests.Volatility;

public sealed class VolatilityTests
{
    private static readonly double[][] Bars = Golden.Fixture.Bars();

    private static readonly Dictionary<string, Func<double[][], double?>> Estimators = new(StringComparer.Ordinal)
    {
        ["closeToClose"] = bars => RealisedVolatility.CloseToClose(Column(bars, 3)),
        ["parkinson"] = bars => RangeVolatility.Parkinson(Column(bars[1..], 1), Column(bars[1..], 2)),
        ["garmanKlass"] = bars => RangeVolatility.GarmanKlass(Column(bars[1..], 0), Column(bars[1..], 1), Column(bars[1..], 2), Column(bars[1..], 3)),
        ["rogersSatchell"] = bars => RangeVolatility.RogersSatchell(Column(bars[1..], 0), Column(bars[1..], 1), Column(bars[1..], 2), Column(bars[1..], 3)),
        ["yangZhang"] = bars => RangeVolatility.YangZhang(Column(bars[1..], 0), Column(bars[1..], 1), Column(bars[1..], 2), Column(bars[1..], 3), Column(bars[..^1], 3)),
        ["ewma"] = bars => EwmaVolatility.Compute(Column(bars, 3)),
    };

    public static TheoryData<string> Names => [.. Estimators.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_estimator_meets_the_independent_fixture(string name) =>
        Sample.Near(Golden.Fixture.Number("volatility", name), Estimators[name](Bars), 1e-12);

    [Theory]
    [InlineData("close_close", "closeToClose")]
    [InlineData("parkinson", "parkinson")]
    [InlineData("garman_klass", "garmanKlass")]
    [InlineData("rogers_satchell", "rogersSatchell")]
    [InlineData("yang_zhang", "yangZhang")]
    [InlineData("ewma94_annual", "ewma")]
    public void Each_estimator_meets_the_oracle(string figure, string name)
    {
        // Of the first bar only the close counts.
        var first = Golden.OracleInputs.Number("firstClose");
        double[][] bars = [[first, first, first, first], .. Golden.OracleInputs.Bars()];
        Assert.Equal(Golden.Oracle.Number("n") + 1, bars.Length);
        Sample.Near(Golden.Oracle.Number(figure), Estimators[name](bars), 1e-12);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_split_factor_changes_nothing(string name) =>
        Gen.Double[1e-6, 1e9].Sample(factor =>
            Sample.Near(Estimators[name](Bars)!.Value, Estimators[name]([.. Bars.Select(bar => bar.Select(price => price * factor).ToArray())])));

    [Theory]
    [MemberData(nameof(Names))]
    public void Two_returns_are_enough_and_one_is_not(string name)
    {
        Assert.NotNull(Estimators[name](Bars[..3]));
        Assert.Null(Estimators[name](Bars[..2]));
        Assert.Null(Estimators[name](Bars[..1]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_price_that_is_none_gives_no_volatility(double price)
    {
        double[][] spoilt = [.. Bars.Select((bar, k) => k == 3 ? [price, price, price, price] : bar)];
        Assert.All(Estimators, entry => Assert.Null(entry.Value(spoilt)));
    }

    // Yang-Zhang's k is seen through a series whose overnight and Rogers-Satchell parts vanish: closes at the high or low, opens at the close before.
    [Fact]
    public void Yang_Zhang_weights_five_sessions_as_the_oracle_says()
    {
        double[] closes = [100, 104, 101, 103, 99, 102];
        double[] high = [.. Enumerable.Range(1, 5).Select(k => Math.Max(closes[k], closes[k - 1]))];
        double[] low = [.. Enumerable.Range(1, 5).Select(k => Math.Min(closes[k], closes[k - 1]))];
        var volatility = RangeVolatility.YangZhang(closes.AsSpan(0, 5), high, low, closes.AsSpan(1), closes.AsSpan(0, 5))!.Value;
        var session = RealisedVolatility.CloseToClose(closes)!.Value;
        Sample.Near(Golden.Oracle.Number("yz_k"), volatility * volatility / (session * session));
    }

    [Fact]
    public void A_threefold_fund_is_close_to_three_times_as_volatile() =>
        Gen.Int[-1000, 1000].Select(points => points / 1e5).Array[60].Sample(index =>
        {
            var one = RealisedVolatility.CloseToClose(Sample.Prices(index).Closes)!.Value;
            var three = RealisedVolatility.CloseToClose(Sample.Prices([.. index.Select(r => -3 * r)]).Closes)!.Value;
            Assert.Equal(3, three / one, 0.1);
        });

    [Fact]
    public void Spans_of_different_length_are_refused() =>
        Assert.Throws<ArgumentException>(() => RangeVolatility.Parkinson([2, 3, 4], [1, 2]));

    private static double[] Column(double[][] bars, int k) => [.. bars.Select(bar => bar[k])];
}
