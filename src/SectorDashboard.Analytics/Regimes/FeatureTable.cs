namespace SectorDashboard.Analytics.Regimes;

/// <summary>What is known of each day, a row of features for each; NaN where one is not known.</summary>
public sealed class FeatureTable
{
    private readonly double[] _rows;

    /// <summary>Lays columns of one length out in rows; a value that is not finite counts as not known.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public FeatureTable(params double[][] columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        Width = columns.Length;
        Days = columns[0].Length;
        _rows = new double[Width * Days];
        for (var column = 0; column < Width; column++)
        {
            if (columns[column].Length != Days)
            {
                throw new ArgumentException($"A column has {columns[column].Length} values for {Days} days.", nameof(columns));
            }

            for (var day = 0; day < Days; day++)
            {
                var value = columns[column][day];
                _rows[(day * Width) + column] = double.IsFinite(value) ? value : double.NaN;
            }
        }
    }

    /// <summary>Number of features.</summary>
    public int Width { get; }

    /// <summary>Number of days.</summary>
    public int Days { get; }

    /// <summary>The features of a day.</summary>
    public ReadOnlySpan<double> this[int day] => _rows.AsSpan(day * Width, Width);
}
