using System.Text.Json;
using SectorDashboard.Analytics.Beta;
using SectorDashboard.Analytics.Series;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Corrections;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Quality;

namespace SectorDashboard.MarketData.Tests.Quality;

/// <summary>Real files: a provider's mistake is found and can be mended, and files without one raise no alarm.</summary>
public sealed class RealQualityTests
{
    private static readonly DateOnly s_mistake = new(2026, 5, 26);

    [Fact]
    public void The_provider_who_counted_earlier_prices_fifteenfold_is_caught_on_the_day()
    {
        var report = Report(RealMarket.With(RealMarket.Case("flawed", "SOXS.csv")), "SOXS");

        var finding = Assert.Single(report.Findings, f => f.Kind == QualityKind.UnknownSplit);
        Assert.Equal((s_mistake, 15.0, QualitySeverity.Error), (finding.Date!.Value, finding.SuggestedRatio!.Value, finding.Severity));
        Assert.Equal([new FlaggedDay(s_mistake, QualityKind.UnknownSplit)], report.FlaggedDays);
    }

    [Fact]
    public void Once_corrected_by_it_the_finding_is_gone_and_the_slope_on_the_index_is_minus_3()
    {
        var flawed = RealMarket.Case("flawed", "SOXS.csv");
        var day = Array.IndexOf(flawed.Bars.Dates, s_mistake);
        var history = RealMarket.With(flawed, new PriceCorrection
        {
            Id = new string('0', 32),
            Symbol = "SOXS",
            Source = flawed.Source,
            Date = s_mistake,
            Ratio = 15,
            IsSplit = false,
            Step = flawed.Bars.Close[day] / flawed.Bars.Close[day - 1],
            Reason = "Wrong scale",
            RecordedAt = flawed.RecordedAt,
        });

        Assert.DoesNotContain(Report(history, "SOXS").Findings, f => f.Kind is QualityKind.UnknownSplit or QualityKind.Identity);
        var (before, after) = (Slope(RealMarket.With(flawed)), Slope(history));
        Assert.Equal(-3.0, after.Beta, 0.02);
        Assert.InRange(after.RSquared, 0.99, 1);
        Assert.InRange(before.RSquared, 0, 0.9);
    }

    [Fact]
    public void No_clean_file_looks_as_if_it_had_an_unknown_split()
    {
        var history = RealMarket.Clean.Value;
        Assert.True(history.Real.All.Count > 40);
        Assert.All(history.Real.All, prices => Assert.DoesNotContain(history.QualityOf(prices).Findings, f => f.Kind == QualityKind.UnknownSplit));
    }

    // Each split that the table has, taken out of it: prices as traded jump then without a reason.
    [Fact]
    public void Every_real_split_of_SOXS_is_found_where_the_table_lacks_it()
    {
        var traded = RealMarket.Case("other-formats", "as-traded", "SOXS.csv");
        Assert.Equal(10, traded.Splits.Count);
        Assert.All(traded.Splits, lost =>
        {
            var report = Report(RealMarket.With(traded with { Splits = [.. traded.Splits.Where(split => split != lost)] }), "SOXS");
            var finding = Assert.Single(report.Findings, f => f.Kind == QualityKind.UnknownSplit);
            Assert.Equal((lost.Date, Math.Round(lost.Ratio, 9)), (finding.Date!.Value, Math.Round(finding.SuggestedRatio!.Value, 9)));
        });
    }

    [Fact]
    public void Prices_as_traded_and_their_splits_raise_no_alarm() => Assert.DoesNotContain(
        Report(RealMarket.With(RealMarket.Case("other-formats", "as-traded", "SOXS.csv")), "SOXS").Findings, f => f.Kind == QualityKind.UnknownSplit);

    [Fact]
    public void The_clean_files_miss_no_session_and_have_no_price_on_a_closed_day() => Assert.All(
        RealMarket.Clean.Value.Real.All,
        prices => Assert.DoesNotContain(RealMarket.Clean.Value.QualityOf(prices).Findings, f => f.Kind is QualityKind.MissingDays or QualityKind.ClosedDay));

    [Fact]
    public void Volumes_below_a_share_of_today_are_told_once()
    {
        var finding = Assert.Single(Report(RealMarket.Clean.Value, "SOXS").Findings, f => f.Kind == QualityKind.Volume);
        Assert.Equal((QualitySeverity.Note, new DateOnly(2010, 3, 11), new DateOnly(2018, 8, 8)), (finding.Severity, finding.From!.Value, finding.Date!.Value));
        Assert.Contains("1,986 days", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SOXS")]
    [InlineData("SOXL")]
    [InlineData("JDST")]
    [InlineData("JNUG")]
    public void The_days_on_which_a_fund_strayed_without_a_reason_are_those_found_independently(string symbol)
    {
        using var golden = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Quality", "identity-days.json")));
        var expected = golden.RootElement.GetProperty(symbol).EnumerateArray().Select(day => day.GetString()!);
        Assert.Equal(expected, Report(RealMarket.Clean.Value, symbol).FlaggedDays.Select(flagged => $"{flagged.Date:yyyy-MM-dd}"), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("USD")]
    [InlineData("SSG")]
    [InlineData("KOLD")]
    [InlineData("BOIL")]
    [InlineData("ZSL")]
    [InlineData("AGQ")]
    public void A_fund_whose_own_index_has_no_prices_is_not_blamed_for_the_difference_of_two_indices(string symbol)
    {
        var report = Report(RealMarket.Clean.Value, symbol);
        Assert.Equal(QualitySeverity.Note, Assert.Single(report.Findings, f => f.Kind == QualityKind.Identity).Severity);
        Assert.Empty(report.FlaggedDays);
    }

    // The fund paid 0.04087 dollars a share on 2025-12-23, when its return was 180 basis points from its multiple of SOXX's.
    [Fact]
    public void A_distribution_that_was_published_is_no_mistake()
    {
        var day = new DateOnly(2025, 12, 23);
        var prices = RealMarket.Clean.Value.Real.Find("SOXS")!;
        var (traded, at) = (prices.Bars(PriceBasis.Traded), prices.Bars(PriceBasis.Traded).IndexAtOrBefore(day));
        var adjusted = prices.Bars(PriceBasis.Split);

        // As the provider adjusts, with its amount rounded to a tenth of a cent: prices before it times one less the distribution over the last price with it.
        var factor = adjusted.Close[at] / adjusted.Close[at - 1] / (adjusted.AdjustedClose[at] / adjusted.AdjustedClose[at - 1]);
        var paid = (1 - factor) * traded.Close[at - 1];

        Assert.Equal(0.04087, paid, 5e-4);
        Assert.DoesNotContain(Report(RealMarket.Clean.Value, "SOXS").FlaggedDays, flagged => flagged.Date == day);
    }

    [Fact]
    public void The_rows_of_a_newest_first_file_are_in_order() => Assert.Empty(RealMarket.Case("other-formats", "alphavantage", "SOXX.csv").Remarks);

    private static QualityReport Report(MarketHistory history, string symbol) => history.QualityOf(history.Real.Find(symbol)!);

    private static BetaEstimate Slope(MarketHistory history)
    {
        var returns = AlignedReturns.Join(
            history.Real.Find("SOXS")!.Bars(PriceBasis.Split).ToCloses(), history.Real.Find("SOXX")!.Bars(PriceBasis.Split).ToCloses());
        return OrdinaryLeastSquares.Fit(returns.Fund, returns.Benchmark)!.Value;
    }
}
