using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Views;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.Application.Tests;

/// <summary>Asks for the answer to a query, with nothing remembered from before.</summary>
internal static class Asking
{
    public static AnswerReading Read(MarketHistory history, string query = "")
    {
        var reading = ViewCodec.Read(query);
        Assert.Empty(reading.Problems);
        return Read(history, reading.View);
    }

    public static AnswerReading Read(MarketHistory history, View view)
    {
        using var parts = new PartCache();
        return new AnalyticsService(parts).Answer(view, history);
    }

    public static Answer Answer(MarketHistory history, string query = "")
    {
        var reading = Read(history, query);
        Assert.Empty(reading.Problems);
        return reading.Answer;
    }

    public static AnswerNote Note(this Answer answer, string field) => Assert.Single(answer.Notes, n => n.Field == field);
}
