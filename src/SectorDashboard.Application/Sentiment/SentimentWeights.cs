using SectorDashboard.Application.Views;

namespace SectorDashboard.Application.Sentiment;

/// <summary>A reader's own weights of the score's components, as links spell them: "momentum:2,breadth:0". What is not named keeps its own weight.</summary>
public static class SentimentWeights
{
    /// <summary>The largest weight.</summary>
    public const double Largest = 10;

    /// <summary>The components that can have a weight, in canonical order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "momentum", "realisedVolatility", "volatilityIndex", "pairVolume", "bearVolume", "relativeStrength", "breadth", "newHighs", "equalWeight",
        "sectorRotation", "treasuryYield",
    ];

    /// <summary>Reads weights into canonical spelling, in which a weight of 1 is left out; null where all are 1. False where the text is none.</summary>
    public static bool TryRead(string text, out string? weights)
    {
        ArgumentNullException.ThrowIfNull(text);
        weights = null;
        var read = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var part in text.Split(',', Names.Count + 1))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || !Names.Contains(part[..colon], StringComparer.Ordinal)
                || !ViewNumber.TryRead(part[(colon + 1)..], out var weight) || weight is < 0 or > Largest || !read.TryAdd(part[..colon], weight))
            {
                return false;
            }
        }

        weights = Write(read);
        return true;
    }

    /// <summary>The weight of a component under a reader's weights; null where they do not name it.</summary>
    public static double? Of(string? weights, string name)
    {
        foreach (var part in weights?.Split(',') ?? [])
        {
            if (part.Length > name.Length && part[name.Length] == ':' && part.StartsWith(name, StringComparison.Ordinal))
            {
                return ViewNumber.TryRead(part[(name.Length + 1)..], out var weight) ? weight : null;
            }
        }

        return null;
    }

    /// <summary>The weights with another one for a component, in canonical spelling; null where all are 1.</summary>
    public static string? With(string? weights, string name, double weight)
    {
        var all = Names.ToDictionary(n => n, n => Of(weights, n) ?? 1, StringComparer.Ordinal);
        all[name] = weight;
        return Write(all);
    }

    private static string? Write(Dictionary<string, double> weights)
    {
        var spelled = string.Join(',', Names.Where(name => weights.TryGetValue(name, out var w) && w != 1).Select(name => $"{name}:{ViewNumber.Write(weights[name])}"));
        return spelled.Length == 0 ? null : spelled;
    }
}
