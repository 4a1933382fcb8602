using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Figures;
using SectorDashboard.Application.SavedViews;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.Web.Sharing;

/// <summary>Finds saved views and answers them.</summary>
internal sealed class SharedViews(SavedViewService saved, MarketHistoryCache histories, AnalyticsService analytics)
{
    /// <summary>The view of an id with its answer, or null.</summary>
    public async Task<SharedView?> FindAsync(string id, CancellationToken cancellation)
    {
        if (await saved.FindAsync(id, cancellation) is not { } found)
        {
            return null;
        }

        var history = await histories.AsOfAsync(found.AsOf, cancellation);
        var (answer, series, _, _) = analytics.Answer(SavedViewService.Open(found), history, AnswerScope.WithoutSimulation, cancellation);
        return new SharedView(found, answer, FigureSet.Draw(answer, series, []), history.Catalogue);
    }
}
