using MathNet.Numerics.LinearAlgebra;

namespace SectorDashboard.Analytics.Regimes;

/// <summary>Least squares over rows that arrive one by one, as the past grows.</summary>
internal sealed class LinearFit(int width)
{
    private readonly double[] _products = new double[width * width];
    private readonly double[] _targets = new double[width];

    /// <summary>Rows so far.</summary>
    public int Count { get; private set; }

    public void Add(ReadOnlySpan<double> row, double target)
    {
        Count++;
        for (var i = 0; i < row.Length; i++)
        {
            var entry = row[i];
            _targets[i] += entry * target;
            var products = _products.AsSpan(i * width, i + 1);
            for (var j = 0; j < products.Length; j++)
            {
                products[j] += entry * row[j];
            }
        }
    }

    /// <summary>A coefficient for each entry of a row; null where the rows do not determine them.</summary>
    public double[]? Solve()
    {
        for (var i = 0; i < width; i++)
        {
            for (var j = 0; j < i; j++)
            {
                _products[(j * width) + i] = _products[(i * width) + j];
            }
        }

        var coefficients = Matrix<double>.Build.Dense(width, width, _products).LU().Solve(Vector<double>.Build.Dense(_targets)).ToArray();
        return Array.TrueForAll(coefficients, double.IsFinite) ? coefficients : null;
    }
}
