using SectorDashboard.MarketData.Refresh;
using SectorDashboard.MarketData.Sources;

namespace SectorDashboard.Web.Configuration;

/// <summary>What can be set about sources of prices: their addresses and keys, and in which order they are asked.</summary>
internal static class SourceSection
{
    private const string Sources = "Sources";
    private const string Order = "SourceOrder";

    /// <summary>Reads the settings, or says which key under SectorDashboard is wrong and how.</summary>
    public static (SourceChoice? Choice, string Key, string Problem) Read(IConfiguration section)
    {
        var settings = new Dictionary<string, SourceSettings>(StringComparer.OrdinalIgnoreCase);
        foreach (var source in section.GetSection(Sources).GetChildren())
        {
            if (!SourceNames.All.Contains(source.Key, StringComparer.OrdinalIgnoreCase))
            {
                return (null, $"{Sources}:{source.Key}", $"there is no such source; there are {string.Join(", ", SourceNames.All)}");
            }

            var address = source["BaseAddress"];
            Uri? home = null;
            if (!string.IsNullOrEmpty(address) && !(Uri.TryCreate(address, UriKind.Absolute, out home) && home.Scheme is "http" or "https"))
            {
                return (null, $"{Sources}:{source.Key}:BaseAddress", $"'{address}' is not an http or https address");
            }

            settings[source.Key] = new SourceSettings { BaseAddress = home, ApiKey = source["ApiKey"] };
        }

        var bySymbol = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        var usual = SourceOrder.Usual;
        foreach (var symbol in section.GetSection(Order).GetChildren())
        {
            string[] named = symbol.Value?.Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
            if (named.FirstOrDefault(name => !SourceOrder.Usual.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            {
                return (null, $"{Order}:{symbol.Key}", $"'{unknown}' is not a source of prices; there are {string.Join(", ", SourceOrder.Usual)}");
            }

            if (symbol.Key.Equals("Default", StringComparison.OrdinalIgnoreCase))
            {
                usual = named;
            }
            else
            {
                bySymbol[symbol.Key] = named;
            }
        }

        return (new SourceChoice(settings, new SourceOrder(usual, bySymbol)), "", "");
    }
}

/// <summary>Which sources are asked, how, and in which order.</summary>
/// <param name="Settings">Settings by the source's name; a source that is not named has its usual ones.</param>
/// <param name="Order">The order.</param>
internal sealed record SourceChoice(IReadOnlyDictionary<string, SourceSettings> Settings, SourceOrder Order);
