using System.Text.RegularExpressions;

namespace SectorDashboard.MarketData.Import.Parsing;

/// <summary>Reads symbols that people and file names give.</summary>
public static partial class SymbolName
{
    /// <summary>Reads a symbol such as soxs, ^SOX or BRK.B into capitals; otherwise says what is wrong with it.</summary>
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
            problem = $"'{QuotedValue.Shorten(text)}' is not a symbol such as SOXS, ^SOX or BRK.B";
            return false;
        }

        symbol = text.ToUpperInvariant();
        return true;
    }

    /// <summary>The file name without folders and extension, and otherwise unchanged.</summary>
    public static string FromFileName(string fileName)
    {
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var dot = name.LastIndexOf('.');
        return dot > 0 ? name[..dot] : name;
    }

    [GeneratedRegex(@"^\^?[A-Za-z0-9]{1,10}([.\-=][A-Za-z0-9]{1,6})?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
