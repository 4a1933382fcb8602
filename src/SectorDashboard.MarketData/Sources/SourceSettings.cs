namespace SectorDashboard.MarketData.Sources;

/// <summary>What can be set about a source.</summary>
public sealed record SourceSettings
{
    /// <summary>Where it answers, http or https; null for its own address.</summary>
    public Uri? BaseAddress { get; init; }

    /// <summary>The key to it; null where there is none.</summary>
    public string? ApiKey
    {
        get;
        init => field = string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    /// <summary>How long a question may take in all, further tries included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long the first further try waits; each later one waits about twice as long.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a wait that the source asks for is waited in place; for a longer one the question ends.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Bytes of an answer that are read, after decompression.</summary>
    public int MaxBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Time between the beginnings of two questions; null for what the source's limits ask for.</summary>
    public TimeSpan? Pace { get; init; }
}
