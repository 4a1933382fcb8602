namespace SectorDashboard.MarketData.Sources;

/// <summary>Says why an answer cannot be used; caught where the question was asked, and shown to people.</summary>
internal sealed class RefusedAnswerException(SourceFailure kind, string message, TimeSpan? retryAfter = null) : Exception(message)
{
    /// <summary>Why, in kinds.</summary>
    public SourceFailure Kind { get; } = kind;

    /// <summary>How long the source wants to be left alone; null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
