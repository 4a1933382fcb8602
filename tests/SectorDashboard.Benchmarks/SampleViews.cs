using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Views;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Sample;

namespace SectorDashboard.Benchmarks;

/// <summary>Ten years of simulated prices and a view of all of them, so that every run measures the same work.</summary>
internal static class SampleViews
{
    public static View TenYears { get; } = View.Default with { Range = new ViewRange("MAX", null, null) };

    public static MarketHistory History { get; } = Build();

    /// <summary>What a slider asks for: simulation is measured by itself.</summary>
    public static AnswerReading Answer(AnalyticsService analytics, View view) =>
        analytics.Answer(view, History, AnswerScope.WithoutSimulation, CancellationToken.None);

    private static MarketHistory Build()
    {
        var catalogue = InstrumentCatalogue.Load();
        var sample = SampleMarket.Create(catalogue, new DateOnly(2026, 9, 25));
        return MarketHistory.Build(catalogue, PriceArchive.Empty, sample, sample.RecordedAt);
    }
}
