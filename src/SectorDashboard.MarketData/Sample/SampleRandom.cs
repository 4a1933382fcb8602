namespace SectorDashboard.MarketData.Sample;

/// <summary>
/// Reproducible random numbers, the same on every machine and runtime: SplitMix64 (Steele, Lea, Flood, OOPSLA 2014)
/// with normals by Marsaglia's polar method (SIAM Review 6, 1964). Each instrument draws from a stream of its own name.
/// </summary>
internal sealed class SampleRandom
{
    private ulong _state;
    private double? _spare;

    public SampleRandom(string stream)
    {
        // FNV-1a, because string.GetHashCode differs from run to run.
        _state = 14695981039346656037;
        foreach (var character in stream)
        {
            _state = (_state ^ character) * 1099511628211;
        }
    }

    /// <summary>A number from 0 up to, but not including, 1.</summary>
    public double Uniform() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A standard normal number.</summary>
    public double Normal()
    {
        if (_spare is { } spare)
        {
            _spare = null;
            return spare;
        }

        double x, y, square;
        do
        {
            x = (2 * Uniform()) - 1;
            y = (2 * Uniform()) - 1;
            square = (x * x) + (y * y);
        }
        while (square is >= 1 or 0);

        var scale = Math.Sqrt(-2 * Math.Log(square) / square);
        _spare = y * scale;
        return x * scale;
    }

    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
