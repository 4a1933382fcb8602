using System.Text.RegularExpressions;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.MarketData.Import.Parsing;

/// <summary>Reads symbols that people and file names give.</summary>
public static partial class SymbolName
{
    /// <summary>Reads a symbol such as soxs, ^SOX, BRK.B or, for another exchange, SOXS@XLON into capitals; otherwise says what is wrong with it.</summary>
    public static bool TryParse(string? text, out string symbol, out string problem)
    {
        symbol = "";
        problem = "";
        if (string.IsNullOrEmpty(text))
        {
            problem = "a symbol is missing";
            return false;
        }

        // Matched before capitalising: some letters beyond ASCII have capitals within it.
        if (!Pattern().IsMatch(text))
        {
            problem = $"'{QuotedValue.Shorten(text)}' is not a symbol such as SOXS, ^SOX, BRK.B or SOXS@XLON";
            return false;
        }

        symbol = Listing.Canonical(text.ToUpperInvariant());
        return true;
    }

    /// <summary>The file name without folders and extension, and otherwise unchanged.</summary>
    public static string FromFileName(string fileName)
    {
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var dot = name.LastIndexOf('.');
        return dot > 0 ? name[..dot] : name;
    }

    [GeneratedRegex(@"^\^?[A-Za-z0-9]{1,10}([.\-=][A-Za-z0-9]{1,6})?(@[A-Za-z0-9]{4})?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
