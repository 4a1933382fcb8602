using CsCheck;
using SectorDashboard.Analytics.Options;

namespace SectorDashboard.Analytics.Tests.Options;

public sealed class BlackScholesTests
{
    private static readonly Gen<(double Spot, double Strike, double Rate, double Volatility, double Years)> Market =
        Gen.Select(Gen.Double[20, 200], Gen.Double[20, 200], Gen.Double[-0.05, 0.2], Gen.Double[0.01, 2], Gen.Double[0.001, 3]);

    // Hull, Options, Futures, and Other Derivatives, example in the chapter on the Black-Scholes-Merton model.
    [Fact]
    public void The_example_of_the_textbook_is_met()
    {
        Assert.Equal(4.76, Value(OptionKind.Call, (42, 40, 0.10, 0.20, 0.5)).Price, 0.005);
        Assert.Equal(0.81, Value(OptionKind.Put, (42, 40, 0.10, 0.20, 0.5)).Price, 0.005);
    }

    [Fact]
    public void The_formula_is_the_expected_payoff()
    {
        var cells = Golden.Hedging.GetProperty("blackScholes").EnumerateArray().ToList();
        Assert.Equal(32, cells.Count);
        foreach (var cell in cells)
        {
            var kind = Enum.Parse<OptionKind>(cell.GetProperty("kind").GetString()!, ignoreCase: true);
            var value = Value(kind, (cell.Number("spot"), cell.Number("strike"), cell.Number("rate"), cell.Number("volatility"), cell.Number("years")));
            Assert.Equal(cell.Number("price"), value.Price, 1e-9);
            Assert.Equal(cell.Number("delta"), value.Delta, 1e-5);
        }
    }

    [Fact]
    public void A_call_less_a_put_is_a_forward() => Market.Sample(market =>
    {
        var (call, put) = (Value(OptionKind.Call, market), Value(OptionKind.Put, market));
        Assert.Equal(market.Spot - Discounted(market), call.Price - put.Price, 1e-9);
        Assert.Equal(1, call.Delta - put.Delta, 1e-12);
    });

    [Fact]
    public void A_price_stays_between_what_the_option_must_and_can_pay() => Market.Sample(market =>
    {
        var (call, put) = (Value(OptionKind.Call, market), Value(OptionKind.Put, market));
        Assert.InRange(call.Price, Math.Max(0, market.Spot - Discounted(market)), market.Spot + 1e-9);
        Assert.InRange(put.Price, Math.Max(0, Discounted(market) - market.Spot), Discounted(market) + 1e-9);
        Assert.InRange(call.Delta, 0, 1);
        Assert.InRange(put.Delta, -1, 0);
    });

    [Fact]
    public void More_volatility_never_makes_an_option_cheaper() => Gen.Select(Market, Gen.Double[0, 1]).Sample((market, more) =>
        Assert.True(Value(OptionKind.Put, market with { Volatility = market.Volatility + more }).Price >= Value(OptionKind.Put, market).Price - 1e-9));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.5, 0)]
    public void Without_volatility_or_time_an_option_is_worth_what_it_is_sure_to_pay(double volatility, double years)
    {
        var discounted = 100 * Math.Exp(-0.04 * years);
        Assert.Equal(new OptionValue(discounted - 90, -1), Value(OptionKind.Put, (90, 100, 0.04, volatility, years)));
        Assert.Equal(new OptionValue(0, 0), Value(OptionKind.Put, (110, 100, 0.04, volatility, years)));
        Assert.Equal(new OptionValue(110 - discounted, 1), Value(OptionKind.Call, (110, 100, 0.04, volatility, years)));
    }

    [Theory]
    [InlineData(0, 1, 1, 1)]
    [InlineData(1, -1, 1, 1)]
    [InlineData(1, 1, -0.1, 1)]
    [InlineData(1, 1, 1, -0.1)]
    public void What_cannot_be_is_refused(double spot, double strike, double volatility, double years) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Value(OptionKind.Put, (spot, strike, 0, volatility, years)));

    private static double Discounted((double Spot, double Strike, double Rate, double Volatility, double Years) market) =>
        market.Strike * Math.Exp(-market.Rate * market.Years);

    private static OptionValue Value(OptionKind kind, (double Spot, double Strike, double Rate, double Volatility, double Years) market) =>
        BlackScholes.Value(kind, market.Spot, market.Strike, market.Rate, market.Volatility, market.Years);
}
