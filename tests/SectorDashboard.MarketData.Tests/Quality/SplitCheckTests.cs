using CsCheck;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Quality;

namespace SectorDashboard.MarketData.Tests.Quality;

public sealed class SplitCheckTests
{
    private const int Day = 150;

    // 2024-04-15, when ten shares of SOXS became one.
    private static readonly int s_knownDay = Array.IndexOf(QualitySamples.Days, new DateOnly(2024, 4, 15));

    [Theory]
    [InlineData(15, 15)]
    [InlineData(0.1, 0.1)]
    [InlineData(2, 2)]
    [InlineData(0.01, 0.01)]
    [InlineData(1.5, 1.5)]
    [InlineData(1 / 37.0, 1 / 37.0)]
    public void A_split_that_the_index_does_not_account_for_is_found_on_its_day_with_its_ratio(double ratio, double suggested)
    {
        var report = QualitySamples.InspectFund(QualitySamples.Fund().ScaledBefore(Day, ratio));

        var finding = Assert.Single(report.Findings);
        Assert.Equal((QualityKind.UnknownSplit, QualitySeverity.Error, QualitySamples.Days[Day]), (finding.Kind, finding.Severity, finding.Date));
        Assert.Equal(suggested, finding.SuggestedRatio!.Value, 1e-12);
        Assert.Equal([new FlaggedDay(QualitySamples.Days[Day], QualityKind.UnknownSplit)], report.FlaggedDays);
    }

    [Fact]
    public void Any_whole_ratio_on_any_day_is_found() =>
        Gen.Select(Gen.Int[2, 100], Gen.Bool, Gen.Int[1, QualitySamples.Count - 1], Gen.Bool).Sample((whole, reverse, day, isFund) =>
        {
            var ratio = reverse ? 1.0 / whole : whole;
            var report = isFund
                ? QualitySamples.InspectFund(QualitySamples.Fund().ScaledBefore(day, ratio))
                : QualitySamples.Inspect("SOXX", QualitySamples.Index().ScaledBefore(day, ratio));
            var finding = Assert.Single(report.Findings, f => f.Kind == QualityKind.UnknownSplit);
            Assert.Equal(QualitySamples.Days[day], finding.Date);

            // Beyond twenty the neighbours are nearer than the index's own move of the day.
            Assert.InRange(finding.SuggestedRatio!.Value / ratio, 0.9, 1.12);
            if (isFund && whole <= 10)
            {
                Assert.Equal(ratio, finding.SuggestedRatio.Value, 1e-12);
            }
        });

    [Fact]
    public void Without_an_index_a_step_of_half_or_twice_is_likely_and_a_smaller_one_is_news()
    {
        var likely = Assert.Single(QualitySamples.Inspect("SOXX", QualitySamples.Index().ScaledBefore(Day, 3)).Findings);
        Assert.Equal((QualityKind.UnknownSplit, QualitySeverity.Warning, 3.0), (likely.Kind, likely.Severity, likely.SuggestedRatio));
        Assert.Empty(QualitySamples.Inspect("SOXX", QualitySamples.Index().ScaledBefore(Day, 1.5)).Findings);
    }

    [Fact]
    public void A_split_that_the_index_has_missed_is_not_the_funds()
    {
        var report = QualitySamples.Inspect("SOXS", QualitySamples.Fund(), QualitySamples.Index().ScaledBefore(Day, 3));

        Assert.Equal([(QualityKind.Identity, QualitySamples.Days[Day])], report.Findings.Select(f => (f.Kind, f.Date!.Value)));
    }

    [Fact]
    public void A_split_of_the_table_that_the_source_has_not_applied_or_applied_twice_is_told_as_such()
    {
        var missed = Assert.Single(QualitySamples.InspectFund(QualitySamples.Fund().ScaledBefore(s_knownDay, 0.1)).Findings);
        Assert.Equal((QualitySeverity.Error, 0.1), (missed.Severity, missed.SuggestedRatio));
        Assert.Contains("has not applied the split of 1:10", missed.Message, StringComparison.Ordinal);

        var twice = Assert.Single(QualitySamples.InspectFund(QualitySamples.Fund().ScaledBefore(s_knownDay, 10)).Findings);
        Assert.Equal((QualitySeverity.Error, 10.0), (twice.Severity, twice.SuggestedRatio));
        Assert.Contains("applied twice", twice.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Prices_as_traded_may_jump_where_the_table_has_a_split()
    {
        var traded = QualitySamples.Fund().ScaledBefore(s_knownDay, 0.1) with { AdjustedFor = AdjustedFor.Nothing };

        Assert.Empty(QualitySamples.InspectFund(traded).Findings);
        var phantom = Assert.Single(QualitySamples.InspectFund(traded with { Splits = [new Split(QualitySamples.Days[Day], 0.2), new Split(QualitySamples.Days[s_knownDay], 0.1)] }).Findings);
        Assert.Equal((QualitySamples.Days[Day], 5.0), (phantom.Date, phantom.SuggestedRatio!.Value));
    }

    [Theory]
    [InlineData("SOXS")]
    [InlineData("SOXX")]
    public void Prices_that_are_in_other_shares_for_some_days_have_a_step_there_and_one_back(string symbol)
    {
        var wrong = (symbol == "SOXS" ? QualitySamples.Fund() : QualitySamples.Index()).Scaled(Day, Day + 3, 0.1);
        var findings = (symbol == "SOXS" ? QualitySamples.InspectFund(wrong) : QualitySamples.Inspect(symbol, wrong)).Findings;

        Assert.Equal(
            [(QualitySamples.Days[Day + 3], 0.1), (QualitySamples.Days[Day], 10.0)], findings.Select(f => (f.Date!.Value, Math.Round(f.SuggestedRatio!.Value, 12))));
    }

    [Fact]
    public void A_crash_that_comes_after_the_open_is_no_split()
    {
        var fund = QualitySamples.Fund().ScaledBefore(Day, 2).Edit(bars => (bars.Open[Day], bars.High[Day]) = (bars.Open[Day] * 2, bars.High[Day] * 2));

        Assert.Equal([QualityKind.Identity], QualitySamples.InspectFund(fund).Findings.Select(f => f.Kind));
    }

    // March 2020: funds were half a split away from their multiple, and back the day after.
    [Fact]
    public void In_days_as_wild_as_the_step_nothing_is_told_from_a_split()
    {
        double[] strays = [0.8, 1.3, 0.5, 1.6, 1.2, 0.9];
        var fund = QualitySamples.Fund();
        for (var i = 0; i < strays.Length; i++)
        {
            fund = fund.ScaledBefore(Day + i, 1 / strays[i]);
        }

        Assert.DoesNotContain(QualitySamples.InspectFund(fund).Findings, f => f.Kind == QualityKind.UnknownSplit);
    }

    [Fact]
    public void A_split_changes_no_level_that_is_not_traded() =>
        Assert.Empty(QualitySamples.Inspect("^SOX", QualitySamples.Index().ScaledBefore(Day, 3) with { Symbol = "^SOX" }).Findings);
}
