using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Figures;
using SectorDashboard.Application.SavedViews;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.Web.Sharing;

/// <summary>A saved view as others see it: in a frame on their page, and as a picture beside a link.</summary>
/// <param name="Saved">The saved view.</param>
/// <param name="Answer">Its answer, from the data of its vintage.</param>
/// <param name="Figures">The charts of the answer.</param>
/// <param name="Catalogue">The instruments whose facts the answer uses.</param>
public sealed record SharedView(SavedView Saved, Answer Answer, IReadOnlyList<Figure> Figures, InstrumentCatalogue Catalogue)
{
    /// <summary>The chart of a kind.</summary>
    public Figure Of(FigureKind kind) => Figures[(int)kind];
}
