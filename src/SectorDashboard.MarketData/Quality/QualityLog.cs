namespace SectorDashboard.MarketData.Quality;

/// <summary>Gathers what the checks notice in one symbol's prices, so that ten thousand bad days do not make ten thousand findings.</summary>
internal sealed class QualityLog(string symbol)
{
    private const int MostOfASort = 100;

    private readonly List<QualityFinding> _findings = [];
    private readonly SortedDictionary<DateOnly, QualityKind> _flagged = [];

    public void Add(QualityKind kind, QualitySeverity severity, DaySpan? days, string message, double? ratio = null) => _findings.Add(new QualityFinding
    {
        Symbol = symbol,
        Kind = kind,
        Severity = severity,
        From = days is { } span && span.First < span.Last ? span.First : null,
        Date = days?.Last,
        Message = message,
        SuggestedRatio = ratio,
    });

    /// <summary>A finding for each of several items in order of time, the earlier ones of many as one.</summary>
    public void AddEach<T>(
        QualityKind kind, QualitySeverity severity, IReadOnlyList<T> items, Func<T, DaySpan> days, Func<T, string> message, Func<T, double>? ratio = null)
    {
        var others = Math.Max(0, items.Count - MostOfASort);
        if (others > 0)
        {
            var span = new DaySpan(days(items[0]).First, days(items[others - 1]).Last);
            Add(kind, severity, span, $"And {others:N0} more of this sort {span}.");
        }

        for (var i = others; i < items.Count; i++)
        {
            Add(kind, severity, days(items[i]), message(items[i]), ratio?.Invoke(items[i]));
        }
    }

    /// <summary>Says of a day that its return is not to be trusted; the first reason counts.</summary>
    public void Flag(DateOnly day, QualityKind kind) => _flagged.TryAdd(day, kind);

    public bool IsFlagged(DateOnly day) => _flagged.ContainsKey(day);

    public QualityReport ToReport() => new(
        [.. _findings.OrderByDescending(finding => finding.Severity).ThenByDescending(finding => finding.Date ?? DateOnly.MaxValue)],
        [.. _flagged.Select(day => new FlaggedDay(day.Key, day.Value))]);
}
