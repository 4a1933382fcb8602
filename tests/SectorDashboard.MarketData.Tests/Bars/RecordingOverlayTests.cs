using CsCheck;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.MarketData.Tests.Bars;

public sealed class RecordingOverlayTests
{
    [Fact]
    public void A_later_recording_of_a_source_replaces_rows_of_the_same_day_and_leaves_the_others()
    {
        var prices = Prices(Recordings.Of("A", 1, 1, 10, 20, 30, 40), Recordings.Of("A", 2, 2, 21, 31));
        Assert.Equal([10, 21, 31, 40], prices.Bars(PriceBasis.Split).Close);
        Assert.Equal(new DateTimeOffset(2026, 2, 2, 21, 0, 0, TimeSpan.Zero), prices.RecordedAt);
        Assert.Equal((Recordings.Day(1), Recordings.Day(4)), (prices.First, prices.Last));
    }

    [Fact]
    public void The_source_that_reaches_furthest_is_used_alone()
    {
        var prices = Prices(Recordings.Of("A", 1, 1, 10, 20, 30), Recordings.Of("B", 2, 1, 11, 21));
        Assert.Equal("A", prices.Source);
        Assert.Equal([10, 20, 30], prices.Bars(PriceBasis.Split).Close);
    }

    [Fact]
    public void A_source_with_a_fraction_of_the_history_does_not_replace_one_with_all_of_it()
    {
        var prices = Prices(Recordings.Of("A", 1, 1, 10, 20, 30, 40, 50), Recordings.Of("B", 2, 6, 61));
        Assert.Equal("A", prices.Source);
        Assert.Equal("B", Prices(Recordings.Of("A", 1, 1, 10, 20, 30, 40), Recordings.Of("B", 2, 6, 61)).Source);
    }

    [Fact]
    public void A_recording_for_comparison_is_used_only_where_it_alone_reaches_the_last_day()
    {
        var comparison = Recordings.Of("B", 2, 1, 11, 21) with { IsComparison = true };
        Assert.Equal("A", Prices(Recordings.Of("A", 1, 1, 10, 20), comparison).Source);
        Assert.Equal("B", Prices(Recordings.Of("A", 1, 1, 10), comparison).Source);
    }

    [Fact]
    public void Rows_given_before_a_split_are_read_in_the_shares_of_the_later_recording()
    {
        var instrument = Recordings.Instrument(new Split(Recordings.Day(4), 0.1));
        var prices = InstrumentPrices.FromRecordings(instrument, [Recordings.Of("A", 1, 1, 1, 2, 3), Recordings.Of("A", 2, 3, 30, 40, 50)]);
        Assert.Equal([10, 20, 30, 40, 50], prices.Bars(PriceBasis.Split).Close);
        Assert.Equal([1, 2, 3, 40, 50], prices.Bars(PriceBasis.Traded).Close);
    }

    [Fact]
    public void An_older_file_imported_later_is_read_in_the_shares_of_the_newer_one()
    {
        var instrument = Recordings.Instrument(new Split(Recordings.Day(4), 0.1));
        var prices = InstrumentPrices.FromRecordings(instrument, [Recordings.Of("A", 1, 3, 30, 40, 50), Recordings.Of("A", 2, 1, 1, 2, 3)]);
        Assert.Equal([10, 20, 30, 40, 50], prices.Bars(PriceBasis.Split).Close);
    }

    [Fact]
    public void Some_changed_rows_are_in_the_shares_of_the_day_on_which_they_were_given()
    {
        var instrument = Recordings.Instrument(new Split(Recordings.Day(4), 0.1));
        var correction = Recordings.Of("A", 2, 2, 21) with { AdjustedAsOf = Recordings.Day(5) };
        var prices = InstrumentPrices.FromRecordings(instrument, [Recordings.Of("A", 1, 1, 1, 2, 3), correction]);
        Assert.Equal([10, 21, 30], prices.Bars(PriceBasis.Split).Close);
    }

    [Fact]
    public void Among_sources_that_reach_equally_far_the_newest_is_used()
    {
        var prices = Prices(Recordings.Of("A", 1, 1, 10, 20), Recordings.Of("B", 2, 2, 21));
        Assert.Equal("B", prices.Source);
        Assert.Equal([21], prices.Bars(PriceBasis.Split).Close);
    }

    [Fact]
    public void Recordings_with_other_adjustments_do_not_overlay_each_other()
    {
        var prices = Prices(Recordings.Of("A", 1, 1, 10, 20), Recordings.Of("A", 2, 2, 21, 31) with { AdjustedFor = AdjustedFor.Nothing });
        Assert.Equal([21, 31], prices.Bars(PriceBasis.Split).Close);
    }

    [Fact]
    public void Splits_of_overlaid_recordings_are_those_of_the_rows_in_force()
    {
        var early = new Split(Recordings.Day(2), 2);
        var mistaken = new Split(Recordings.Day(3), 5);
        var late = new Split(Recordings.Day(4), 3);
        var prices = Prices(Recordings.Of("A", 1, 1, 10, 20, 30) with { Splits = [early, mistaken] }, Recordings.Of("A", 2, 3, 30, 40) with { Splits = [late] });
        Assert.Equal([early, late], prices.Splits);
    }

    [Fact]
    public void Without_a_bar_there_are_no_prices() =>
        Assert.Throws<ArgumentException>(() => Prices(Recordings.Of("A", 1, 1)));

    [Fact]
    public void An_overlay_holds_the_newest_row_of_every_day() =>
        Gen.Select(Gen.Int[1, 20], Gen.Double[1, 100].Array[1, 8]).List[1, 6].Sample(parts =>
        {
            var expected = new SortedDictionary<DateOnly, double>();
            for (var p = 0; p < parts.Count; p++)
            {
                for (var i = 0; i < parts[p].Item2.Length; i++)
                {
                    expected[Recordings.Day(parts[p].Item1 + i)] = parts[p].Item2[i];
                }
            }

            var bars = Prices([.. parts.Select((part, p) => Recordings.Of("A", p + 1, part.Item1, part.Item2))]).Bars(PriceBasis.Split);
            Assert.Equal(expected.Keys, bars.Dates);
            Assert.Equal(expected.Values, bars.Close);
        });

    private static InstrumentPrices Prices(params PriceRecording[] recordings) => InstrumentPrices.FromRecordings(Recordings.Instrument(), recordings);
}
