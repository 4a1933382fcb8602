using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Quality;

namespace SectorDashboard.MarketData.Tests.Quality;

public sealed class VolumeCheckTests
{
    [Fact]
    public void A_run_of_days_without_volume_is_one_finding()
    {
        var finding = Assert.Single(QualitySamples.InspectFund(QualitySamples.Fund().Edit(bars => Array.Clear(bars.Volume, 30, 12))).Findings);

        Assert.Equal((QualityKind.Volume, QualitySeverity.Warning), (finding.Kind, finding.Severity));
        Assert.Equal((QualitySamples.Days[30], QualitySamples.Days[41]), (finding.From, finding.Date!.Value));
        Assert.Contains("12 days", finding.Message, StringComparison.Ordinal);
    }

    // The fund that lost 99.9 % has merged its shares since; the index lost as the fund of a bear market would.
    [Theory]
    [InlineData(AdjustedFor.Splits, QualitySeverity.Note)]
    [InlineData(AdjustedFor.Nothing, QualitySeverity.Warning)]
    public void Early_volumes_in_shares_of_today_may_round_to_zero(AdjustedFor adjustedFor, QualitySeverity severity)
    {
        double[] rising = [.. Enumerable.Repeat(0.01, QualitySamples.Count - 1)];
        var fund = QualitySamples.Fund(rising).Edit(bars => Array.Clear(bars.Volume, 0, 20)) with { AdjustedFor = adjustedFor, Splits = [] };
        var findings = QualitySamples.Inspect("KOLD", fund with { Symbol = "KOLD" }).Findings;

        var finding = Assert.Single(findings, f => f.Kind == QualityKind.Volume);
        Assert.Equal((severity, QualitySamples.Days[19]), (finding.Severity, finding.Date!.Value));
    }

    [Fact]
    public void Parts_of_shares_are_worth_a_note()
    {
        var finding = Assert.Single(QualitySamples.InspectFund(QualitySamples.Fund().Edit(bars => bars.Volume[7] += 0.25)).Findings);

        Assert.Equal((QualityKind.Volume, QualitySeverity.Note, QualitySamples.Days[7]), (finding.Kind, finding.Severity, finding.Date!.Value));
    }

    [Fact]
    public void No_volume_is_asked_of_an_index_and_none_that_a_source_never_gives()
    {
        Assert.Empty(QualitySamples.Inspect("^SOX", QualitySamples.Index().Edit(bars => Array.Clear(bars.Volume)) with { Symbol = "^SOX" }).Findings);
        Assert.Empty(QualitySamples.InspectFund(QualitySamples.Fund().Edit(bars => Array.Fill(bars.Volume, double.NaN))).Findings);
    }
}
