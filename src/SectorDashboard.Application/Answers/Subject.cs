using SectorDashboard.Application.Views;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.Application.Answers;

/// <summary>
/// The prices that a view is about, all of one market: a fund with real prices is never set against a simulated index.
/// </summary>
/// <param name="Market">The market that everything is read from.</param>
/// <param name="Fund">The geared fund.</param>
/// <param name="Index">Its index or proxy; null where the market has none.</param>
/// <param name="Broad">The broad market; null where the market has none.</param>
/// <param name="Compared">The fund that is set beside the view's; null for none.</param>
internal sealed record Subject(Market Market, InstrumentPrices Fund, InstrumentPrices? Index, InstrumentPrices? Broad, InstrumentPrices? Compared)
{
    /// <summary>Finds the prices of a view. What cannot be found is told as a problem where the view asked for it, else as a note.</summary>
    public static Subject Find(View view, MarketHistory history, List<ViewProblem> problems, List<AnswerNote> notes)
    {
        var fund = FindFund(view, history, problems) ?? FindFund(View.Default, history, problems)!;
        var market = history.MarketOf(fund.Symbol);
        return new Subject(market, fund, FindIndex(view, market, fund, problems, notes), FindBroad(view, market, problems, notes), FindCompared(view, market, history.Catalogue, problems));
    }

    private static InstrumentPrices? FindCompared(View view, Market market, InstrumentCatalogue catalogue, List<ViewProblem> problems)
    {
        if (view.Compare is not { } symbol)
        {
            return null;
        }

        var prices = catalogue.TryGet(symbol, out var instrument) && instrument.IsGeared ? market.Find(symbol) : null;
        if (prices is null)
        {
            problems.Add(new ViewProblem("compare", symbol, $"compare: there are no prices of a geared fund {symbol} beside those of {view.Fund}."));
        }

        return prices;
    }

    private static InstrumentPrices? FindFund(View view, MarketHistory history, List<ViewProblem> problems)
    {
        var prices = history.MarketOf(view.Fund).Find(view.Fund);
        if (!history.Catalogue.TryGet(view.Fund, out var instrument) || !instrument.IsGeared)
        {
            problems.Add(new ViewProblem("fund", view.Fund, $"fund: '{view.Fund}' is not a geared fund of the catalogue."));
            return null;
        }

        if (prices is null)
        {
            problems.Add(new ViewProblem("fund", view.Fund, $"fund: there are no prices of {view.Fund}; import a file {view.Fund}.csv."));
        }

        return prices;
    }

    private static InstrumentPrices? FindIndex(
        View view, Market market, InstrumentPrices fund, List<ViewProblem> problems, List<AnswerNote> notes)
    {
        if (view.Index is { } asked)
        {
            if (market.Find(asked) is { } index)
            {
                return index;
            }

            problems.Add(new ViewProblem("index", asked, $"index: there are no {Kind(market)} prices of '{asked}'; import a file {asked}.csv."));
        }

        if (market.FindIndexOf(fund.Instrument) is { } own)
        {
            return own;
        }

        var files = string.Join(" or ", fund.Instrument.IndexCandidates.Select(c => $"{c}.csv"));
        notes.Add(new AnswerNote(
            "index", $"{fund.Symbol} has {Kind(market)} prices but its index has none, and simulated and real prices are never mixed: import {files}."));
        return null;
    }

    private static InstrumentPrices? FindBroad(View view, Market market, List<ViewProblem> problems, List<AnswerNote> notes)
    {
        var prices = market.Find(view.Market);
        if (prices is null && view.Market != View.Default.Market)
        {
            prices = market.Find(View.Default.Market);
            problems.Add(new ViewProblem("market", view.Market, $"market: there are no {Kind(market)} prices of '{view.Market}'; import a file {view.Market}.csv."));
        }

        if (prices is null)
        {
            notes.Add(new AnswerNote("beta.fiveYearMonthly", $"There are no {Kind(market)} prices of {View.Default.Market}: import {View.Default.Market}.csv."));
        }

        return prices;
    }

    private static string Kind(Market market) => market.IsSample ? "simulated" : "real";
}
