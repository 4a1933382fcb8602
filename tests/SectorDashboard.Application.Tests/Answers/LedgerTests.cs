using CsCheck;
using SectorDashboard.Analytics.Decay;

namespace SectorDashboard.Application.Tests.Answers;

public sealed class LedgerTests
{
    private static readonly double[] s_returns = Histories.Returns(300);

    [Fact]
    public void The_entries_add_up_to_the_funds_return() =>
        Gen.Select(Gen.Int[-2000, 2000].Select(x => x / 1e4).Array[1, 40], Gen.Int[-2000, 2000].Select(x => x / 1e4).Array[40], Gen.Double[-4, 4])
            .Sample((index, fund, leverage) =>
            {
                var history = Histories.Of(
                    Histories.Recording("SOXS", Histories.Monday, Histories.Closes(9, fund[..index.Length])),
                    Histories.Recording("SOXX", Histories.Monday, Histories.Closes(100, index)));
                var decay = Asking.Read(history, View($"leverage={leverage:F3}&cash=0.05&spread=0.01")).Answer.Decay;
                Assert.All(decay.Years.Append(decay.Selected!), AddsUp);
                Assert.Equal(fund[..index.Length].Aggregate(1.0, (v, r) => v * (1 + r)) - 1, decay.Selected!.Fund, 1e-9);
            });

    [Fact]
    public void Years_end_with_the_range_so_a_view_of_the_past_does_not_know_the_future()
    {
        var history = Histories.Exact(Histories.Monday, s_returns);
        var whole = Asking.Answer(history, "range=MAX").Decay.Years;
        var last = Histories.Monday.AddDays(30);
        var years = Asking.Answer(history, $"range=MAX&to={last:yyyy-MM-dd}").Decay.Years;
        Assert.True(whole.Count > 1);
        var year = Assert.Single(years);
        Assert.InRange(year.To, last.AddDays(-3), last);
        Assert.Equal(whole[0].From, year.From);
        Assert.True(year.N < whole[0].N);
    }

    [Fact]
    public void Each_entry_is_one_step_of_the_compounded_path()
    {
        var ledger = Asking.Answer(Histories.Exact(Histories.Monday, s_returns[..40]), "fee=0.02&cash=0.05&spread=0.01").Decay.Selected!;
        double Path(double daily) => s_returns[..40].Aggregate(1.0, (v, r) => v * (1 + (-3 * r) + daily)) - 1;
        var carry = ((4 * 0.05) - (3 * 0.01)) / 252;
        Assert.Equal(Path(0), ledger.DailyReset, 1e-12);
        Assert.Equal(Path(carry) - Path(0), ledger.Carry, 1e-12);
        Assert.Equal(Path(carry - (0.02 / 252)) - Path(carry), ledger.Fee, 1e-12);
        Assert.Equal(Path(0), ledger.Fund, 1e-12);
        Assert.Equal(ledger.Naive - Path(0), ledger.RebalancingCost, 1e-12);
    }

    [Theory]
    [InlineData("from=2026-01-12", "2026-01-09", "2026-02-27")]
    [InlineData("from=2026-01-10&to=2026-01-18", "2026-01-09", "2026-01-16")]
    [InlineData("range=1M", "2026-01-26", "2026-02-27")]
    [InlineData("range=YTD", "2026-01-05", "2026-02-27")]
    [InlineData("range=MAX", "2026-01-05", "2026-02-27")]
    [InlineData("from=2026-01-01&to=2026-01-06", "2026-01-05", "2026-01-06")]
    public void A_range_starts_from_the_last_common_close_before_it(string query, string from, string to)
    {
        var ledger = Asking.Answer(Histories.Exact(Histories.Monday, s_returns[..39]), query).Decay.Selected!;
        Assert.Equal((from, to), ($"{ledger.From:yyyy-MM-dd}", $"{ledger.To:yyyy-MM-dd}"));
    }

