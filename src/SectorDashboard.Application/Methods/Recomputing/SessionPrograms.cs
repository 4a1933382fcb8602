using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.Methods.Recomputing;

/// <summary>Programs for what is read on the index's sessions, with dividends and nothing carried forward: breadth, rotation and what is around the index.</summary>
internal static class SessionPrograms
{
    public static Recomputation? Breadth(Answer answer, Uri program)
    {
        var breadth = answer.Sentiment.Breadth;
        return Begin(answer, program, "from statistics import fmean")?
            .Formulas("""
                with urlopen(f"{address}api/v1/instruments") as response:
                    instruments = json.load(response)
                names = next(i["members"] for i in instruments if i["symbol"] == symbol)
                members = [column for column in map(on_sessions, names) if any(column)]

                def last(n):
                    # The last n closes of each member that has them all.
                    return [column[-n:] for column in members if len(column) >= n and None not in column[-n:]]

                def above(n):
                    return fmean(w[-1] > fmean(w) for w in last(n))
                """)
            .Figure("sentiment.breadth.above20", breadth?.Above20, "above(20)")
            .Figure("sentiment.breadth.above50", breadth?.Above50, "above(50)")
            .Figure("sentiment.breadth.above200", breadth?.Above200, "above(200)")
            .Figure("sentiment.breadth.newHighs", breadth?.NewHighs, "sum(w[-1] > max(w[:-1]) for w in last(253))")
            .Figure("sentiment.breadth.newLows", breadth?.NewLows, "sum(w[-1] < min(w[:-1]) for w in last(253))")
            .Figure("sentiment.breadth.equalMinusIndex", breadth?.EqualMinusIndex, "fmean(m[-1] / m[-21] - 1 for m in members if len(m) > 20 and m[-1] and m[-21]) - (level[-1] / level[-21] - 1)")
            .End();
    }

    public static Recomputation? Rotation(Answer answer, Uri program)
    {
        var begun = Begin(answer, program, "from statistics import fmean, stdev")?
            .Formulas("""
                def strength(benchmark):
                    return [100 * a / b if b else None for a, b in zip(level, on_sessions(benchmark))]

                def change(benchmark, n):
                    session, value = latest(strength(benchmark))
                    return value / strength(benchmark)[session - n] - 1

                def ratio(benchmark):
                    smooth, mean = [], None
                    for value in strength(benchmark):
                        if value is not None:
                            mean = value if mean is None else mean + 2 / 21 * (value - mean)
                        smooth.append(None if value is None else mean)
                    return [w and 100 + (w[-1] - fmean(w)) / stdev(w) for w in windows(smooth, 63)]

                def momentum(benchmark):
                    ratios = ratio(benchmark)
                    steps = [None if None in (a, b) else b - a for a, b in zip([None] + ratios, ratios)]
                    return [w and 100 + (w[-1] - fmean(w)) / stdev(w) for w in windows(steps, 20)]
                """);
        foreach (var rotation in answer.Sentiment.Rotation)
        {
            var benchmark = PythonSeries.Symbol(rotation.Benchmark);
            begun?
                .Figure($"sentiment.rotation[{rotation.Benchmark}].strength", rotation.Strength, $"latest(strength({benchmark}))[1]")
                .Figure($"sentiment.rotation[{rotation.Benchmark}].change20", rotation.Change20, $"change({benchmark}, 20)")
                .Figure($"sentiment.rotation[{rotation.Benchmark}].change60", rotation.Change60, $"change({benchmark}, 60)")
                .Figure($"sentiment.rotation[{rotation.Benchmark}].ratio", rotation.Ratio, $"latest(ratio({benchmark}))[1]", Scored)
                .Figure($"sentiment.rotation[{rotation.Benchmark}].momentum", rotation.Momentum, $"latest(momentum({benchmark}))[1]", Scored);
        }

        return begun?.End();
    }

    /// <summary>Breadth is a method of its own.</summary>
    public static Recomputation? Surroundings(Answer answer, Uri program)
    {
        var begun = Begin(answer, program)?
            .Formulas($$"""
                {{PythonAlgebra.Rank}}

                def relative(benchmark):
                    return [100 * a / b if b else None for a, b in zip(level, on_sessions(benchmark))]

                def last(column):
                    return max(s for s, v in enumerate(column) if v is not None)

                def value(column):
                    return column[last(column)]

                def percentile(column):
                    return rank(value(column), [v for v in column[max(last(column) - 252, 0):last(column)] if v is not None])

                def moved(column):
                    return value(column) - column[last(column) - 20]
                """);
        foreach (var around in answer.Sentiment.Surroundings)
        {
            var column = around.Name switch
            {
                "volatility index" => "on_sessions(\"VIXCLS\", \"%5EVIX\")",
                "10-year yield" => "on_sessions(\"DGS10\")",
                ['a', 'g', 'a', 'i', 'n', 's', 't', ' ', .. var benchmark] => $"relative({PythonSeries.Symbol(benchmark)})",
                _ => null,
            };
            if (column is not null)
            {
                begun?
                    .Figure($"sentiment.surroundings[{around.Name}].latest", around.Latest, $"value({column})")
                    .Figure($"sentiment.surroundings[{around.Name}].change20", around.Change20, column[0] == 'r' ? $"moved({column}) / {column}[last({column}) - 20]" : $"moved({column})")
                    .Figure($"sentiment.surroundings[{around.Name}].percentile", around.Percentile, $"percentile({column})");
            }
        }

        return begun?.End();
    }

    /// <summary>
    /// Begins a program that has level, the index on its sessions up to the reading's; on_sessions, other series on them; windows, the last values of each
    /// session; and latest, a column's last value with its session.
    /// </summary>
    public static PythonProgram? Begin(Answer answer, Uri program, params string[] imports) => answer.Inputs.Index is not { } symbol ? null
        : PythonSeries.Bars(answer, program, null, answer.Sentiment.Date, [PythonSeries.HttpError, .. imports])
            .Input("symbol", PythonProgram.Text(symbol), "the index")
            .Input("index", PythonSeries.Symbol(symbol), "as it stands in an address")
            .Formulas(PythonSeries.FirstBars)
            .Formulas("""
                sessions = {bar["date"]: bar["close"] for bar in bars(index, "total")}
                level = list(sessions.values())

                def on_sessions(*symbols):
                    # Of the first that has prices; None on a session without one.
                    closes = {bar["date"]: bar["close"] for bar in first_bars(*symbols, basis="total")}
                    return [closes.get(day) for day in sessions]

                def windows(column, n):
                    # The last n values of each session; None where one is missing.
                    return [column[s - n:s] if s >= n and None not in column[s - n:s] else None for s in range(1, len(column) + 1)]

                def latest(column):
                    return next((s, column[s]) for s in range(len(column) - 1, len(column) - 7, -1) if column[s] is not None)
                """);

    // Standard scores of numbers that are nearly alike lose digits.
    private const double Scored = 1e-7;
}
