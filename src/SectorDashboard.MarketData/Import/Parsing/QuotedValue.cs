namespace SectorDashboard.MarketData.Import.Parsing;

/// <summary>Quotes values of untrusted files in messages.</summary>
internal static class QuotedValue
{
    private const int MaxLength = 40;
    private const int MaxListed = 20;

    /// <summary>The value in at most 40 characters, or as many as are given, with control characters replaced.</summary>
    public static string Shorten(string value, int length = MaxLength)
    {
        var shortened = value.Length <= length ? value : string.Concat(value.AsSpan(0, length - 1), "…");
        return string.Create(shortened.Length, shortened, static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++)
            {
                target[i] = char.IsControl(source[i]) || char.IsSurrogate(source[i]) ? '\uFFFD' : source[i];
            }
        });
    }

    /// <summary>The first values, each shortened, separated by commas.</summary>
    public static string List(IReadOnlyList<string> values)
    {
        var listed = string.Join(", ", values.Take(MaxListed).Select(value => Shorten(value)));
        return values.Count > MaxListed ? listed + ", …" : listed;
    }
}
