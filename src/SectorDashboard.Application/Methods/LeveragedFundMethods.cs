using SectorDashboard.Analytics.LeveragedFunds;

namespace SectorDashboard.Application.Methods;

internal static class LeveragedFundMethods
{
    private const string AvellanedaZhang = "Avellaneda and Zhang 2010, SIAM Journal on Financial Mathematics 1, 586-603";

    public static MethodSection Section { get; } = new("Leveraged funds",
    [
        new()
        {
            Id = "given-index",
            Name = "Return given the index",
            Formula = "1 + R = (1 + index)^L × exp((L - L²)/2 σ² T - cost T), cost = fee + |L| spread - (1 - L) cash",
            Units = "fraction; T = trading days / 252, σ per year. Ex post: no forecast",
            Source = $"{AvellanedaZhang}; Cheng and Madhavan 2009; the tables of estimated returns in prospectuses (without cost)",
            Code = new(typeof(EstimatedReturn), nameof(EstimatedReturn.GivenIndex)),
            Test = "SectorDashboard.Analytics.Tests/LeveragedFunds/EstimatedReturnTests",
            Fields = ["whatIf.givenIndex", "whatIf.naive", "whatIf.grid"],
            Published =
            [
                FiftySixDays(0.75, -0.079), FiftySixDays(1.25, -0.205), FiftySixDays(1.75, -0.362),
                FiftySixDays(2.25, -0.524), FiftySixDays(2.75, -0.671), FiftySixDays(3.25, -0.788),
            ],
        },
        new()
        {
            Id = "mean-median",
            Name = "Mean and median return",
            Formula = "mean: (1 + m)^L exp(-cost T) - 1; median: (1 + m)^L exp(-L² σ² T/2 - cost T) - 1, m the expected index return",
            Units = "fraction; lognormal index returns. Volatility drops out of the mean, not out of the median",
            Source = $"{AvellanedaZhang}, under lognormal returns",
            Code = new(typeof(EstimatedReturn), nameof(EstimatedReturn.Median)),
            Test = "SectorDashboard.Analytics.Tests/LeveragedFunds/EstimatedReturnTests",
            Fields = ["whatIf.mean", "whatIf.median"],
        },
        new()
        {
            Id = "break-even",
            Name = "Break-even index return and volatility",
            Formula = "index: exp((L - 1)/2 σ² T + cost T/L) - 1; volatility: sqrt(2 (L ln(1 + index) - cost T) / ((L² - L) T))",
            Units = "fraction over the horizon; fraction per year",
            Source = "the given-index formula set to zero",
            Code = new(typeof(BreakEven), nameof(BreakEven.IndexReturn)),
            Test = "SectorDashboard.Analytics.Tests/LeveragedFunds/BreakEvenTests",
            Fields = ["whatIf.breakEvenIndexReturn", "whatIf.breakEvenVolatility"],
            Published =
            [
                BreakEvenAt(-3, 0.25, -0.1175), BreakEvenAt(-3, 0.5, -0.39347), BreakEvenAt(3, 0.5, 0.28403),
                BreakEvenAt(-2, 0.4, -0.21337), BreakEvenAt(2, 0.4, 0.08329),
            ],
        },
        new()
        {
            Id = "effective-leverage",
            Name = "Effective leverage within the day",
            Formula = "L (1 + x) / (1 + L x), x the index return since the last reset",
            Units = "a multiple; none at or past total loss",
            Source = "algebra of the daily reset; the published table has three decimals",
            Code = new(typeof(EffectiveLeverage), nameof(EffectiveLeverage.AfterMove)),
            Test = "SectorDashboard.Analytics.Tests/LeveragedFunds/ResetTests",
            Fields = ["whatIf.effectiveLeverage"],
            Published =
            [
                EffectiveAt(3, -0.10, 3.857), EffectiveAt(3, -0.05, 3.353), EffectiveAt(3, -0.03, 3.198), EffectiveAt(3, -0.01, 3.062),
                EffectiveAt(3, 0.01, 2.942), EffectiveAt(3, 0.03, 2.835), EffectiveAt(3, 0.05, 2.739), EffectiveAt(3, 0.10, 2.538),
                EffectiveAt(-3, -0.10, -2.077), EffectiveAt(-3, -0.05, -2.478), EffectiveAt(-3, -0.03, -2.670), EffectiveAt(-3, -0.01, -2.883),
                EffectiveAt(-3, 0.01, -3.124), EffectiveAt(-3, 0.03, -3.396), EffectiveAt(-3, 0.05, -3.706), EffectiveAt(-3, 0.10, -4.714),
            ],
        },
    ]);

    private static PublishedFigure FiftySixDays(double volatility, double printed) => new(
        $"+2x over 56 days, flat index, volatility {volatility:P0}; the filing counts 37 trading days of 252 (SEC filing f42650d1)",
        printed, 0.000501, EstimatedReturn.GivenIndex(2, 0, volatility, 37.0 / 252, 0));

    private static PublishedFigure BreakEvenAt(double leverage, double volatility, double printed) => new(
        $"{leverage:+0;-0}x, one year, volatility {volatility:P0}, no cost", printed, 0.00001, BreakEven.IndexReturn(leverage, volatility, 1, 0));

    private static PublishedFigure EffectiveAt(double leverage, double move, double printed) => new(
        $"{leverage:+0;-0}x after {move:+0 %;-0 %}", printed, 0.0005, EffectiveLeverage.AfterMove(leverage, move));
}
