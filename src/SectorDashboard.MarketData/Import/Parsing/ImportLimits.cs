namespace SectorDashboard.MarketData.Import.Parsing;

/// <summary>Bounds that keep an untrusted file from exhausting the machine.</summary>
public sealed record ImportLimits
{
    /// <summary>Bytes a file may have.</summary>
    public long MaxBytes { get; init; } = 50 * 1024 * 1024;

    /// <summary>Data rows a file may have.</summary>
    public int MaxRows { get; init; } = 1_000_000;

    /// <summary>Problems listed; further ones are only counted.</summary>
    public int MaxProblemsListed { get; init; } = 100;
}
