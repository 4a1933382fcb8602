using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.Application.Tests.Answers;

public sealed class FlowTests
{
    private static readonly double[] s_returns = [0.01, -0.02, 0.03, -0.01, 0.02];

    // SOXS had 1.61 and SOXL 19.44 billion dollars on 2026-07-31; nothing is known of USD and SSG.
    [Fact]
    public void Each_fund_of_the_family_trades_by_its_own_multiple()
    {
        var answer = Asking.Answer(Semis(new DateOnly(2026, 8, 10)), "move=0.05&leverage=-1");
        var flow = answer.Flow;
        Assert.Equal(["SOXS", "SOXL", "USD", "SSG"], flow.BySymbol.Select(f => f.Symbol), StringComparer.Ordinal);
        Assert.Equal([-3, 3, 2, -2], flow.BySymbol.Select(f => f.Leverage));
        Assert.Equal([1.61e9, 19.44e9, null, null], flow.BySymbol.Select(f => f.Assets));
        Assert.Equal(12 * 1.61e9 * 0.05, flow.BySymbol[0].Flow!.Value, 1e-3);
        Assert.Equal(6 * 19.44e9 * 0.05, flow.BySymbol[1].Flow!.Value, 1e-3);
        Assert.All(flow.BySymbol.Skip(2), f => Assert.Equal((null, null, null, null), (f.Assets, f.AssetsAsOf, f.AssetsSource, f.Flow)));
        Assert.Equal(new DateOnly(2026, 7, 31), flow.BySymbol[0].AssetsAsOf);
        Assert.Contains("N-PORT", flow.BySymbol[0].AssetsSource, StringComparison.Ordinal);
        Assert.Equal((0.05, ((12 * 1.61e9) + (6 * 19.44e9)) * 0.05), (flow.Move!.Value, flow.Total!.Value));
        Assert.Contains("USD, SSG", answer.Note("flow.bySymbol").Reason, StringComparison.Ordinal);
        Assert.Contains("what-if move", answer.Note("flow.total").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_what_if_move_it_is_the_index_return_of_the_last_session_of_the_range()
    {
        var answer = Asking.Answer(Semis(new DateOnly(2026, 8, 10)));
        Assert.Equal(0.02, answer.Flow.Move!.Value, 1e-12);
        Assert.Contains("SOXX's return of 2026-08-17", answer.Note("flow.total").Reason, StringComparison.Ordinal);
        Assert.Equal(-0.02, Asking.Answer(Semis(new DateOnly(2026, 8, 10)), "to=2026-08-12").Flow.Move!.Value, 1e-12);
    }

    [Fact]
    public void A_session_that_the_fund_lacks_does_not_make_the_indexs_return_one_of_two_days()
    {
        var day = new DateOnly(2026, 8, 10);
        var fund = Histories.Recording("SOXS", day, [10, 10]);
        var bars = fund.Bars;
        var history = Histories.Of(
            fund with { Bars = new BarSeries([day, day.AddDays(2)], bars.Open, bars.High, bars.Low, bars.Close, bars.Volume, bars.AdjustedClose) },
            Histories.Recording("SOXX", day, [100, 110, 121]));

        Assert.Equal(0.1, Asking.Answer(history).Flow.Move!.Value, 1e-12);
    }

    [Theory]
    [InlineData("", 1.61e9)]
    [InlineData("to=2026-07-31", 1.61e9)]
    [InlineData("to=2026-07-30", 1.42e9)]
    public void Assets_that_were_not_known_yet_do_not_count(string query, double assets) =>
        Assert.Equal(assets, Asking.Answer(Semis(new DateOnly(2026, 7, 28)), query).Flow.BySymbol[0].Assets);

    [Fact]
    public void Without_known_assets_there_is_no_total()
    {
        var answer = Asking.Answer(Semis(new DateOnly(2015, 3, 2)));
        Assert.Null(answer.Flow.Total);
        Assert.Null(answer.Flow.PercentOfDollarVolume);
        Assert.All(answer.Flow.BySymbol, f => Assert.Null(f.Flow));
        Assert.Contains("2015-03-09", answer.Note("flow.total").Reason, StringComparison.Ordinal);
    }

    // The index closed at 100 × 1.01 × 0.98 × 1.03 × 0.99 × 1.02 with two million shares.
    [Fact]
    public void The_total_is_set_against_what_the_index_proxy_traded()
    {
        var flow = Asking.Answer(Semis(new DateOnly(2026, 8, 10), 2e6), "move=-0.05").Flow;
        var dollars = 100 * 1.01 * 0.98 * 1.03 * 0.99 * 1.02 * 2e6;
        Assert.True(flow.Total < 0);
        Assert.Equal(((12 * 1.61e9) + (6 * 19.44e9)) * 0.05 / dollars, flow.PercentOfDollarVolume!.Value, 1e-9);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(0)]
    public void Without_volume_there_is_nothing_to_set_it_against(double volume)
    {
        var answer = Asking.Answer(Semis(new DateOnly(2026, 8, 10), volume));
        Assert.NotNull(answer.Flow.Total);
        Assert.Null(answer.Flow.PercentOfDollarVolume);
        Assert.Contains("2026-08-17", answer.Note("flow.percentOfDollarVolume").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_index_only_a_what_if_move_makes_a_flow()
    {
        var history = Histories.Of(Histories.Recording("SOXS", new DateOnly(2026, 8, 10), Histories.Closes(20, s_returns)));
        var answer = Asking.Answer(history);
        Assert.Null(answer.Flow.Move);
        Assert.Null(answer.Flow.Total);
        Assert.Contains("set move", answer.Note("flow.move").Reason, StringComparison.Ordinal);
        Assert.Equal(((12 * 1.61e9) + (6 * 19.44e9)) * 0.01, Asking.Answer(history, "move=0.01").Flow.Total!.Value, 1e-3);
    }

    [Fact]
    public void A_move_that_wipes_a_fund_out_closes_its_exposure()
    {
        var flow = Asking.Answer(Semis(new DateOnly(2026, 8, 10)), "move=0.4").Flow;
        Assert.Equal(3 * 1.4 * 1.61e9, flow.BySymbol[0].Flow!.Value, 1e-3);
        Assert.Equal(6 * 0.4 * 19.44e9, flow.BySymbol[1].Flow!.Value, 1e-3);
    }

    [Fact]
    public void Another_family_has_no_known_assets()
    {
        var closes = Histories.Closes(20, s_returns);
        var history = Histories.Of(Histories.Recording("KOLD", new DateOnly(2025, 3, 3), closes), Histories.Recording("UNG", new DateOnly(2025, 3, 3), closes));
        Assert.Equal(["KOLD", "BOIL"], Asking.Read(history, "fund=KOLD").Answer.Flow.BySymbol.Select(f => f.Symbol), StringComparer.Ordinal);
    }

    private static MarketHistory Semis(DateOnly first, double volume = 1e6) => Histories.Of(
        Histories.Recording("SOXS", first, Histories.Closes(20, [.. s_returns.Select(r => -3 * r)])),
        Histories.Recording("SOXX", first, Histories.Closes(100, s_returns), [.. Enumerable.Repeat(volume, s_returns.Length + 1)]));
}
