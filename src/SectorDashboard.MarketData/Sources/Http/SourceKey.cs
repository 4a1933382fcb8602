using System.Text;

namespace SectorDashboard.MarketData.Sources.Http;

/// <summary>What is known of keys, which must not be shown to anyone.</summary>
internal static class SourceKey
{
    // What is shorter is a public word such as "demo", and masking it would damage answers.
    private const int ShortestSecret = 8;

    /// <summary>Whether a key can be sent: visible ASCII characters only.</summary>
    public static bool IsUsable(string? key) => key is { Length: > 0 } && key.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0;

    /// <summary>
    /// Masks a key in an answer before anything is read from it: some sources repeat the key in what they say about its limit, and what they
    /// say is shown.
    /// </summary>
    public static void Mask(Span<byte> answer, string? key)
    {
        if (key is { Length: >= ShortestSecret })
        {
            MaskBytes(answer, Encoding.UTF8.GetBytes(key));
            MaskBytes(answer, Encoding.UTF8.GetBytes(Uri.EscapeDataString(key)));
        }
    }

    private static void MaskBytes(Span<byte> answer, byte[] secret)
    {
        for (var at = answer.IndexOf(secret); at >= 0; at = answer.IndexOf(secret))
        {
            answer.Slice(at, secret.Length).Fill((byte)'*');
            answer = answer[(at + secret.Length)..];
        }
    }
}
