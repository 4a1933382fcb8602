using SectorDashboard.Analytics.LeveragedFunds;

namespace SectorDashboard.Analytics.Tests.LeveragedFunds;

public sealed class CornishFisherMedianTests
{
    // Bessembinder 2026, table 1: threefold, 1.5 % a day, no drift; percent with two decimals.
    [Theory]
    [InlineData(5, -0.41)]
    [InlineData(20, -1.98)]
    [InlineData(125, -15.58)]
    [InlineData(250, -39.78)]
    public void It_meets_the_published_table(int days, double published)
    {
        Assert.Equal(published, 100 * CornishFisherMedian.Of(3, 0.015, days)!.Value, 0.00501);
        Assert.Equal(published, 100 * CornishFisherMedian.Of(-3, 0.015, days)!.Value, 0.00501);
    }

    [Fact]
    public void After_a_year_it_is_far_from_the_true_median()
    {
        var median = EstimatedReturn.Median(3, 0, 0.015 * Math.Sqrt(252), 250 / 252.0, 0)!.Value;
        Assert.Equal(-0.224, median, 0.0006);
        Assert.True(CornishFisherMedian.Of(3, 0.015, 250) < median - 0.17);
    }

    [Fact]
    public void There_is_none_without_variation_or_beyond_all_numbers()
    {
        Assert.Null(CornishFisherMedian.Of(3, 0, 250));
        Assert.Null(CornishFisherMedian.Of(0, 0.015, 250));
        Assert.Null(CornishFisherMedian.Of(3, 10, 1000));
    }
}
