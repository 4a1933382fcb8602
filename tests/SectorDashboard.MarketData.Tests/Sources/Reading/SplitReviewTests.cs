using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Sources.Reading;
using SectorDashboard.MarketData.Tests.Bars;

namespace SectorDashboard.MarketData.Tests.Sources.Reading;

public sealed class SplitReviewTests
{
    private static readonly DateOnly s_day = new(2026, 1, 5);

    [Theory]
    [InlineData(0.05, 0.05)]
    [InlineData(20, 0.05)]
    public void The_table_of_known_splits_decides_the_direction(double stated, double taken)
    {
        var (ratio, remarks) = Review(stated, 1, AdjustedFor.Splits, known: 0.05);
        Assert.Equal(taken, ratio);
        Assert.Equal(stated == taken ? 0 : 1, remarks.Count);
    }

    [Fact]
    public void What_the_table_does_not_explain_is_taken_as_stated_with_a_remark()
    {
        var (ratio, remarks) = Review(0.1, 1, AdjustedFor.Splits, known: 0.05);
        Assert.Equal(0.1, ratio);
        Assert.Contains("stated as 1:10, and known as 1:20", Assert.Single(remarks), StringComparison.Ordinal);
    }

    // The step is today's close over yesterday's, beside a move of the market of a fifth.
    [Theory]
    [InlineData(AdjustedFor.Nothing, 0.05, 20 * 1.2, 0.05, false)]
    [InlineData(AdjustedFor.Nothing, 20, 20 * 1.2, 0.05, true)]
    [InlineData(AdjustedFor.Nothing, 0.25, 0.25 * 0.8, 4, true)]
    [InlineData(AdjustedFor.Nothing, 4, 0.25 * 0.8, 4, false)]
    [InlineData(AdjustedFor.Nothing, 0.05, 1.2, 0.05, true)]
    [InlineData(AdjustedFor.Splits, 0.05, 1.2, 0.05, false)]
    [InlineData(AdjustedFor.Splits, 20, 0.8, 20, false)]
    [InlineData(AdjustedFor.Splits, 0.05, 20 * 1.2, 0.05, true)]
    [InlineData(AdjustedFor.Splits, 20, 20 * 1.2, 0.05, true)]
    [InlineData(AdjustedFor.Splits, 20, 400 * 0.8, 0.05, true)]
    [InlineData(AdjustedFor.Splits, 0.05, 400 * 0.8, 0.05, true)]
    [InlineData(AdjustedFor.Splits, 1.5, 1.4, 1.5, false)]
    public void Without_a_table_the_prices_decide(AdjustedFor adjustedFor, double stated, double step, double taken, bool isRemarked)
    {
        var (ratio, remarks) = Review(stated, step, adjustedFor, known: null);
        Assert.Equal(taken, ratio, 12);
        Assert.Equal(isRemarked ? 1 : 0, remarks.Count);
    }

    [Fact]
    public void A_split_outside_the_prices_is_taken_as_stated()
    {
        var remarks = new AnswerRemarks();
        Split[] stated = [new(new(2030, 1, 1), 20), new(new(2000, 1, 1), 0.1)];
        Assert.Equal([stated[1], stated[0]], SplitReview.Of(stated, Bars(20), AdjustedFor.Nothing, [], remarks));
        Assert.Empty(remarks.ToList());
    }

    [Fact]
    public void Of_two_splits_on_a_day_the_first_is_taken_and_a_repeat_is_none()
    {
        var remarks = new AnswerRemarks();
        Split[] stated = [new(s_day, 0.05), new(s_day, 0.05), new(s_day, 0.1)];
        Assert.Equal([new Split(s_day, 0.05)], SplitReview.Of(stated, Bars(1), AdjustedFor.Splits, [], remarks));
        Assert.Single(remarks.ToList());
    }

    private static (double Ratio, IReadOnlyList<string> Remarks) Review(double stated, double step, AdjustedFor adjustedFor, double? known)
    {
        var remarks = new AnswerRemarks();
        Split[] table = known is { } ratio ? [new(s_day, ratio)] : [];
        var split = Assert.Single(SplitReview.Of([new Split(s_day, stated)], Bars(step), adjustedFor, table, remarks));
        return (split.Ratio, remarks.ToList());
    }

    private static BarSeries Bars(double step) => Recordings.Bars(4, 2, 2 * step);
}
