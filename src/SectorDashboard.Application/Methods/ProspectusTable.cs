using System.Globalization;
using CsvHelper;
using SectorDashboard.Analytics.LeveragedFunds;

namespace SectorDashboard.Application.Methods;

/// <summary>A table of one-year estimated returns that a fund's prospectus prints, with this program's value in every cell.</summary>
/// <param name="Fund">The fund, or the kind of fund.</param>
/// <param name="Leverage">Its daily multiple.</param>
/// <param name="Source">The filing.</param>
/// <param name="Volatilities">Index volatility per year of each column.</param>
/// <param name="Rows">A row for each index return.</param>
public sealed record ProspectusTable(string Fund, double Leverage, string Source, IReadOnlyList<double> Volatilities, IReadOnlyList<ProspectusRow> Rows)
{
    // The filings print percent with one decimal.
    private const double Tolerance = 0.000501;

    /// <summary>The published tables.</summary>
    public static IReadOnlyList<ProspectusTable> All { get; } =
    [
        Read("bear-3x", "UltraPro Short Dow30", -3, "ProShares, SEC filing 497 of 2025 (f42956d1)"),
        Read("soxl-soxs-2026", "SOXS", -3, "Direxion, SEC filing 497K of 2026-02-27 (d48414d497k)"),
        Read("soxl-soxs-2026", "SOXL", 3, "Direxion, SEC filing 497K of 2026-02-27 (d48414d497k)"),
        Read("bear-2x", "a -2x fund", -2, "ProShares, SEC filing 497 of 2025 (f38885d1)"),
    ];

    private static ProspectusTable Read(string file, string fund, double leverage, string source)
    {
        using var content = typeof(ProspectusTable).Assembly.GetManifestResourceStream($"estimated-returns.{file}.csv")
            ?? throw new InvalidDataException($"The embedded table {file} is missing.");
        using var csv = CsvReader.Create(content);
        var first = csv.Headers.Count(name => !name.StartsWith('v'));
        double[] volatilities = [.. csv.Headers.Skip(first).Select(name => int.Parse(name.AsSpan(1), CultureInfo.InvariantCulture) / 100.0)];
        var rows = new List<ProspectusRow>();
        while (csv.Read())
        {
            // A filing about two funds names them in a column before the index return.
            if (first == 1 || string.Equals(csv.GetString(0), fund, StringComparison.Ordinal))
            {
                var index = csv.Parse<double>(first - 1);
                rows.Add(new ProspectusRow(index, [.. volatilities.Select((volatility, k) => Cell(csv.Parse<double>(first + k) / 100, leverage, index, volatility))]));
            }
        }

        return new ProspectusTable(fund, leverage, source, volatilities, rows);
    }

    private static PublishedFigure Cell(double printed, double leverage, double index, double volatility) => new(
        "", printed, Tolerance, EstimatedReturn.GivenIndex(leverage, index, volatility, years: 1, cost: 0));
}

/// <summary>A row of a prospectus table.</summary>
/// <param name="IndexReturn">The index's return over the year; a fraction.</param>
/// <param name="Cells">A figure for each volatility.</param>
public sealed record ProspectusRow(double IndexReturn, IReadOnlyList<PublishedFigure> Cells);
