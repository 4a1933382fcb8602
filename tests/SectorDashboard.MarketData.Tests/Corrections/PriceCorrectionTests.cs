using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Corrections;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Tests.Bars;

namespace SectorDashboard.MarketData.Tests.Corrections;

public sealed class PriceCorrectionTests
{
    // A reverse split of 1:10 on the third day that the source has not applied: 11 becomes 12 in old shares, 120 in new ones.
    private static readonly PriceRecording s_missed = Recordings.Of("A", 1, 1, 10, 11, 120, 121);

    private static readonly PriceCorrection s_correction = new()
    {
        Id = "one",
        Symbol = "TEST",
        Source = "A",
        Date = Recordings.Day(3),
        Ratio = 0.1,
        IsSplit = true,
        Step = 120.0 / 11,
        Reason = "Missed split",
        RecordedAt = new DateTimeOffset(2026, 2, 3, 12, 0, 0, TimeSpan.Zero),
    };

    [Fact]
    public void A_missed_split_puts_earlier_prices_into_the_new_shares_and_stands_among_the_splits()
    {
        var prices = Prices([s_missed], s_correction);

        Assert.Equal([100, 110, 120, 121], prices.Bars(PriceBasis.Split).Close);
        Assert.Equal([10, 11, 120, 121], prices.Bars(PriceBasis.Traded).Close);
        Assert.Equal([new Split(Recordings.Day(3), 0.1)], prices.Splits);
        Assert.Equal([s_correction], prices.CorrectionsInForce);
        Assert.Equal([10, 11, 120, 121], prices.AsGiven.Bars.Close);
        Assert.Equal(s_correction.RecordedAt, prices.RecordedAt);
    }

    [Fact]
    public void A_wrong_scale_is_mended_on_every_basis_without_a_split()
    {
        var prices = Prices([s_missed], s_correction with { IsSplit = false });

        Assert.Equal([100, 110, 120, 121], prices.Bars(PriceBasis.Split).Close);
        Assert.Equal([100, 110, 120, 121], prices.Bars(PriceBasis.Traded).Close);
        Assert.Empty(prices.Splits);
    }

    [Fact]
    public void A_split_missing_from_prices_as_traded_changes_the_adjusted_prices_only()
    {
        var prices = Prices([s_missed with { AdjustedFor = AdjustedFor.Nothing }], s_correction);

        Assert.Equal([10, 11, 120, 121], prices.Bars(PriceBasis.Traded).Close);
        Assert.Equal([100, 110, 120, 121], prices.Bars(PriceBasis.Split).Close);
    }

    [Fact]
    public void Volume_and_adjusted_closes_are_in_the_new_shares_too()
    {
        var bars = s_missed.Bars;
        var whole = new BarSeries(bars.Dates, bars.Open, bars.High, bars.Low, bars.Close, [1000, 2000, 300, 400], [9, 10, 119, 121]);

        var prices = Prices([s_missed with { Bars = whole }], s_correction).Bars(PriceBasis.Total);

        Assert.Equal([100, 200, 300, 400], prices.Volume);
        Assert.Equal([90, 100, 119, 121], prices.Close);
    }

    [Fact]
    public void Another_sources_prices_are_left_alone() =>
        Assert.Equal([10, 11, 120, 121], Prices([s_missed], s_correction with { Source = "B" }).Bars(PriceBasis.Split).Close);

    [Fact]
    public void Once_the_source_has_mended_its_prices_the_correction_rests_and_daily_additions_do_not_end_it()
    {
        var mended = Recordings.Of("A", 5, 1, 100, 110, 120, 121, 122);
        Assert.Equal([100, 110, 120, 121, 122], Prices([s_missed, mended], s_correction).Bars(PriceBasis.Split).Close);

        var another = Recordings.Of("A", 5, 5, 122);
        Assert.Equal([100, 110, 120, 121, 122], Prices([s_missed, another], s_correction).Bars(PriceBasis.Split).Close);
    }

    [Fact]
    public void An_undone_correction_leaves_the_prices_as_given_and_is_a_new_state_of_them()
    {
        var undoing = s_correction with { Id = "two", Undoes = "one", RecordedAt = s_correction.RecordedAt.AddDays(1) };

        var prices = Prices([s_missed], s_correction, undoing);

        Assert.Equal([10, 11, 120, 121], prices.Bars(PriceBasis.Split).Close);
        Assert.Empty(prices.CorrectionsInForce);
        Assert.Equal(undoing.RecordedAt, prices.RecordedAt);
    }

    [Fact]
    public void A_step_is_mended_once_whoever_else_decided_it_too()
    {
        var prices = Prices([s_missed], s_correction, s_correction with { Id = "two", RecordedAt = s_correction.RecordedAt.AddSeconds(1) });

        Assert.Equal([100, 110, 120, 121], prices.Bars(PriceBasis.Split).Close);
        Assert.Equal([s_correction], prices.CorrectionsInForce);
    }

    private static InstrumentPrices Prices(PriceRecording[] recordings, params PriceCorrection[] corrections) =>
        InstrumentPrices.FromRecordings(Recordings.Instrument(), recordings, corrections);
}