    [Fact]
    public void A_day_that_only_one_of_them_has_is_in_nobodys_return()
    {
        var fund = Histories.Recording("SOXS", Histories.Monday, [100, 90, 80]);
        var index = Histories.Recording("SOXX", Histories.Monday.AddDays(1), [50, 60, 70]);
        var answer = Asking.Answer(Histories.Of(fund, index), "range=MAX");
        var ledger = answer.Decay.Selected!;
        Assert.Equal((1, Histories.Monday.AddDays(1), Histories.Monday.AddDays(2)), (ledger.N, ledger.From, ledger.To));
        Assert.Equal((80 / 90.0) - 1, ledger.Fund, 1e-15);
        Assert.Equal((60 / 50.0) - 1, ledger.Index, 1e-15);
        Assert.Equal(ledger.To, answer.Inputs.To);
    }

    [Fact]
    public void Each_day_of_a_year_has_the_multiple_then_in_force()
    {
        var first = new DateOnly(2019, 12, 2);
        var closes = Histories.Closes(50, s_returns);
        var history = Histories.Of(Histories.Recording("JDST", first, closes), Histories.Recording("GDXJ", first, closes));
        var answer = Asking.Read(history, "fund=JDST&range=MAX&fee=0&cash=0").Answer;
        var years = answer.Decay.Years;
        Assert.Equal([first, new DateOnly(2019, 12, 31), new DateOnly(2020, 12, 31)], years.Select(y => y.From));
        Assert.Equal([-3.0, -2.0, -2.0], years.Select(y => y.Leverage));
        Assert.Equal([0, 1, 0], years.Select(y => y.EarlierParts.Count));
        Assert.Equal(new DateOnly(2020, 3, 31), years[1].EarlierParts[0].To);

        var days = Histories.Weekdays(first, s_returns.Length + 1);
        double Reset(Func<DateOnly, bool> counts) => s_returns
            .Where((_, k) => counts(days[k + 1]))
            .Zip(days.Skip(1).Where(counts), (r, day) => 1 + ((day < new DateOnly(2020, 4, 1) ? -3 : -2) * r))
            .Aggregate(1.0, (value, growth) => value * growth) - 1;
        Assert.Equal(Reset(day => day.Year == 2020), years[1].DailyReset, 1e-12);
        Assert.Equal(Reset(_ => true), answer.Decay.Selected!.DailyReset, 1e-12);
        Assert.Contains("2020-03-31", answer.Note("decay.years").Reason, StringComparison.Ordinal);
        Assert.Equal(Reset(_ => true), Asking.Read(history, "fund=JDST&range=MAX&fee=0&cash=0").Series.DailyReset[^1] - 1, 1e-12);
    }

    [Fact]
    public void A_multiple_that_the_view_sets_holds_throughout()
    {
        var first = new DateOnly(2019, 12, 2);
        var closes = Histories.Closes(50, s_returns);
        var history = Histories.Of(Histories.Recording("JDST", first, closes), Histories.Recording("GDXJ", first, closes));
        var answer = Asking.Read(history, "fund=JDST&leverage=-2").Answer;
        Assert.All(answer.Decay.Years, y => Assert.Equal((-2, 0), (y.Leverage, y.EarlierParts.Count)));
        Assert.Equal(s_returns[..21].Aggregate(1.0, (v, r) => v * (1 - (2 * r))) - 1, answer.Decay.Years[0].DailyReset, 1e-12);
        Assert.DoesNotContain(answer.Notes, n => n.Field == "decay.years");
    }

    private static SectorDashboard.Application.Views.View View(string query) => SectorDashboard.Application.Views.ViewCodec.Read(query).View;

    private static void AddsUp(DecayLedger l) => Assert.Equal(l.Fund, l.Naive - l.RebalancingCost + l.Carry + l.Fee + l.Residual, 1e-9 * (1 + Math.Abs(l.Naive) + Math.Abs(l.Fund)));
}
