using System.Text;

namespace SectorDashboard.MarketData.Events;

/// <summary>Puts untrusted text into the form that titles have.</summary>
public static class EventTitle
{
    /// <summary>The longest title in characters.</summary>
    public const int Longest = 120;

    /// <summary>The text on one line: each run of blanks, line breaks and control characters is one blank, and what is no character is a replacement mark.</summary>
    public static string OneLine(string? text)
    {
        var line = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (!Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune))
            {
                line.Append(rune.ToString());
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>The text on one line, cut to a length with an ellipsis where it is longer.</summary>
    public static string Shortened(string? text, int longest = Longest)
    {
        var line = OneLine(text);
        if (line.Length <= longest)
        {
            return line;
        }

        var length = char.IsHighSurrogate(line[longest - 2]) ? longest - 2 : longest - 1;
        return string.Concat(line.AsSpan(0, length).TrimEnd(), "…");
    }
}
