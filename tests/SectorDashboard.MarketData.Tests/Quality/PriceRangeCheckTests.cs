using SectorDashboard.MarketData.Quality;

namespace SectorDashboard.MarketData.Tests.Quality;

public sealed class PriceRangeCheckTests
{
    private const int Day = 60;

    [Theory]
    [InlineData(1.02, true)]
    [InlineData(0.98, true)]
    [InlineData(1.003, false)]
    [InlineData(0.997, false)]
    public void A_close_outside_low_and_high_is_grave_beyond_half_a_per_cent(double beyond, bool grave)
    {
        var report = QualitySamples.InspectFund(QualitySamples.Fund().Edit(bars =>
        {
            bars.High[Day] = beyond > 1 ? bars.Close[Day] / beyond : bars.High[Day];
            bars.Low[Day] = beyond < 1 ? bars.Close[Day] / beyond : bars.Low[Day];
            bars.Open[Day] = double.NaN;
        }));

        var finding = Assert.Single(report.Findings);
        Assert.Equal(
            (QualityKind.PriceRange, grave ? QualitySeverity.Warning : QualitySeverity.Note, QualitySamples.Days[Day]), (finding.Kind, finding.Severity, finding.Date!.Value));
        Assert.Equal(
            grave ? [QualitySamples.Days[Day], QualitySamples.Days[Day + 1]] : [], report.FlaggedDays.Select(flagged => flagged.Date));
    }

    [Fact]
    public void An_open_outside_them_or_a_high_below_the_low_leaves_the_returns_alone()
    {
        var report = QualitySamples.InspectFund(QualitySamples.Fund().Edit(bars =>
        {
            bars.Open[Day] = bars.High[Day] * 1.01;
            (bars.High[Day + 5], bars.Low[Day + 5]) = (bars.Close[Day + 5] * 0.996, bars.Close[Day + 5] * 1.004);
            bars.Open[Day + 5] = double.NaN;
        }));

        Assert.Equal([QualitySamples.Days[Day + 5], QualitySamples.Days[Day]], report.Findings.Select(f => f.Date!.Value));
        Assert.All(report.Findings, f => Assert.Equal((QualityKind.PriceRange, QualitySeverity.Warning), (f.Kind, f.Severity)));
        Assert.Empty(report.FlaggedDays);
    }

    [Fact]
    public void Rounding_and_prices_that_are_not_given_are_no_contradiction() =>
        Assert.Empty(QualitySamples.InspectFund(QualitySamples.Fund().Edit(bars =>
        {
            bars.High[Day] = Math.Max(bars.Open[Day], bars.Close[Day]) * (1 - 5e-5);
            (bars.High[Day + 1], bars.Low[Day + 2], bars.Open[Day + 3]) = (double.NaN, double.NaN, double.NaN);
        })).Findings);
}
