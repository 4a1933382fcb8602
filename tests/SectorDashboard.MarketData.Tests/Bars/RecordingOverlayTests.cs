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
