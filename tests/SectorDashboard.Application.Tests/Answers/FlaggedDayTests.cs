using CsCheck;
using SectorDashboard.Analytics.Beta;
using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Beta;
using SectorDashboard.Application.Decay;
using SectorDashboard.Application.Views;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Calendar;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.Application.Tests.Answers;

/// <summary>What is noticed in the prices is listed in the answer, and left out of beta and ledger where the view says so.</summary>
public sealed class FlaggedDayTests
{
    private const int Days = 200;
    private static readonly DateOnly[] s_sessions = [.. TradingCalendar.Sessions(new(2025, 1, 2), new(2026, 1, 30)).Take(Days)];
    private static readonly double[] s_index = Histories.Returns(Days - 1);

    /// <summary>The fund strays on two days, and a split that no table has comes on a third.</summary>
    private static readonly double[] s_fund = [.. s_index.Select((r, k) => (-3 * r) + (0.0005 * Math.Cos(k)) + (k is 49 or 119 ? 0.05 : 0))];

    private static readonly int[] s_flagged = [50, 90, 120];

    private static readonly MarketHistory s_history = History(s_fund, splitBefore: 90);

    [Fact]
    public void Findings_are_listed_the_gravest_first_with_their_day()
    {
        var data = Asking.Answer(s_history, "range=MAX").Data;
        Assert.Equal(
            [("SOXS", "unknownSplit", s_sessions[90]), ("SOXS", "identity", s_sessions[120]), ("SOXS", "identity", s_sessions[50])],
            data.Warnings.Where(w => w.Kind is "unknownSplit" or "identity").Select(w => (w.Symbol, w.Kind, w.Date!.Value)));
        Assert.Equal(3, data.FlaggedDays);
    }

    [Fact]
    public void A_day_out_of_the_range_is_not_mentioned()
    {
        var data = Asking.Answer(s_history, $"from={s_sessions[100]:yyyy-MM-dd}&to={s_sessions[119]:yyyy-MM-dd}").Data;
        Assert.DoesNotContain(data.Warnings, w => w.Kind is "unknownSplit" or "identity");
        Assert.Equal(0, data.FlaggedDays);
    }

    [Fact]
    public void More_than_fifty_findings_are_fifty_and_a_count()
    {
        double[] wild = [.. s_index.Select((r, k) => (-3 * r) + (k % 2 == 0 ? 0.02 : -0.02))];
        var warnings = Asking.Answer(History(wild), "range=MAX").Data.Warnings;
        Assert.Equal(51, warnings.Count);
        Assert.Equal("more", warnings[^1].Kind);
    }

    [Fact]
    public void Kept_days_count_and_omitted_ones_do_not()
    {
        var (keep, omit) = (Asking.Answer(s_history, "range=MAX"), Asking.Answer(s_history, "range=MAX&flagged=omit"));
        int[] others = [.. Enumerable.Range(0, Days - 1).Where(k => !s_flagged.Contains(k + 1))];
        var expected = OrdinaryLeastSquares.Fit([.. others.Select(k => s_fund[k])], [.. others.Select(k => s_index[k])])!.Value;

        Assert.Equal(("keep", "omit"), (keep.Inputs.Flagged, omit.Inputs.Flagged));
        Assert.Equal(Days - 1, keep.Beta.Full!.N);
        Assert.Equal(Days - 4, omit.Beta.Full!.N);
        Assert.Equal(expected.Beta, omit.Beta.Full.Beta, 1e-9);
        Assert.Equal(expected.StandardError, omit.Beta.Full.StandardError, 1e-9);
        Assert.NotEqual(expected.Beta, keep.Beta.Full.Beta, 0.001);
        Assert.DoesNotContain(omit.Beta.Rolling, value => s_flagged.Contains(Array.IndexOf(s_sessions, value.Date)));
        Assert.DoesNotContain(keep.Notes, n => n.Field == "flagged");
    }

