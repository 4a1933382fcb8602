using SectorDashboard.MarketData.Import.Parsing;

namespace SectorDashboard.MarketData.Sources.Reading;

/// <summary>Reads answers that are tables like the files that people import.</summary>
internal static class TableAnswer
{
    /// <summary>
    /// The prices of a table up to the last session. Throws <see cref="RefusedAnswerException"/> where it has none, or is of another series than
    /// the symbol.
    /// </summary>
    public static PriceAnswer Read(byte[] content, string symbol, SourceRequest request)
    {
        if (AnswerText.FirstOf(content) is '\0' or '<' or '{' or '[' || !HasColumns(content))
        {
            throw AnswerText.NotWhatWasAsked(content);
        }

        using var stream = new MemoryStream(content);
        var file = PriceFileReader.Read(stream, new ImportLimits(), CancellationToken.None);
        if (file.RefusalKind is { } refusal)
        {
            throw new RefusedAnswerException(KindOf(refusal), file.Refusal!);
        }

        if (file.Series is { } series && !series.Equals(symbol, StringComparison.OrdinalIgnoreCase))
        {
            throw new RefusedAnswerException(SourceFailure.WrongSymbol, $"the answer is about {QuotedValue.Shorten(series)}, not {symbol}");
        }

        var remarks = new AnswerRemarks();
        foreach (var problem in file.Problems)
        {
            remarks.Add($"line {problem.Row}, {problem.Field}: {problem.Message}");
        }

        // A later bar is still moving.
        var bars = file.Bars.Until(request.LastSession);
        return bars.Count > 0
            ? new PriceAnswer(bars, file.Splits, remarks.ToList())
            : throw new RefusedAnswerException(SourceFailure.Empty, $"the answer has no price up to {request.LastSession:yyyy-MM-dd}");
    }

    /// <summary>Whether the first line is more than a sentence.</summary>
    private static bool HasColumns(ReadOnlySpan<byte> content)
    {
        var text = AnswerText.WithoutMark(content).TrimStart(" \t\r\n"u8);
        var end = text.IndexOfAny((byte)'\r', (byte)'\n');
        return end >= 0 && text[..end].IndexOfAny(",;\t|"u8) >= 0;
    }

    private static SourceFailure KindOf(ContentRefusal refusal) => refusal switch
    {
        ContentRefusal.NotPrices => SourceFailure.NotPrices,
        ContentRefusal.Empty => SourceFailure.Empty,
        ContentRefusal.Contradictory => SourceFailure.Contradictory,
        ContentRefusal.CutOff => SourceFailure.CutOff,
        ContentRefusal.TooLarge => SourceFailure.TooLarge,
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "No such refusal."),
    };
}
