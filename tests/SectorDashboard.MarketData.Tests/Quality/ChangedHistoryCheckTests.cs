using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Quality;

namespace SectorDashboard.MarketData.Tests.Quality;

public sealed class ChangedHistoryCheckTests
{
    private static readonly PriceRecording s_earlier = QualitySamples.Fund().Only(i => i < 200) with
    {
        ContentHash = "earlier",
        RecordedAt = QualitySamples.Fund().RecordedAt.AddDays(-60),
    };

    [Fact]
    public void The_same_rows_again_and_new_ones_are_no_change() => Assert.Empty(QualitySamples.InspectFund(s_earlier, QualitySamples.Fund()).Findings);

    [Fact]
    public void Changed_rows_are_counted_with_the_last_of_them_from_what_to_what()
    {
        var changed = QualitySamples.Fund().Scaled(50, 53, 1.002);

        var finding = Assert.Single(QualitySamples.InspectFund(s_earlier, changed).Findings);

        Assert.Equal((QualityKind.ChangedHistory, QualitySeverity.Warning), (finding.Kind, finding.Severity));
        Assert.Equal((QualitySamples.Days[50], QualitySamples.Days[52]), (finding.From!.Value, finding.Date!.Value));
        Assert.Contains("changed 3 of 200 closes", finding.Message, StringComparison.Ordinal);
        Assert.Contains($"from {s_earlier.Bars.Close[52]:0.####} to {changed.Bars.Close[52]:0.####}", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_known_split_since_explains_a_new_scale_and_an_unknown_one_does_not()
    {
        // The split of 2024-04-15 is in the catalogue.
        var known = Array.IndexOf(QualitySamples.Days, new DateOnly(2024, 4, 15));
        var before = s_earlier.Only(i => i < known).ScaledBefore(known, 0.1);
        Assert.Empty(QualitySamples.InspectFund(before, QualitySamples.Fund()).Findings);

        var unknown = Assert.Single(QualitySamples.InspectFund(s_earlier.ScaledBefore(200, 0.5), QualitySamples.Fund()).Findings);
        Assert.Equal(QualityKind.ChangedHistory, unknown.Kind);
        Assert.Contains("all by the ratio 2,", unknown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_dividend_lowers_all_prices_that_contain_dividends()
    {
        PriceRecording Total(PriceRecording recording) => recording with { AdjustedFor = AdjustedFor.SplitsAndDividends };
        Assert.Empty(QualitySamples.InspectFund(Total(s_earlier.ScaledBefore(200, 1.01)), Total(QualitySamples.Fund())).Findings);
    }

    [Fact]
    public void A_last_bar_that_had_not_settled_is_worth_a_note()
    {
        var finding = Assert.Single(QualitySamples.InspectFund(s_earlier.Scaled(199, 200, 1.001), QualitySamples.Fund()).Findings);
        Assert.Equal((QualityKind.ChangedHistory, QualitySeverity.Note, QualitySamples.Days[199]), (finding.Kind, finding.Severity, finding.Date!.Value));
    }

    [Fact]
    public void Rounding_is_no_change() => Assert.Empty(QualitySamples.InspectFund(s_earlier.ScaledBefore(150, 1.0003), QualitySamples.Fund()).Findings);

    [Fact]
    public void Another_source_is_another_history() => Assert.DoesNotContain(
        QualitySamples.InspectFund(s_earlier.Scaled(50, 53, 1.002) with { Source = "Another" }, QualitySamples.Fund()).Findings, f => f.Kind == QualityKind.ChangedHistory);
}
