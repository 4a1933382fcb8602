using CsCheck;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Quality;

namespace SectorDashboard.MarketData.Tests.Quality;

public sealed class QualityMonitorTests
{
    private static readonly Gen<double[]> s_returns = Gen.Select(Gen.Double[0.001, 0.08], Gen.Bool, (size, rises) => rises ? size : -size).Array[QualitySamples.Count - 1];

    /// <summary>One flaw of each sort that a price can have.</summary>
    private static readonly PriceRecording s_flawed = QualitySamples.Fund()
        .ScaledBefore(200, 1.05).ScaledBefore(60, 4).Edit(bars =>
        {
            bars.High[100] = bars.Close[100] * 0.98;
            bars.Volume[10] = 0;
            bars.Volume[11] = 0.5;
        })
        .Only(i => i is not (20 or 21)) with
    {
        Remarks = ["odd"],
    };

    [Fact]
    public void Prices_without_a_flaw_raise_nothing() => s_returns.Sample(
        returns =>
        {
            Assert.Empty(QualitySamples.Inspect("SOXS", QualitySamples.Fund(returns), QualitySamples.Index(returns)).Findings);
            Assert.Empty(QualitySamples.Inspect("SOXX", QualitySamples.Fund(returns), QualitySamples.Index(returns)).Findings);
        },
        iter: 200);

    [Fact]
    public void Every_flaw_is_found_the_gravest_first() => Assert.Equal(
        [
            (QualityKind.UnknownSplit, QualitySeverity.Error, QualitySamples.Days[60]),
            (QualityKind.Identity, QualitySeverity.Warning, QualitySamples.Days[200]),
            (QualityKind.PriceRange, QualitySeverity.Warning, QualitySamples.Days[100]),
            (QualityKind.MissingDays, QualitySeverity.Warning, QualitySamples.Days[21]),
            (QualityKind.Volume, QualitySeverity.Warning, QualitySamples.Days[10]),
            (QualityKind.SourceRows, QualitySeverity.Note, null),
            (QualityKind.Volume, QualitySeverity.Note, QualitySamples.Days[11]),
        ],
        QualitySamples.InspectFund(s_flawed).Findings.Select(f => (f.Kind, f.Severity, f.Date)));

    [Fact]
    public void The_size_of_prices_changes_nothing()
    {
        var plain = QualitySamples.InspectFund(s_flawed);
        Gen.Double[-6, 9].Select(e => Math.Pow(10, e)).Sample(
            factor =>
            {
                var scaled = QualitySamples.InspectFund(s_flawed.ScaledBefore(QualitySamples.Count - 2, factor));
                Assert.Equal(plain.Findings.Select(Shape), scaled.Findings.Select(Shape));
                Assert.Equal(plain.FlaggedDays, scaled.FlaggedDays);
            },
            iter: 50);
    }

    [Fact]
    public void A_fund_without_an_index_is_inspected_as_far_as_that_goes() =>
        Assert.Equal(QualityKind.PriceRange, Assert.Single(QualitySamples.Inspect("SOXS", QualitySamples.Fund().Edit(bars => bars.High[9] = bars.Close[9] * 0.98)).Findings).Kind);

    [Fact]
    public void Two_days_are_inspected_too() => Assert.Empty(QualitySamples.Inspect(
        "SOXS", QualitySamples.Fund().Only(i => i >= QualitySamples.Count - 2), QualitySamples.Index().Only(i => i >= QualitySamples.Count - 2)).Findings);

    [Fact]
    public void Simulated_prices_are_not_inspected()
    {
        var history = QualitySamples.History();
        Assert.All(history.Sample.All, prices => Assert.Same(QualityReport.Clean, history.QualityOf(prices)));
    }

    [Fact]
    public void What_was_found_out_is_remembered_with_the_history()
    {
        var history = QualitySamples.History(s_flawed, QualitySamples.Index());
        var reports = new QualityReport[16];
        Parallel.For(0, reports.Length, i => reports[i] = history.QualityOf(history.Real.Find("SOXS")!));
        Assert.All(reports, report => Assert.Same(reports[0], report));
    }

    private static object Shape(QualityFinding finding) =>
        (finding.Kind, finding.Severity, finding.From, finding.Date, Math.Round(finding.SuggestedRatio ?? 0, 9));
}
