using SectorDashboard.Analytics.Beta;
using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Beta;

namespace SectorDashboard.Application.Tests.Beta;

public sealed class BetaComparisonTests
{
    // Minus three times the index and a disturbance, so that the methods differ.
    private static readonly double[] s_index = Histories.Returns(150);
    private static readonly double[] s_fund = [.. s_index.Select((r, k) => (-3 * r) + (0.002 * Math.Sin(2.3 * k)))];

    [Fact]
    public void Each_method_is_the_estimate_over_the_last_window_of_returns()
    {
        var answer = Answer("window=40");
        var fund = s_fund.AsSpan(110);
        var index = s_index.AsSpan(110);
        Assert.Equal(["ols", "ewma", "kalman", "downside", "dimson", "fiveDay"], answer.Beta.Methods.Select(m => m.Name), StringComparer.Ordinal);
        Near(OrdinaryLeastSquares.Fit(fund, index), Method(answer, "ols"));
        Near(DownsideBeta.Fit(fund, index), Method(answer, "downside"));
        Near(DimsonBeta.Fit(fund, index, 1), Method(answer, "dimson"));
        Near(OverlappingBeta.Fit(Histories.Closes(91, s_fund).AsSpan(110), Histories.Closes(100, s_index).AsSpan(110), 5), Method(answer, "fiveDay"));
        Assert.Equal(36, Method(answer, "fiveDay").N);
    }

    [Theory]
    [InlineData("ols")]
    [InlineData("ewma")]
    [InlineData("kalman")]
    [InlineData("downside")]
    public void A_rolling_method_is_the_last_value_of_its_series(string name)
    {
        var answer = Answer($"window=40&beta={name}");
        var last = answer.Beta.Rolling[^1];
        var method = Method(answer, name);
        Assert.Equal(last.Beta, method.Beta!.Value, 1e-10);
        Assert.Equal(last.Lower, method.Confidence95![0], 1e-9);
        Assert.Equal(last.Upper, method.Confidence95[1], 1e-9);
    }

    [Fact]
    public void No_method_sees_a_price_after_the_last_day()
    {
        var to = Histories.Weekdays(Histories.Monday, 151)[100];
        var cut = Asking.Answer(History(100), "window=40");
        var asked = Asking.Answer(History(150), $"window=40&to={to:yyyy-MM-dd}");
        Assert.Equal(Numbers.In(cut.Beta.Methods), Numbers.In(asked.Beta.Methods));
        Assert.Equal(Numbers.In(cut.Volatility), Numbers.In(asked.Volatility));
        Assert.NotEqual(Numbers.In(cut.Beta.Methods), Numbers.In(Answer("window=40").Beta.Methods));
    }

    [Fact]
    public void A_window_too_short_for_a_method_leaves_it_out_and_says_so()
    {
        var answer = Answer("window=5");
        Assert.Null(Method(answer, "dimson").Beta);
        Assert.Null(Method(answer, "fiveDay").Beta);
        Assert.NotNull(Method(answer, "ols").Beta);
        Assert.Contains("dimson, fiveDay", answer.Note("beta.methods").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_window_longer_than_the_history_leaves_out_all_methods()
    {
        var answer = Answer("window=151");
        Assert.Empty(answer.Beta.Methods);
        Assert.Contains("150", answer.Note("beta.methods").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_geared_fund_has_no_adjusted_beta_whatever_multiple_is_asked_for()
    {
        Assert.Null(Answer("leverage=1").Beta.Adjusted);
        Assert.Contains("−3.0 times", Answer("leverage=1").Note("beta.adjusted").Reason, StringComparison.Ordinal);
    }

    private static MethodBeta Method(Answer answer, string name) => answer.Beta.Methods.Single(m => m.Name == name);

    private static Answer Answer(string query) => Asking.Answer(History(150), query);

    private static MarketData.History.MarketHistory History(int returns) => Histories.Of(
        Histories.Recording("SOXS", Histories.Monday, Histories.Closes(91, s_fund[..returns])),
        Histories.Recording("SOXX", Histories.Monday, Histories.Closes(100, s_index[..returns])));

    private static void Near(BetaEstimate? expected, MethodBeta actual)
    {
        var fit = Assert.NotNull(expected);
        Assert.Equal(fit.Beta, actual.Beta!.Value, 1e-9);
        Assert.Equal(fit.Lower, actual.Confidence95![0], 1e-9);
        Assert.Equal(fit.Upper, actual.Confidence95[1], 1e-9);
        Assert.Equal(fit.N, actual.N);
    }
}
