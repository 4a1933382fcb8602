using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Hedging;

namespace SectorDashboard.Application.Methods.Recomputing;

/// <summary>Programs that carry a hedge through the days of the range.</summary>
internal static class HedgePathPrograms
{
    private const double BasisPoints = 1e4;

    // The answer rounds what it tells in basis points.
    private const double Rounded = 1e-4;

    private const string Carry = """
        def carry(prices, L, per_trade):
            book, units, profit, turnover, paid, overnight = V, 0.0, 0.0, 0.0, 0.0, 0.0
            hedged, shares = [], []
            for t, day in enumerate(days):
                if t:
                    book *= max(0, 1 + beta * x[t - 1])
                    held = units * prices[days[t - 1]]
                    profit += units * prices[day] - held - max(0, -held) * spread / 252
                    overnight += held
                if t == 0 or due(t, beta * book, units * L * prices[day]):
                    target = -beta * book / (L * prices[day])
                    traded = abs(target - units) * prices[day]
                    turnover += traded
                    shares.append(per_trade(day))
                    paid += traded * shares[-1]
                    units = target
                hedged.append(book + profit - paid)
            return hedged, profit, turnover, paid, shares, overnight
        """;

    public static Recomputation? Path(Answer answer, Uri program) => Own(answer, program)?
        .Figure("hedge.path[last].hedged", answer.Hedge.Path is [.., var last] ? last.Hedged : null, "hedged[-1]")
        .Figure("hedge.turnover", answer.Hedge.Turnover, "turnover")
        .Figure("hedge.tradingCost", answer.Hedge.TradingCost, "paid")
        .End();

    public static Recomputation? CostInForce(Answer answer, Uri program) => Own(answer, program)?
        .Figure("hedge.costInForce.lowest", answer.Hedge.CostInForce?.Lowest, "min(shares) * 10000", Rounded)
        .Figure("hedge.costInForce.highest", answer.Hedge.CostInForce?.Highest, "max(shares) * 10000", Rounded)
        .End();

    /// <summary>
    /// The hedges with the index and with the view's fund. What they trade and earn does not depend on the cost of a trade; the option and the fund on the
    /// other side are this program's alone.
    /// </summary>
    public static Recomputation? Alternatives(Answer answer, Uri program)
    {
        var begun = Begin(answer, program)?.Formulas($"""
            {Carry}

            def row(prices, L):
                _, profit, turnover, _, _, overnight = carry(prices, L, lambda day: 0)
                return profit, turnover, -overnight * cash / 252

            """);
        if (begun is null)
        {
            return null;
        }

        begun.Input("cash", answer.Inputs.Cash, "rate per year");
        foreach (var row in answer.Hedge.Alternatives)
        {
            var series = row.Kind switch
            {
                HedgeKind.Fund => "funds, L",
                HedgeKind.Index => "indices, 1",
                _ => null,
            };
            if (series is not null)
            {
                begun
                    .Figure($"hedge.alternatives[{row.Name}].profit", row.Profit, $"row({series})[0]")
                    .Figure($"hedge.alternatives[{row.Name}].turnover", row.Turnover, $"row({series})[1]")
                    .Figure($"hedge.alternatives[{row.Name}].interest", row.Interest, $"row({series})[2]");
            }
        }

        return begun.End();
    }

    /// <summary>The view's own hedge. Where no tick made a trade dearer than usual, the prices as traded need not be known.</summary>
    private static PythonProgram? Own(Answer answer, Uri program)
    {
        if (answer.Hedge.CostInForce is not { } cost || Begin(answer, program) is not { } begun)
        {
            return null;
        }

        return begun
            .Input("usual", answer.Inputs.Cost / BasisPoints, "cost of a trade, of its dollars")
            .Formulas(cost.Highest == answer.Inputs.Cost ? "per_trade = lambda day: usual" : """
                quoted = {bar["date"]: bar["close"] for bar in bars(fund, "traded")}
                per_trade = lambda day: min(1, max(usual, 0.01 / quoted[day]))
                """)
            .Formulas($"""
                {Carry}

                hedged, profit, turnover, paid, shares, overnight = carry(funds, L, per_trade)
                """);
    }

    /// <summary>A fund whose multiple changed within the range has no short program.</summary>
    private static PythonProgram? Begin(Answer answer, Uri program) => answer.Decay.Selected is not { EarlierParts.Count: 0 } || answer.Inputs.Leverage == 0 ? null
        : DecayPrograms.OfRange(answer, program, "from datetime import date")?
            .Input("L", answer.Inputs.Leverage, "daily multiple")
            .Input("V", answer.Inputs.Book, "book in dollars")
            .Input("beta", answer.Inputs.Bookbeta, "its beta to the index")
            .Input("spread", answer.Inputs.Spread, "per year, on what is sold short")
            .Formulas(Due(answer));

    private static string Due(Answer answer)
    {
        var rule = answer.Inputs.Rebalance;
        var last = rule switch
        {
            "daily" => "True",
            "weekly" => "t + 1 < len(days) and date.fromisoformat(days[t]).isocalendar()[:2] != date.fromisoformat(days[t + 1]).isocalendar()[:2]",
            "monthly" => "t + 1 < len(days) and days[t][:7] != days[t + 1][:7]",
            "none" => "False",
            _ => $"abs(exposure + hedge) > {rule[(rule.IndexOf(':', StringComparison.Ordinal) + 1)..]} * abs(exposure)",
        };
        return $"""
            def due(t, exposure, hedge):
                # The rule in force: {rule}.
                return {last}
            """;
    }
}
