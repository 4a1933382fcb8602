using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Calendar;
using SectorDashboard.MarketData.Quality;

namespace SectorDashboard.MarketData.Tests.Quality;

public sealed class IdentityCheckTests
{
    private const int Day = 90;

    [Theory]
    [InlineData(0.0149, false)]
    [InlineData(-0.0149, false)]
    [InlineData(0.0151, true)]
    [InlineData(-0.0151, true)]
    public void A_return_more_than_150_basis_points_from_the_multiple_is_found(double astray, bool found)
    {
        var report = QualitySamples.InspectFund(Astray(astray));

        Assert.Equal(
            found ? [(QualityKind.Identity, QualitySeverity.Warning, QualitySamples.Days[Day])] : [], report.Findings.Select(f => (f.Kind, f.Severity, f.Date!.Value)));
        Assert.Equal(found ? [new FlaggedDay(QualitySamples.Days[Day], QualityKind.Identity)] : [], report.FlaggedDays);
        Assert.All(report.Findings, f => Assert.Contains("151 basis points", f.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_distribution_of_the_fund_or_of_the_index_explains_it()
    {
        // Two per cent are paid: the price falls by them, the adjusted closes before do too.
        void Pay(BarSeries bars)
        {
            for (var i = 0; i < bars.Count; i++)
            {
                bars.AdjustedClose[i] = bars.Close[i] * (i < Day ? 0.98 : 1);
            }
        }

        var fund = Assert.Single(QualitySamples.InspectFund(Astray(-0.02).Edit(Pay)).Findings);
        Assert.Equal((QualityKind.Identity, QualitySeverity.Note, QualitySamples.Days[Day]), (fund.Kind, fund.Severity, fund.Date!.Value));
        Assert.Contains("distribution", fund.Message, StringComparison.Ordinal);

        var index = QualitySamples.Inspect("SOXS", Astray(0.03), QualitySamples.Index().Edit(bars =>
        {
            for (var i = 0; i < bars.Count; i++)
            {
                bars.AdjustedClose[i] = bars.Close[i] * (i < Day ? 1.01 : 1);
            }
        }));
        Assert.Equal([QualitySeverity.Note], index.Findings.Select(f => f.Severity));
        Assert.Empty(index.FlaggedDays);
    }

    [Fact]
    public void Whoever_bears_the_fund_out_is_heard()
    {
        var wrong = QualitySamples.Index().ScaledBefore(Day, 1.02);
        Assert.Single(QualitySamples.Inspect("SOXS", QualitySamples.Fund(), wrong).Findings);
        Assert.Empty(QualitySamples.Inspect("SOXS", QualitySamples.Fund(), wrong, QualitySamples.Index() with { Symbol = "^SOX" }).Findings);
    }

    [Fact]
    public void A_fund_on_another_index_is_heard_only_where_nobody_knows_better_and_cannot_accuse()
    {
        var other = QualitySamples.Index() with { Symbol = "SMH" };
        Assert.Equal([QualityKind.Identity], QualitySamples.Inspect("SOXS", Astray(0.03), QualitySamples.Index(), other).Findings.Select(f => f.Kind));

        var finding = Assert.Single(QualitySamples.Inspect("SOXS", Astray(0.03), other).Findings);
        Assert.Equal(QualitySeverity.Note, finding.Severity);
        Assert.Contains("NYSE Semiconductor Index", finding.Message, StringComparison.Ordinal);
    }

    // The index of SOXS was that of ^SOX until 2021-08-24.
    [Theory]
    [InlineData("2020-06-01", QualitySeverity.Warning)]
    [InlineData("2024-01-02", QualitySeverity.Note)]
    public void An_index_that_the_fund_has_left_speaks_for_its_own_time_only(string first, QualitySeverity severity)
    {
        DateOnly[] days = [.. TradingCalendar.Sessions(DateOnly.Parse(first), new(2026, 1, 1)).Take(QualitySamples.Count)];
        var findings = QualitySamples.Inspect("SOXS", On(days, Astray(0.03)), On(days, QualitySamples.Index()) with { Symbol = "^SOX" }).Findings;

        Assert.Equal((severity, days[Day]), findings.Where(f => f.Kind == QualityKind.Identity).Select(f => (f.Severity, f.Date!.Value)).Single());
    }

    [Fact]
    public void Each_day_has_its_own_multiple()
    {
        // The multiple of JDST went from 3 to 2 on 2020-04-01: a fund that stays at 3 strays afterwards only.
        double[] returns = [.. QualitySamples.Returns[..100]];
        DateOnly[] days = [.. TradingCalendar.Sessions(new(2020, 2, 3), new(2020, 12, 31)).Take(101)];
        var report = QualitySamples.Inspect(
            "JDST", On(days, QualitySamples.Of("JDST", 50, [.. returns.Select(r => -3 * r)])), On(days, QualitySamples.Of("GDXJ", 50, returns)));

        DateOnly[] expected = [.. days.Skip(1).Where((day, k) => day >= new DateOnly(2020, 4, 1) && Math.Abs(returns[k]) > 0.015)];
        Assert.NotEmpty(expected);
        Assert.Equal(expected, report.FlaggedDays.Select(flagged => flagged.Date));
    }

    [Fact]
    public void In_its_first_year_a_fund_is_traded_too_thinly_to_be_blamed()
    {
        DateOnly[] days = [.. TradingCalendar.Sessions(new(2010, 3, 11), new(2011, 12, 31)).Take(QualitySamples.Count)];
        var findings = QualitySamples.Inspect("SOXS", On(days, Astray(0.03).ScaledBefore(255, 1 / 1.03)), On(days, QualitySamples.Index())).Findings;

        Assert.Equal(
            [(QualitySeverity.Warning, days[255]), (QualitySeverity.Note, days[Day])],
            findings.Where(f => f.Kind == QualityKind.Identity).Select(f => (f.Severity, f.Date!.Value)));
    }

    [Fact]
    public void Over_a_gap_the_multiple_is_not_that_of_the_return()
    {
        var findings = QualitySamples.InspectFund(Astray(0.03).Only(i => i != Day - 1)).Findings;
        Assert.Equal([QualityKind.MissingDays], findings.Select(f => f.Kind));
    }

    private static PriceRecording On(DateOnly[] days, PriceRecording recording)
    {
        var bars = recording.Bars;
        return recording with { Bars = new BarSeries(days, bars.Open, bars.High, bars.Low, bars.Close, bars.Volume, bars.AdjustedClose) };
    }

    /// <summary>A fund whose return of the day is so much more than its multiple's.</summary>
    private static PriceRecording Astray(double by)
    {
        var growth = 1 - (3 * QualitySamples.Returns[Day - 1]);
        return QualitySamples.Fund().ScaledBefore(Day, growth / (growth + by));
    }
}
