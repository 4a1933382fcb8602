using System.Text.Json;

namespace SectorDashboard.Analytics.Tests;

/// <summary>Published and independently computed figures, see Golden/README.md.</summary>
internal static class Golden
{
    public static JsonElement Oracle { get; } = Json("oracle.json");

    /// <summary>The bars, pairs and path that the oracle's figures belong to.</summary>
    public static JsonElement OracleInputs { get; } = Json("oracle-inputs.json");

    public static JsonElement Fixture { get; } = Json("fixture.json");

    public static JsonElement ExpectedCost { get; } = Json("expected-cost.json");

    public static JsonElement Regressions { get; } = Json("regressions.json");

    public static JsonElement Garch { get; } = Json("garch.json");

    /// <summary>The daily returns of the mark in pounds, percent, of Bollerslev and Ghysels.</summary>
    public static double[] MarkPerPound { get; } = [.. File.ReadLines(PathOf("dem2gbp.csv")).Skip(1).Select(double.Parse)];

    public static JsonElement Sentiment { get; } = Json("sentiment.json");

    public static JsonElement Hedging { get; } = Json("hedging.json");

    public static JsonElement Hamilton { get; } = Json("hamilton-gnp.json");

    public static JsonElement Regimes { get; } = Json("regimes.json");

    public static JsonElement Scenarios { get; } = Json("scenarios.json");

    /// <summary>The cells of a prospectus table: index return, volatility and the printed return, all as fractions.</summary>
    public static List<(string Fund, double Index, double Volatility, double Printed)> Table(string name)
    {
        var lines = File.ReadAllLines(PathOf($"estimated-returns.{name}.csv"));
        var header = lines[0].Split(',');
        var first = Array.IndexOf(header, "index_return");
        var cells = new List<(string, double, double, double)>();
        foreach (var line in lines.Skip(1).Where(line => line.Length > 0))
        {
            var fields = line.Split(',');
            for (var k = first + 1; k < fields.Length; k++)
            {
                cells.Add((first == 0 ? name : fields[0], double.Parse(fields[first]), double.Parse(header[k][1..]) / 100, double.Parse(fields[k]) / 100));
            }
        }

        return cells;
    }

    /// <summary>The bars of a fixture: open, high, low and close.</summary>
    public static double[][] Bars(this JsonElement element) =>
        [.. element.GetProperty("bars").EnumerateArray().Select(bar => bar.EnumerateArray().Select(price => price.GetDouble()).ToArray())];

    public static double[] Numbers(this JsonElement element, string name) => element.GetProperty(name).Numbers();

    /// <summary>The numbers of an array; NaN for a null.</summary>
    public static double[] Numbers(this JsonElement array) =>
        [.. array.EnumerateArray().Select(number => number.ValueKind is JsonValueKind.Null ? double.NaN : number.GetDouble())];

    /// <summary>Numbers of which some are missing: NaN.</summary>
    public static double[] Sparse(this JsonElement element, string name) => element.GetProperty(name).Sparse();

    /// <summary>Numbers of which some are missing: NaN.</summary>
    public static double[] Sparse(this JsonElement element) => [.. element.EnumerateArray().Select(SparseNumber)];

    /// <summary>A number or, where it is missing, NaN.</summary>
    public static double SparseNumber(this JsonElement element) => element.ValueKind == JsonValueKind.Null ? double.NaN : element.GetDouble();

    public static double Number(this JsonElement element, params string[] path) =>
        path.Aggregate(element, (inner, name) => inner.GetProperty(name)).GetDouble();

    private static JsonElement Json(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(PathOf(name)));
        return document.RootElement.Clone();
    }

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Golden", name);
}
