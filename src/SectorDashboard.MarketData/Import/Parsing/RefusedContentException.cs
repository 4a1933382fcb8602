namespace SectorDashboard.MarketData.Import.Parsing;

/// <summary>Why content cannot be read, in kinds.</summary>
internal enum ContentRefusal
{
    /// <summary>It is something else than a table of prices, or one of an unknown form.</summary>
    NotPrices,

    /// <summary>It has no usable price.</summary>
    Empty,

    /// <summary>Its rows contradict each other.</summary>
    Contradictory,

    /// <summary>It breaks off.</summary>
    CutOff,

    /// <summary>It is larger than is read.</summary>
    TooLarge,
}

/// <summary>Says why content cannot be read; caught where the reading began.</summary>
internal sealed class RefusedContentException(string message, ContentRefusal kind = ContentRefusal.NotPrices) : Exception(message)
{
    /// <summary>Why, in kinds.</summary>
    public ContentRefusal Kind { get; } = kind;
}
