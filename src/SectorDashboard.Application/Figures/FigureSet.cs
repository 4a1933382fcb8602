using SectorDashboard.Application.Answers;
using SectorDashboard.MarketData.Events;

namespace SectorDashboard.Application.Figures;

/// <summary>The charts of an answer.</summary>
public static class FigureSet
{
    /// <summary>Draws every chart, in the order of <see cref="FigureKind"/>, with the events of readers on the fund's price.</summary>
    public static IReadOnlyList<Figure> Draw(Answer answer, AnswerSeries series, IReadOnlyList<MarketEvent> events) =>
    [
        IndexFigure.Draw(answer, series),
        PriceFigure.Draw(answer, series, events),
        VolumeFigure.Draw(answer, series),
        BetaFigure.Draw(answer, series),
        DecayFigure.Draw(answer),
        HedgeFigure.Draw(answer),
        WhatIfFigure.Draw(answer),
        SentimentFigure.Draw(answer, series),
        ScenarioFigure.Draw(answer),
        OutcomeFigure.Draw(answer),
        GrowthFigure.Draw(answer, series),
        HoldingFigure.Draw(answer),
    ];
}
