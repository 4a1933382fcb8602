namespace SectorDashboard.Application.Methods.Recomputing;

/// <summary>What the standard library lacks and more than one program needs.</summary>
internal static class PythonAlgebra
{
    /// <summary>regress(columns, y): coefficients by the normal equations.</summary>
    public const string Regress = """
        def regress(columns, y):
            rows = [[sum(a * b for a, b in zip(u, v)) for v in columns + [y]] for u in columns]
            for i, pivot in enumerate(rows):
                for row in rows:
                    if row is not pivot:
                        factor = row[i] / pivot[i]
                        row[:] = [a - factor * b for a, b in zip(row, pivot)]
            return [row[-1] / row[i] for i, row in enumerate(rows)]
        """;

    /// <summary>t95(n): Student's t at 97.5 % for whole degrees of freedom, by the finite series for the share within plus and minus t (Abramowitz and Stegun 1964, 26.7.3).</summary>
    public const string StudentQuantile = """
        def t95(n):
            # By bisection: t = sqrt(n) tan(a), within which lies a finite sum over powers of cos(a).
            low, high = 0.0, pi / 2
            for _ in range(60):
                a = (low + high) / 2
                term = total = (cos(a) if n > 1 else 0.0) if n % 2 else 1.0
                for k in range(2 + n % 2, n, 2):
                    term *= (k - 1) / k * cos(a) ** 2
                    total += term
                within = 2 / pi * (a + sin(a) * total) if n % 2 else sin(a) * total
                low, high = (a, high) if within < 0.95 else (low, a)
            return sqrt(n) * tan(low)
        """;

    /// <summary>What <see cref="StudentQuantile"/> has to import.</summary>
    public const string StudentQuantileImports = "cos, pi, sin, sqrt, tan";

    /// <summary>variance_ratio(r, q): Lo and MacKinlay's.</summary>
    public const string VarianceRatio = """
        def variance_ratio(r, q):
            n, mean = len(r), sum(r) / len(r)
            sums = [sum(r[t - q:t]) - q * mean for t in range(q, n + 1)]
            return sum(s * s for s in sums) / (q * (n - q + 1) * (1 - q / n)) / (sum((a - mean) ** 2 for a in r) / (n - 1))
        """;

    /// <summary>rank(value, others): the mid-rank of a value.</summary>
    public const string Rank = """
        def rank(value, others):
            return (sum(v < value for v in others) + sum(v == value for v in others) / 2) / len(others)
        """;
}
