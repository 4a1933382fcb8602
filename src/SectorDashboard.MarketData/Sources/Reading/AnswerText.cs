using System.Text;
using SectorDashboard.MarketData.Import.Parsing;

namespace SectorDashboard.MarketData.Sources.Reading;

/// <summary>Tells by its first character what an answer is, and reads what sources say in words where prices should be.</summary>
internal static class AnswerText
{
    // What sources say is a sentence or two.
    private const int MostRead = 2000;
    private const int MostQuoted = 200;

    private static readonly string[] s_limit = ["too many requests", "rate limit", "hits limit", "exceeded", "quota", "run out of", "call frequency", "requests per"];
    private static readonly string[] s_plan = ["premium", "subscription", "your plan", "pro plan", "grow plan", "upgrade"];
    private static readonly string[] s_key = ["api key", "apikey", "api_key", "api token", "api_token", "unauthenticated", "unauthorized", "invalid token"];

    /// <summary>The first character that is neither blank nor part of a byte order mark; 0 where there is none.</summary>
    public static char FirstOf(ReadOnlySpan<byte> content)
    {
        content = WithoutMark(content).TrimStart(" \t\r\n"u8);
        return content.IsEmpty ? '\0' : (char)content[0];
    }

    /// <summary>The content without a byte order mark.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> content) => content.StartsWith("\uFEFF"u8) ? content[3..] : content;

    /// <summary>What is wrong with content that begins unlike what was asked for.</summary>
    public static RefusedAnswerException NotWhatWasAsked(ReadOnlySpan<byte> content) => FirstOf(content) switch
    {
        '\0' => new(SourceFailure.Empty, "the answer is empty"),
        '<' => new(SourceFailure.NotPrices, "it answered with a web page instead of prices"),
        _ => Said(Begin(content), SourceFailure.NotPrices),
    };

    /// <summary>The failure that a source's words stand for; words that are not understood are of the given kind.</summary>
    public static RefusedAnswerException Said(string words, SourceFailure otherwise) => new(KindOf(words, otherwise), $"it says '{OneLine(words)}'");

    /// <summary>What the words of a body stand for; those that are not understood, and web pages, are of the given kind.</summary>
    public static SourceFailure KindOf(ReadOnlySpan<byte> content, SourceFailure otherwise) => FirstOf(content) == '<' ? otherwise : KindOf(Begin(content), otherwise);

    /// <summary>What a body says, to put behind a status; empty where it says nothing that a person could read.</summary>
    public static string Quote(ReadOnlySpan<byte> content) => FirstOf(content) switch
    {
        '\0' => "",
        '<' => " and a web page",
        _ => $": '{OneLine(Begin(content))}'",
    };

    // Limits come first: who speaks of them often praises a dearer plan and repeats the key.
    private static SourceFailure KindOf(string words, SourceFailure otherwise) =>
        Has(words, s_limit) ? SourceFailure.LimitReached
        : Has(words, s_plan) ? SourceFailure.NotKnown
        : Has(words, s_key) ? SourceFailure.KeyRefused
        : otherwise;

    private static string Begin(ReadOnlySpan<byte> content) => Encoding.UTF8.GetString(content[..Math.Min(content.Length, MostRead)]).Trim('\uFEFF', ' ', '\t', '\r', '\n');

    private static string OneLine(string words) => QuotedValue.Shorten(words.ReplaceLineEndings(" "), MostQuoted);

    private static bool Has(string words, string[] any) => any.Any(part => words.Contains(part, StringComparison.OrdinalIgnoreCase));
}
