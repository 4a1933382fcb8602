using CsCheck;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Refresh;
using SectorDashboard.MarketData.Tests.Bars;

namespace SectorDashboard.MarketData.Tests.Refresh;

public sealed class RecordingChangeTests
{
    [Fact]
    public void Everything_is_new_where_nothing_was_given_before()
    {
        var answer = Recordings.Of("A", 1, 1, 10, 11);
        Assert.Same(answer, RecordingChange.Of(answer, null));
    }

    [Fact]
    public void Rows_that_are_as_they_were_are_left_out_missing_values_included()
    {
        var change = RecordingChange.Of(Recordings.Of("A", 2, 2, 11, 12.5, 13), Recordings.Of("A", 1, 1, 10, 11, 12));
        Assert.Equal([Recordings.Day(3), Recordings.Day(4)], change!.Bars.Dates);
        Assert.Equal([12.5, 13], change.Bars.Close);
        Assert.Equal(Recordings.Day(4), change.AdjustedAsOf);
        Assert.Null(RecordingChange.Of(Recordings.Of("A", 2, 1, 10, 11), Recordings.Of("A", 1, 1, 10, 11)));
    }

    [Fact]
    public void A_change_of_old_rows_only_is_in_the_shares_of_the_answers_last_day()
    {
        var change = RecordingChange.Of(Recordings.Of("A", 2, 1, 10.5, 11, 12), Recordings.Of("A", 1, 1, 10, 11, 12));
        Assert.Equal([10.5], change!.Bars.Close);
        Assert.Equal(Recordings.Day(3), change.AdjustedAsOf);
    }

    [Fact]
    public void News_about_splits_alone_is_recorded_with_the_last_row()
    {
        var answer = Recordings.Of("A", 2, 1, 10, 11) with { Splits = [new Split(Recordings.Day(2), 2)] };
        var change = RecordingChange.Of(answer, Recordings.Of("A", 1, 1, 10, 11));
        Assert.Equal([11], change!.Bars.Close);
        Assert.Equal(answer.Splits, change.Splits);
        Assert.Null(RecordingChange.Of(answer, InstrumentPrices.FromRecordings(Recordings.Instrument(), [Recordings.Of("A", 1, 1, 10, 11), change]).AsGiven));
    }

    [Fact]
    public void Changes_laid_over_what_was_there_give_the_answer_again() => Gen.Select(
        Gen.Double[1, 100].Array[1, 20], Gen.Double[1, 100].Array[1, 20], Gen.Int[1, 5], Gen.Bool.Array[20]).Sample((first, second, start, kept) =>
    {
        var before = Recordings.Of("A", 1, start, first);
        // Some rows are those of before.
        for (var i = 0; i < second.Length; i++)
        {
            var old = i + 1 - start;
            second[i] = kept[i] && old >= 0 && old < first.Length ? first[old] : second[i];
        }

        var answer = Recordings.Of("A", 2, 1, second);
        PriceRecording[] recorded = RecordingChange.Of(answer, before) is { } change ? [before, change] : [before];

        var now = InstrumentPrices.FromRecordings(Recordings.Instrument(), recorded).Bars(PriceBasis.Split);

        for (var i = 0; i < second.Length; i++)
        {
            Assert.Equal(second[i], now.Close[now.IndexAtOrBefore(Recordings.Day(i + 1))]);
        }
    });
}
