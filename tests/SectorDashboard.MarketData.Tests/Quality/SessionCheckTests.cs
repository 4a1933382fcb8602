using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Quality;

namespace SectorDashboard.MarketData.Tests.Quality;

public sealed class SessionCheckTests
{
    [Fact]
    public void Missing_sessions_are_found_gap_by_gap()
    {
        var findings = QualitySamples.InspectFund(QualitySamples.Fund().Only(i => i is not (40 or 100 or 101 or 102))).Findings;

        Assert.All(findings, f => Assert.Equal((QualityKind.MissingDays, QualitySeverity.Warning), (f.Kind, f.Severity)));
        Assert.Equal(
            [(QualitySamples.Days[100], QualitySamples.Days[102]), (null, QualitySamples.Days[40])], findings.Select(f => (f.From, f.Date!.Value)));
        Assert.Contains("3 sessions", findings[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-03-29")] // Good Friday
    [InlineData("2024-03-30")]
    [InlineData("2025-01-09")] // mourning for Jimmy Carter
    public void A_price_on_a_closed_day_is_found(string closed)
    {
        var day = DateOnly.Parse(closed);
        var fund = QualitySamples.Fund();
        var before = fund.Bars.IndexAtOrBefore(day);
        DateOnly[] dates = [.. QualitySamples.Days[..(before + 1)], day, .. QualitySamples.Days[(before + 1)..]];
        double[] Twice(double[] column) => [.. column[..(before + 1)], column[before], .. column[(before + 1)..]];
        var bars = fund.Bars;

        var finding = Assert.Single(QualitySamples.InspectFund(fund with
        {
            Bars = new BarSeries(dates, Twice(bars.Open), Twice(bars.High), Twice(bars.Low), Twice(bars.Close), Twice(bars.Volume), Twice(bars.AdjustedClose)),
        }).Findings);

        Assert.Equal((QualityKind.ClosedDay, QualitySeverity.Warning, day), (finding.Kind, finding.Severity, finding.Date!.Value));
    }

    [Theory]
    [InlineData("DGS10")]
    [InlineData("VIXCLS")]
    [InlineData("UNKNOWN")]
    public void What_keeps_other_days_or_nobody_knows_which_is_not_held_to_the_calendar(string symbol) =>
        Assert.Empty(QualitySamples.Inspect(symbol, QualitySamples.Index().Only(i => i is not (40 or 100)) with { Symbol = symbol }).Findings);

    [Fact]
    public void Ten_thousand_gaps_make_a_hundred_findings_and_one_for_the_others()
    {
        var findings = QualitySamples.InspectFund(QualitySamples.Fund().Only(i => i % 2 == 0)).Findings;

        Assert.Equal(101, findings.Count);
        Assert.Equal($"And 29 more of this sort from {QualitySamples.Days[1]:yyyy-MM-dd} to {QualitySamples.Days[57]:yyyy-MM-dd}.", findings[^1].Message);
    }
}
