using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Quality;

namespace SectorDashboard.MarketData.Tests.Quality;

public sealed class SourceCheckTests
{
    private const int Day = 120;

    private static readonly PriceRecording s_other = QualitySamples.Fund() with { Source = "Another", ContentHash = "another", IsComparison = true };

    [Fact]
    public void Sources_that_agree_are_not_mentioned_however_they_are_adjusted()
    {
        Assert.Empty(QualitySamples.InspectFund(QualitySamples.Fund(), s_other).Findings);
        var split = new Split(QualitySamples.Days[Day], 0.1);
        var traded = s_other.ScaledBefore(Day, 0.1) with { AdjustedFor = AdjustedFor.Nothing, Splits = [split] };
        Assert.Empty(QualitySamples.InspectFund(QualitySamples.Fund(), traded).Findings);
    }

    [Fact]
    public void A_source_that_ends_before_a_split_is_in_the_shares_of_then()
    {
        // The split of 2024-04-15 is in the catalogue.
        var known = Array.IndexOf(QualitySamples.Days, new DateOnly(2024, 4, 15));
        var earlier = s_other.ScaledBefore(known, 0.1).Only(i => i < known);
        Assert.DoesNotContain(QualitySamples.InspectFund(QualitySamples.Fund(), earlier).Findings, f => f.Kind == QualityKind.SourcesDiffer);
    }

    // The day of the catalogue's split of 2024-04-15 is not compared.
    [Fact]
    public void A_wrong_close_is_two_wrong_returns()
    {
        var report = QualitySamples.InspectFund(QualitySamples.Fund(), s_other.Scaled(Day, Day + 1, 1.01));

        Assert.Equal([QualitySamples.Days[Day], QualitySamples.Days[Day + 1]], report.FlaggedDays.Select(flagged => flagged.Date));
        Assert.All(report.FlaggedDays, flagged => Assert.Equal(QualityKind.SourcesDiffer, flagged.Kind));
        Assert.Equal(3, report.Findings.Count(f => f is { Kind: QualityKind.SourcesDiffer, Severity: QualitySeverity.Warning }));
        Assert.Contains($"on 1 of {QualitySamples.Count - 1} days", report.Findings.Single(f => f.Message.StartsWith("Closes", StringComparison.Ordinal)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.0009, false)]
    [InlineData(0.0012, true)]
    public void Returns_ten_basis_points_apart_are_worth_a_note(double difference, bool noted)
    {
        var growth = 1 - (3 * QualitySamples.Returns[Day - 1]);
        var report = QualitySamples.InspectFund(QualitySamples.Fund(), s_other.ScaledBefore(Day, growth / (growth + difference)));

        Assert.Equal(noted ? [(QualitySeverity.Note, QualitySamples.Days[Day])] : [], report.Findings.Select(f => (f.Severity, f.Date!.Value)));
        Assert.Empty(report.FlaggedDays);
    }

    [Fact]
    public void Another_scale_throughout_differs_in_closes_and_in_no_return()
    {
        var report = QualitySamples.InspectFund(QualitySamples.Fund(), s_other.ScaledBefore(QualitySamples.Count, 2));

        var finding = Assert.Single(report.Findings);
        Assert.Equal((QualityKind.SourcesDiffer, QualitySamples.Days[0], QualitySamples.Days[^1]), (finding.Kind, finding.From!.Value, finding.Date!.Value));
        Assert.Empty(report.FlaggedDays);
    }

    [Fact]
    public void The_day_of_a_split_is_left_out()
    {
        var split = new Split(QualitySamples.Days[Day], 0.1);
        var off = s_other.ScaledBefore(Day, 0.1004) with { AdjustedFor = AdjustedFor.Nothing, Splits = [split] };
        Assert.Empty(QualitySamples.InspectFund(QualitySamples.Fund(), off).FlaggedDays);
    }

    [Fact]
    public void Prices_with_dividends_are_compared_with_prices_with_dividends_or_not_at_all()
    {
        void Pay(BarSeries bars)
        {
            for (var i = 0; i < bars.Count; i++)
            {
                bars.AdjustedClose[i] = bars.Close[i] * (i < Day ? 0.97 : 1);
            }
        }

        var total = s_other.ScaledBefore(Day, 0.97) with { AdjustedFor = AdjustedFor.SplitsAndDividends };
        Assert.DoesNotContain(QualitySamples.InspectFund(QualitySamples.Fund().Edit(Pay), total.Edit(bars => bars.Close.CopyTo(bars.AdjustedClose, 0))).Findings, f => f.Kind == QualityKind.SourcesDiffer);
        Assert.DoesNotContain(QualitySamples.InspectFund(QualitySamples.Fund(), total).Findings, f => f.Kind == QualityKind.SourcesDiffer);
    }
}
