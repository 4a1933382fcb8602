using SectorDashboard.Application.Quotes;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.Application.Tests.Answers;

public sealed class QuoteTests
{
    private static readonly DateOnly s_first = new(2024, 1, 1);
    private static readonly double[] s_closes = Histories.Closes(40, Histories.Returns(330));
    private static readonly double[] s_volumes = Histories.Volumes(s_closes.Length);
    private static readonly DateOnly[] s_days = Histories.Weekdays(s_first, s_closes.Length);

    [Fact]
    public void The_quote_is_the_last_session_up_to_the_last_day_of_the_range()
    {
        var saturday = new DateOnly(2025, 3, 15);
        var day = Array.IndexOf(s_days, saturday.AddDays(-1));
        var quote = Quote($"to={saturday:yyyy-MM-dd}");
        Assert.Equal(saturday.AddDays(-1), quote.Date);
        Assert.Equal(s_closes[day], quote.Close);
        Assert.Equal((s_closes[day] / s_closes[day - 1]) - 1, quote.Change!.Value, 1e-15);
        Assert.Equal(s_volumes[day], quote.Volume);
    }

    [Fact]
    public void Volume_is_measured_in_dollars_against_twenty_and_252_sessions_before()
    {
        var dollars = s_closes.Zip(s_volumes, (c, v) => c * v).ToArray();
        var quote = Quote("");
        Assert.Equal(dollars[^1], quote.DollarVolume!.Value, 1e-6);
        Assert.Equal(dollars[^1] / dollars[^21..^1].Average(), quote.RelativeVolume!.Value, 1e-12);
        Assert.Equal(dollars[^253..^1].Count(d => d < dollars[^1]) / 252.0, quote.VolumePercentile!.Value, 1e-12);
    }

    [Fact]
    public void As_traded_a_quote_is_in_the_shares_of_its_day_and_the_change_is_free_of_the_split()
    {
        // Ten old shares became one new share on 2024-04-15.
        var split = Array.IndexOf(s_days, new DateOnly(2024, 4, 15));
        var before = Quote("basis=traded&to=2024-04-12");
        Assert.Equal(s_closes[split - 1] / 10, before.Close, 1e-12);
        Assert.Equal(s_volumes[split - 1] * 10, before.Volume!.Value, 1e-6);
        Assert.Equal(s_closes[split - 1] * s_volumes[split - 1], before.DollarVolume!.Value, 1e-6);
        var after = Quote("basis=traded&to=2024-04-15");
        Assert.Equal(s_closes[split], after.Close);
        Assert.Equal((s_closes[split] / s_closes[split - 1]) - 1, after.Change!.Value, 1e-12);
    }

    [Fact]
    public void On_the_total_basis_closes_and_returns_have_dividends_reinvested()
    {
        // A dividend of 1 % is paid on each of the last ten days.
        var adjusted = s_closes.Select((close, day) => close * Math.Pow(0.99, Math.Min(10, s_closes.Length - 1 - day))).ToArray();
        var history = Histories.Of(Histories.Recording("SOXS", s_first, s_closes, s_volumes, adjusted), Histories.Recording("SOXX", s_first, s_closes));
        var quote = Asking.Answer(history, "basis=total").Quote!;
        Assert.Equal(s_closes[^1], quote.Close);
        Assert.Equal((s_closes[^1] / s_closes[^2] / 0.99) - 1, quote.Change!.Value, 1e-12);
        var ledger = Asking.Answer(history, "basis=total&range=MAX").Decay.Selected!;
        Assert.Equal((s_closes[^1] / s_closes[0] / Math.Pow(0.99, 10)) - 1, ledger.Fund, 1e-12);
        Assert.Equal((s_closes[^1] / s_closes[0]) - 1, Asking.Answer(history, "range=MAX").Decay.Selected!.Fund, 1e-12);
    }

    [Fact]
    public void The_first_day_has_no_change_and_a_day_before_it_no_quote()
    {
        var history = History();
        Assert.Null(Asking.Answer(history, "to=2024-01-01").Quote!.Change);
        Assert.Null(Asking.Answer(history, "to=2023-12-29").Quote);
    }

    [Fact]
    public void A_fund_without_volume_has_a_price_all_the_same()
    {
        var quote = Asking.Answer(Histories.Exact(s_first, Histories.Returns(80), volumes: false)).Quote!;
        Assert.True(quote.Close > 0);
        Assert.Equal((null, null, null, null), (quote.Volume, quote.DollarVolume, quote.RelativeVolume, quote.VolumePercentile));
    }

    private static MarketHistory History() => Histories.Of(
        Histories.Recording("SOXS", s_first, s_closes, s_volumes), Histories.Recording("SOXX", s_first, s_closes));

    private static Quote Quote(string query) => Asking.Answer(History(), query).Quote!;
}
