using SectorDashboard.MarketData.Bars;

namespace SectorDashboard.Application.Tests.Movers;

public sealed class MoversTests
{
    private static readonly DateOnly s_first = new(2026, 8, 3);

    [Fact]
    public void Weights_times_returns_and_the_rest_make_the_indexs_return()
    {
        var movers = Asking.Answer(Histories.Of(
            Two("SOXS", 60, 58.2), Two("SOXX", 100, 101), Two("NVDA", 100, 104), Two("MU", 50, 49), Two("TXN", 10, 20))).Movers!;

        Assert.Equal(new DateOnly(2026, 9, 30), movers.WeightsAsOf);
        Assert.Equal(["NVDA", "MU"], movers.Members.Select(m => m.Symbol), StringComparer.Ordinal);
        Assert.Equal(0.0943 * 0.04, movers.Members[0].Contribution, 1e-12);
        Assert.Equal(0.0891 * -0.02, movers.Members[1].Contribution, 1e-12);
        Assert.Equal(0.01, movers.Members.Sum(m => m.Contribution) + movers.Others, 1e-12);
        Assert.Equal(0.0943 * 0.04 / 0.01, movers.ShareOf("NVDA")!.Value, 1e-9);
        Assert.Null(movers.ShareOf("TXN"));
    }

    [Fact]
    public void An_index_that_hardly_moved_has_no_shares() =>
        Assert.Null(Asking.Answer(Histories.Of(Two("SOXS", 60, 60), Two("SOXX", 100, 100.01), Two("NVDA", 100, 104))).Movers!.ShareOf("NVDA"));

    [Fact]
    public void Weights_of_another_time_are_not_used()
    {
        var answer = Asking.Answer(Histories.Exact(Histories.Monday, Histories.Returns(30)));
        Assert.Null(answer.Movers);
        Assert.Contains("within a quarter of 2026-02", answer.Note("movers.members").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_prices_of_a_member_that_is_said()
    {
        var answer = Asking.Answer(Histories.Of(Two("SOXS", 60, 60), Two("SOXX", 100, 101)));
        Assert.Null(answer.Movers);
        Assert.Contains("None of the members", answer.Note("movers.members").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_indexs_return_is_from_its_own_close_before_on_whatever_days_the_fund_has_prices()
    {
        var fund = Two("SOXS", 60, 58.2);
        var bars = fund.Bars;
        var history = Histories.Of(
            fund with { Bars = new BarSeries([bars.Dates[0], bars.Dates[1].AddDays(1)], bars.Open, bars.High, bars.Low, bars.Close, bars.Volume, bars.AdjustedClose) },
            Histories.Recording("SOXX", s_first, [100, 110, 121]), Histories.Recording("NVDA", s_first, [100, 100, 105]));

        var movers = Asking.Answer(history).Movers!;

        Assert.Equal(0.1, movers.IndexReturn, 1e-12);
        Assert.Equal(0.1 - (0.0943 * 0.05), movers.Others, 1e-12);
    }

    private static PriceRecording Two(string symbol, double first, double second) => Histories.Recording(symbol, s_first, [first, second]);
}
