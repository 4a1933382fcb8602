using SectorDashboard.MarketData.Quality;

namespace SectorDashboard.MarketData.Tests.Quality;

public sealed class StaleTailCheckTests
{
    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void A_fund_whose_prices_end_more_than_two_sessions_ago_is_stale(int sessions, bool stale)
    {
        var findings = QualitySamples.InspectFund(QualitySamples.Fund().Only(i => i < QualitySamples.Count - sessions)).Findings;

        Assert.Equal(stale ? [(QualityKind.StaleTail, QualitySamples.Days[^(sessions + 1)])] : [], findings.Select(f => (f.Kind, f.Date!.Value)));
        Assert.All(findings, f => Assert.Contains("3 sessions have ended since", f.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void Closes_that_repeat_each_other_at_the_end_are_found(int repeats, bool found)
    {
        var flat = (double[])[.. QualitySamples.Returns[..^(repeats - 1)], .. new double[repeats - 1]];
        var findings = QualitySamples.Inspect("SOXS", QualitySamples.Fund(flat), QualitySamples.Index(flat)).Findings;

        Assert.Equal(found ? [(QualitySamples.Days[^repeats], QualitySamples.Days[^1])] : [], findings.Select(f => (f.From!.Value, f.Date!.Value)));
    }

    [Fact]
    public void A_rate_may_stand_still_for_months()
    {
        var rate = QualitySamples.Index(new double[QualitySamples.Count - 1]);
        Assert.Empty(QualitySamples.Inspect("DFF", rate with { Symbol = "DFF" }).Findings);
        Assert.Equal([QualityKind.StaleTail], QualitySamples.Inspect("SOXX", rate).Findings.Select(f => f.Kind));
    }
}
