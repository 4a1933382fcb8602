using SectorDashboard.Application.Risk;

namespace SectorDashboard.Application.Tests.Risk;

public sealed class RiskTests
{
    // 100 -> 110 -> 99 -> 121 for the index, and three times the other way for the fund.
    private static readonly double[] s_returns = [0.10, -0.10, 2 / 9.0];

    [Fact]
    public void Drawdowns_are_those_of_the_range_from_its_base_close_on()
    {
        var history = Histories.Exact(Histories.Monday, s_returns);
        var days = Histories.Weekdays(Histories.Monday, 4);
        var risk = Asking.Answer(history, "range=MAX").Risk;
        Assert.Equal(-0.1, risk.Index!.WorstDrawdown, 1e-12);
        Assert.Equal((days[1], days[2], days[3]), (risk.Index.Peak, risk.Index.Trough, risk.Index.Recovery));
        Assert.Equal(0, risk.Index.CurrentDrawdown, 1e-12);
        Assert.Equal(0.1 / 2, risk.Index.Ulcer, 1e-12);
        Assert.Equal((0.7 * 1.3 * (1 / 3.0)) - 1, risk.Fund!.WorstDrawdown, 1e-12);
        Assert.Null(risk.Fund.Recovery);
        Assert.Equal(risk.Fund.WorstDrawdown, risk.Fund.CurrentDrawdown);

        // The fund falls from its base close, the day before the range.
        var first = Asking.Answer(history, $"from={days[1]:yyyy-MM-dd}&to={days[1]:yyyy-MM-dd}").Risk;
        Assert.Equal(-0.3, first.Fund!.WorstDrawdown, 1e-12);
        Assert.Equal(new DrawdownAnswer(0, null, null, null, 0, 0), first.Index);
    }

    [Fact]
    public void A_fund_without_an_index_has_its_own_drawdown()
    {
        var risk = Asking.Answer(Histories.Of(Histories.Recording("SOXS", Histories.Monday, [100, 80, 90])), "range=MAX").Risk;
        Assert.Equal(-0.2, risk.Fund!.WorstDrawdown, 1e-12);
        Assert.Null(risk.Index);
    }
}