    [Fact]
    public void The_note_says_how_many_days_and_which()
    {
        var note = Asking.Answer(s_history, $"from={s_sessions[100]:yyyy-MM-dd}&flagged=omit").Note("flagged");
        Assert.All(s_flagged, day => Assert.Contains($"{s_sessions[day]:yyyy-MM-dd}", note.Reason, StringComparison.Ordinal));
        Assert.Contains(". In the range: 1.", note.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ledger_without_flagged_days_compounds_the_others_and_adds_up()
    {
        var ledger = Asking.Answer(s_history, "range=MAX&flagged=omit&fee=0.01&cash=0.05").Decay;
        Assert.All(ledger.Years.Append(ledger.Selected!), l => Assert.Equal(l.Fund, l.Naive - l.RebalancingCost + l.Carry + l.Fee + l.Residual, 1e-9));
        double Compounded(double[] returns) => returns.Where((_, k) => !s_flagged.Contains(k + 1)).Aggregate(1.0, (value, r) => value * (1 + r)) - 1;
        Assert.Equal(Compounded(s_fund), ledger.Selected!.Fund, 1e-9);
        Assert.Equal(Compounded(s_index), ledger.Selected.Index, 1e-9);
        Assert.Equal(Compounded([.. s_index.Select(r => -3 * r)]), ledger.Selected.DailyReset, 1e-9);
        Assert.Equal(Days - 4, ledger.Selected.N);
    }

    [Fact]
    public void Everything_else_is_taken_from_all_days()
    {
        var (keep, omit) = (Asking.Answer(s_history, "range=MAX"), Asking.Answer(s_history, "range=MAX&flagged=omit"));
        Assert.Equal(Numbers.In(Rest(keep)), Numbers.In(Rest(omit)));
    }

    [Fact]
    public void Only_betas_and_ledgers_are_computed_anew()
    {
        using var parts = new PartCache();
        var service = new AnalyticsService(parts);
        service.Answer(View.Default, s_history);
        var computed = new List<string>();
        parts.Computed += key => computed.Add(key.GetType().Name);
        service.Answer(View.Default with { Flagged = FlaggedDayRule.Omit }, s_history);
        Assert.Equal(
            [nameof(AlignedReturnsKey), nameof(BetaComparisonKey), nameof(DecayLedgerKey), nameof(FullBetaKey), nameof(MonthlyBetaKey), nameof(RollingBetaKey), nameof(YearLedgersKey)],
            computed.Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void A_range_of_flagged_days_only_has_neither_beta_nor_ledger_and_says_so()
    {
        var answer = Asking.Answer(s_history, $"from={s_sessions[90]:yyyy-MM-dd}&to={s_sessions[90]:yyyy-MM-dd}&flagged=omit");
        Assert.Null(answer.Beta.Full);
        Assert.Null(answer.Decay.Selected);
        Assert.Contains("neither a beta nor a ledger", answer.Note("flagged").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_flagged_nothing_changes() => Gen.Int[5, 60].Sample(
        window =>
        {
            var history = History([.. s_index.Select(r => -3 * r)]);
            var (keep, omit) = (Asking.Answer(history, $"window={window}"), Asking.Answer(history, $"window={window}&flagged=omit"));
            Assert.Equal(Numbers.In(keep), Numbers.In(omit));
            Assert.DoesNotContain(omit.Notes, n => n.Field == "flagged");
        },
        iter: 5);

    [Fact]
    public void Simulated_prices_are_never_flagged()
    {
        var data = Asking.Answer(Histories.Of(), "range=MAX").Data;
        Assert.Equal(0, data.FlaggedDays);
        Assert.DoesNotContain(data.Warnings, w => w.Kind != "basis");
    }

    private static object Rest(Answer answer) => new { answer.Quote, answer.Volatility, answer.WhatIf, answer.Hedge, answer.Flow, answer.Sentiment, answer.Risk, answer.Regime, answer.Scenarios };

    private static MarketHistory History(double[] fund, int splitBefore = 0)
    {
        var closes = Histories.Closes(50, fund);
        for (var i = 0; i < splitBefore; i++)
        {
            closes[i] *= 15;
        }

        PriceRecording OnSessions(PriceRecording recording) => recording with
        {
            Bars = new BarSeries(
                s_sessions, recording.Bars.Open, recording.Bars.High, recording.Bars.Low, recording.Bars.Close, recording.Bars.Volume, recording.Bars.AdjustedClose),
        };
        return Histories.Of(
            OnSessions(Histories.Recording("SOXS", s_sessions[0], closes)), OnSessions(Histories.Recording("SOXX", s_sessions[0], Histories.Closes(100, s_index))),
            OnSessions(Histories.Recording("SPY", s_sessions[0], Histories.Closes(400, [.. s_index.Select(r => r / 2)]))));
    }
}
