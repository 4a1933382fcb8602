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
            _targets[i] += row[i] * target;
            for (var j = 0; j < row.Length; j++)
            {
                _products[(i * width) + j] += row[i] * row[j];
            }
        }
    }

    /// <summary>A coefficient for each entry of a row; null where the rows do not determine them.</summary>
    public double[]? Solve()
    {
        var coefficients = Matrix<double>.Build.Dense(width, width, _products).LU().Solve(Vector<double>.Build.Dense(_targets)).ToArray();
        return Array.TrueForAll(coefficients, double.IsFinite) ? coefficients : null;
    }
}
