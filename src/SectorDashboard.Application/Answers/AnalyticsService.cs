using SectorDashboard.Analytics.LeveragedFunds;
using SectorDashboard.Application.Beta;
using SectorDashboard.Application.Decay;
using SectorDashboard.Application.Flow;
using SectorDashboard.Application.Hedging;
using SectorDashboard.Application.Movers;
using SectorDashboard.Application.Quotes;
using SectorDashboard.Application.Regimes;
using SectorDashboard.Application.Risk;
using SectorDashboard.Application.Scenarios;
using SectorDashboard.Application.Sentiment;
using SectorDashboard.Application.Views;
using SectorDashboard.Application.Volatility;
using SectorDashboard.Application.WhatIf;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.Application.Answers;

/// <summary>
/// The one function of the program: a view and a history of prices go in, an answer comes out. It keeps nothing but remembered parts,
/// so the same view and vintage always give the same answer. Safe for concurrent use.
/// </summary>
public sealed class AnalyticsService(PartCache parts)
{
    // Used where no short rate has been imported.
    private const double CashWithoutRate = 0.04;

    // Short rates by preference; the series give percent.
    /// <summary>Prices of one source may end before those of another: what needs both then ends before the price and the volume that stand beside it.</summary>
    private static void TellOfAnOlderIndex(AnswerContext context)
    {
        var fund = context.Subject.Fund;
        var last = context.View.Range.To is { } to && to < fund.Last ? to : fund.Last;
        if (context.Subject.Index is { } index && index.Last < last && context.Returns is not null)
        {
            context.Note("index", $"The prices of {index.Symbol} end on {index.Last:yyyy-MM-dd}, those of {fund.Symbol} on {fund.Last:yyyy-MM-dd}: figures that need both end on {context.LastDay:yyyy-MM-dd}.");
        }
    }

    private static readonly string[] s_shortRates = ["SOFR", "DFF", "DTB3"];

    /// <summary>Answers a view from a history, whole. What of the view cannot be used is listed, and the answer is that of the default instead.</summary>
    public AnswerReading Answer(View view, MarketHistory history) => Answer(view, history, AnswerScope.Whole, CancellationToken.None);

    /// <summary>Answers a view from a history as far as the scope goes. What of the view cannot be used is listed, and the answer is that of the default instead.</summary>
    /// <exception cref="OperationCanceledException">Cancellation was asked for during a simulation.</exception>
    public AnswerReading Answer(View view, MarketHistory history, AnswerScope scope, CancellationToken cancellation)
    {
        var problems = new List<ViewProblem>();
        var notes = new List<AnswerNote>();
        var subject = Subject.Find(view, history, problems, notes);
        var context = new AnswerContext(new RememberedParts(parts, history.Catalogue), subject, history, view, notes);

        var last = context.LastDay;
        var volatility = VolatilityPart.Of(context);
        var leverage = view.Leverage is { } chosen ? LeverageSchedule.Constant(chosen) : new LeverageSchedule(subject.Fund.Instrument.LeverageHistory);
        var fee = view.Fee ?? subject.Fund.Instrument.Fee;
        if (fee is null)
        {
            notes.Add(new AnswerNote("fee", $"The fee of {subject.Fund.Symbol} is not known; 0 is used."));
        }

        TellOfAnOlderIndex(context);
        var dated = new DatedTerms(leverage, fee ?? 0, view.Cash ?? ShortRate(subject.Market, last), view.Spread);
        var terms = dated.On(last);
        var vol = view.Vol ?? volatility.CloseToClose;
        var inputs = Inputs(view, subject, history.Vintage, context, terms, vol);
        var answer = new Answer
        {
            Inputs = inputs,
            Pinned = view with
            {
                Fund = inputs.Fund,
                Index = view.Index is null ? null : inputs.Index,
                Market = inputs.Market,
                Compare = inputs.Compare,
                AsOf = inputs.Asof,
            },
            Data = AnswerData.Of(context, history),
            Quote = QuotePart.Of(context),
            Volatility = volatility,
            Beta = BetaPart.Of(context),
            Decay = DecayPart.Of(context, dated),
            WhatIf = WhatIfPart.Of(context, terms, vol),
            Flow = FlowPart.Of(context, history),
            Sentiment = SentimentPart.Of(context, history.Catalogue),
            Hedge = HedgePart.Of(context, terms, vol, history.Catalogue, scope),
            Movers = MoversPart.Of(context),
            Risk = RiskPart.Of(context),
            Regime = RegimePart.Of(context, terms),
            Scenarios = ScenarioPart.Of(context, terms, vol, scope, cancellation),
            Notes = notes,
        };
        var explained = answer with { Notes = [.. notes, .. MissingFigures.Of(answer)] };
        return new AnswerReading(explained, AnswerSeries.Of(context, dated, history), problems, context.Deferred);
    }

    private static AnswerInputs Inputs(
        View view, Subject subject, DateTimeOffset vintage, AnswerContext context, FundTerms terms, double? vol) => new()
        {
            Fund = subject.Fund.Symbol,
            Index = subject.Index?.Symbol,
            Range = view.Range.From is null ? view.Range.Preset : null,
            From = context.FirstDay,
            To = context.LastDay,
            Basis = Spelled("basis", view)!,
            Window = view.Window,
            Beta = Spelled("beta", view)!,
            Market = subject.Broad?.Symbol ?? View.Default.Market,
            Leverage = terms.Leverage,
            Vol = vol,
            Move = view.Move,
            Days = view.Days,
            Fee = terms.Fee,
            Cash = terms.Cash,
            Spread = view.Spread,
            Autocorr = view.Autocorr,
            Book = view.Book,
            Bookbeta = view.BookBeta,
            Rebalance = ViewKeys.WriteRule(view.Rebalance),
            Cost = view.Cost,
            Spike = view.Spike,
            Surge = view.Surge,
            Flagged = Spelled("flagged", view)!,
            Weights = view.Weights,
            Estimate = Spelled("estimate", view)!,
            Compare = subject.Compared?.Symbol,
            Chart = Spelled("chart", view)!,
            Scale = Spelled("scale", view)!,
            Model = Spelled("model", view)!,
            Paths = view.Paths,
            Seed = view.Seed,
            // An instant still to come does not name a state of the prices: what is recorded until then would change it.
            Asof = view.AsOf is { } asked && asked <= vintage ? asked : subject.Market.RecordedAt,
        };

    /// <summary>The latest short rate known at the end of the range, as a fraction per year.</summary>
    private static double ShortRate(Market market, DateOnly day)
    {
        foreach (var symbol in s_shortRates)
        {
            if (market.Find(symbol)?.Bars(PriceBasis.Split) is { } rates && rates.IndexAtOrBefore(day) is >= 0 and var latest)
            {
                return ViewNumber.Round(rates.Close[latest] / 100);
            }
        }

        return CashWithoutRate;
    }

    private static string? Spelled(string key, View view) => ViewKeys.Find(key)!.Spell(view);
}
