using SectorDashboard.Analytics.Series;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.Application.Sentiment;

/// <summary>The series of one market on the sessions of the index, so that an offset in sessions is the same span of time for each of them.</summary>
internal sealed class SessionPrices(Market market, DateOnly[] sessions)
{
    /// <summary>The index's sessions, oldest first.</summary>
    public DateOnly[] Sessions => sessions;

    /// <summary>The closes of a symbol with dividends where its source gives them, for else a fund that pays them would seem to weaken; NaN on sessions it does not have, all NaN without prices of it.</summary>
    public double[] Closes(string symbol)
    {
        var bars = market.Find(symbol)?.Bars(PriceBasis.Total) ?? BarSeries.Empty;
        return OnSessions(bars.Dates, bars.Close);
    }

    /// <summary>The first of some symbols that has prices; the first of all where none has.</summary>
    public string FirstWithPrices(params ReadOnlySpan<string> symbols)
    {
        foreach (var symbol in symbols)
        {
            if (market.Has(symbol))
            {
                return symbol;
            }
        }

        return symbols[0];
    }

    /// <summary>Values by date on the sessions; NaN on those that have none.</summary>
    public double[] OnSessions(DateOnly[] dates, double[] values) => SessionJoin.OnSessions(sessions, dates, values);

    /// <summary>A value of a column in which NaN stands for none.</summary>
    public static double? Known(double value) => double.IsNaN(value) ? null : value;
}
