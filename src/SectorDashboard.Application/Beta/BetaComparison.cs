using SectorDashboard.Analytics.Beta;
using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Application.Beta;

/// <summary>Every estimator of beta on the same day.</summary>
internal static class BetaComparison
{
    private const int DimsonLags = 1;
    private const int OverlappingDays = 5;

    /// <summary>The betas as they were known after the first <paramref name="end"/> returns, of which there are at least <paramref name="window"/>.</summary>
    public static MethodBeta[] At(AlignedReturns returns, int end, int window)
    {
        var last = new ReturnPeriod(end - window, window);
        var fund = returns.FundIn(last);
        var index = returns.BenchmarkIn(last);
        var fundCloses = returns.FundCloses.AsSpan(last.Start, window + 1);
        var indexCloses = returns.BenchmarkCloses.AsSpan(last.Start, window + 1);
        return
        [
            MethodBeta.Of("ols", OrdinaryLeastSquares.Fit(fund, index)),
            Filtered("ewma", BetaMethod.Ewma, returns, end, window),
            Filtered("kalman", BetaMethod.Kalman, returns, end, window),
            MethodBeta.Of("downside", DownsideBeta.Fit(fund, index)),
            MethodBeta.Of("dimson", DimsonBeta.Fit(fund, index, DimsonLags)),
            MethodBeta.Of("fiveDay", OverlappingBeta.Fit(fundCloses, indexCloses, OverlappingDays)),
        ];
    }

    private static MethodBeta Filtered(string name, BetaMethod method, AlignedReturns returns, int end, int window)
    {
        var values = RollingBeta.Compute(returns, window, method);
        var at = Array.FindLastIndex(values, value => value.Date == returns.Dates[end]);
        return at < 0 ? MethodBeta.Of(name, null) : new MethodBeta(name, values[at].Beta, [values[at].Lower, values[at].Upper], end);
    }
}
