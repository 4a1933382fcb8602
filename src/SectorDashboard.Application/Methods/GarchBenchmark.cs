using System.Globalization;
using SectorDashboard.Analytics.Volatility;

namespace SectorDashboard.Application.Methods;

/// <summary>The published GARCH(1,1) of the daily returns of the mark in pounds, 1984 to 1991, percent, beside this program's fit of them.</summary>
internal static class GarchBenchmark
{
    /// <summary>The figures of Fiorentini, Calzolari and Panattoni (1996). Their ω is cut off, not rounded, after its last digit.</summary>
    public static IReadOnlyList<PublishedFigure> Figures { get; } = Compare(Garch.Fit(Returns()).Model);

    private static PublishedFigure[] Compare(GarchModel? model) =>
    [
        new("μ, percent, of the 1,974 daily returns of the mark in pounds of Bollerslev and Ghysels (1996)", -0.00619041, 5e-9, model?.Mean),
        new("ω of the same", 0.0107613, 1e-7, model?.Omega),
        new("α of the same", 0.153134, 5e-7, model?.Alpha),
        new("β of the same", 0.805974, 5e-7, model?.Beta),
        new("log-likelihood of the same", -1106.6, 0.05, model?.LogLikelihood),
    ];

    private static double[] Returns()
    {
        using var content = new StreamReader(typeof(GarchBenchmark).Assembly.GetManifestResourceStream("dem2gbp.csv")
            ?? throw new InvalidDataException("The embedded returns of the mark are missing."));
        content.ReadLine();
        var returns = new List<double>();
        while (content.ReadLine() is { } line)
        {
            returns.Add(double.Parse(line, CultureInfo.InvariantCulture));
        }

        return [.. returns];
    }
}
