using SectorDashboard.Analytics.Volatility;
using SectorDashboard.Application.Answers;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.Application.Tests.Volatility;

public sealed class VolatilityAnswerTests
{
    [Fact]
    public void Garch_is_the_volatility_of_the_next_day_and_of_the_holding_period()
    {
        var returns = Clusters(900);
        var volatility = Asking.Answer(History(returns), "days=63").Volatility;
        var model = Garch.Fit([.. returns.Select(r => Math.Log(1 + r))]).Model!;
        Assert.Equal(Math.Sqrt(252 * model.NextVariance), volatility.Garch!.Value, 1e-6);
        Assert.Equal((63, 900), (volatility.Forecast!.Days, volatility.Forecast.N));
        Assert.Equal(model.AverageVolatility(63), volatility.Forecast.Average, 1e-6);
        Assert.Equal(model.LongRunVolatility, volatility.Forecast.LongRun, 1e-5);
        Assert.Equal(model.Persistence, volatility.Forecast.Persistence, 1e-5);
    }

    [Fact]
    public void Garch_is_fitted_to_ten_years_up_to_the_last_day()
    {
        var returns = Clusters(3000);
        var forecast = Asking.Answer(History(returns)).Volatility.Forecast!;
        Assert.Equal(2520, forecast.N);
        Assert.Equal(Garch.Fit([.. returns[480..].Select(r => Math.Log(1 + r))]).Model!.Persistence, forecast.Persistence, 1e-5);
    }

    [Theory]
    [InlineData(500, true)]
    [InlineData(499, false)]
    public void Garch_needs_500_returns(int returns, bool fitted)
    {
        var answer = Asking.Answer(History(Clusters(returns)));
        Assert.Equal(fitted, answer.Volatility.Garch is not null);
        Assert.Equal(fitted, answer.Volatility.Percentile.Garch is not null);
        Assert.Equal(fitted, answer.Notes.All(n => n.Field != "volatility.garch"));
    }

    [Fact]
    public void An_index_that_never_moves_has_no_garch_and_stands_in_the_middle_of_its_past()
    {
        var answer = Asking.Answer(History(new double[600]));
        Assert.Contains("did not move", answer.Note("volatility.garch").Reason, StringComparison.Ordinal);
        Assert.Equal(0.5, answer.Volatility.Percentile.CloseToClose);
        Assert.Equal(0.5, answer.Volatility.Percentile.YangZhang);
    }

    // The last days are wilder than all of the year before: nothing stands above them, and the day itself counts half.
    [Fact]
    public void A_record_stands_above_all_of_its_252_values_but_half_of_itself()
    {
        double[] returns = [.. Histories.Returns(500), 0.2, -0.2, 0.25];
        var percentile = Asking.Answer(History(returns), "window=20").Volatility.Percentile;
        Assert.Equal(251.5 / 252, percentile.CloseToClose!.Value, 1e-12);
        Assert.Equal(251.5 / 252, percentile.YangZhang!.Value, 1e-12);
        Assert.Equal(251.5 / 252, percentile.Ewma!.Value, 1e-12);
        Assert.Equal(251.5 / 252, percentile.Garch!.Value, 1e-12);
    }

    [Fact]
    public void The_percentile_is_the_share_of_the_windows_before_that_were_calmer()
    {
        var returns = Clusters(700);
        var closes = Histories.Closes(100, returns);
        double Volatility(int end) => RealisedVolatility.CloseToClose(closes.AsSpan(end - 30, 31))!.Value;
        var calmer = Enumerable.Range(700 - 251, 252).Count(end => Volatility(end) < Volatility(700));
        Assert.Equal((calmer + 0.5) / 252, Asking.Answer(History(returns), "window=30").Volatility.Percentile.CloseToClose!.Value, 1e-12);
    }

    [Theory]
    [InlineData(89, true)]
    [InlineData(88, false)]
    public void Sixty_values_make_a_percentile(int returns, bool known)
    {
        var answer = Asking.Answer(History(Histories.Returns(returns)), "window=30");
        Assert.Equal(known, answer.Volatility.Percentile.CloseToClose is not null);
        Assert.Equal(known, answer.Notes.All(n => n.Field != "volatility.percentile"));
    }

    [Fact]
    public void A_window_of_the_slider_does_not_fit_the_model_again()
    {
        using var parts = new PartCache();
        var service = new AnalyticsService(parts);
        var history = History(Clusters(600));
        service.Answer(Application.Views.View.Default, history);
        var computed = new List<string>();
        parts.Computed += key => computed.Add(key.GetType().Name);
        service.Answer(Application.Views.View.Default with { Window = 90, Days = 100 }, history);
        Assert.Contains("IndexVolatilityKey", computed, StringComparer.Ordinal);
        Assert.DoesNotContain("GarchKey", computed, StringComparer.Ordinal);
    }

    // The index is scaled as a split would scale it.
    [Theory]
    [InlineData(1e-6)]
    [InlineData(4e8)]
    public void The_size_of_the_index_changes_no_volatility(double scale)
    {
        var returns = Clusters(700);
        var plain = Numbers.In(Asking.Answer(History(returns)).Volatility).ToList();
        var scaled = Numbers.In(Asking.Answer(History(returns, scale)).Volatility).ToList();
        Assert.Equal(plain.Select(n => n.Path), scaled.Select(n => n.Path), StringComparer.Ordinal);
        Assert.All(plain.Zip(scaled), pair => Assert.Equal(pair.First.Value, pair.Second.Value, 1e-6));
    }

    private static MarketHistory History(double[] returns, double scale = 1) => Histories.Of(
        Histories.Recording("SOXS", new DateOnly(2010, 1, 4), Histories.Closes(1e6, [.. returns.Select(r => -0.3 * r)])),
        Histories.Recording("SOXX", new DateOnly(2010, 1, 4), Histories.Closes(100 * scale, returns)));

    // Returns of a GARCH process: calm and wild times follow one another.
    private static double[] Clusters(int count)
    {
        var random = new Random(5);
        var variance = 2e-4;
        var returns = new double[count];
        for (var k = 0; k < count; k++)
        {
            var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            returns[k] = Math.Exp(Math.Sqrt(variance) * normal) - 1;
            variance = 1e-5 + (0.1 * variance * normal * normal) + (0.85 * variance);
        }

        return returns;
    }
}
