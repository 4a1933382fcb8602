using System.Globalization;
using System.Text;

namespace SectorDashboard.Web.Components.Sentiment;

/// <summary>The components' names as people write them.</summary>
internal static class SentimentWords
{
    /// <summary>"realisedVolatility" as "realised volatility".</summary>
    public static string Of(string name)
    {
        var words = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter))
            {
                words.Append(' ');
            }

            words.Append(char.ToLower(letter, CultureInfo.InvariantCulture));
        }

        return words.ToString();
    }
}
