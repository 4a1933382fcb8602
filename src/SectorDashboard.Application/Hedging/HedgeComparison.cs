using SectorDashboard.Analytics.Hedging;
using SectorDashboard.Analytics.LeveragedFunds;
using SectorDashboard.Analytics.Options;
using SectorDashboard.Analytics.Series;
using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Figures;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.Application.Hedging;

/// <summary>The same book hedged on the same days with the index, the inverse fund, the bull fund and an option, and left unhedged.</summary>
/// <param name="Alternatives">One row for each.</param>
/// <param name="Notes">What a reader must know of them.</param>
internal sealed record HedgeComparison(IReadOnlyList<HedgeAlternative> Alternatives, IReadOnlyList<string> Notes)
{
    private const int BytesOfComparison = 2048;

    /// <summary>
    /// Compares the view's own hedge, null without leverage, with the others; remembered for everyone. Four hedges are simulated for it, so while a
    /// slider moves only a remembered comparison is shown.
    /// </summary>
    public static HedgeComparison Of(
        AnswerContext context, AlignedReturns returns, HedgePlan plan, FundTerms terms, Instrument? counterpart, HedgePath? own, AnswerScope scope)
    {
        var prices = counterpart is null ? null : context.Subject.Market.Find(counterpart.Symbol);
        var key = new HedgeComparisonKey(
            context.Fund, context.Index!, prices is null ? null : SeriesKey.Of(prices, context.ReturnBasis), context.Period, plan,
            context.View.Leverage, terms.Cash, context.View.Window, HedgeLegs.OptionLife(context.View.Days));
        if (scope is AnswerScope.WithoutSimulation)
        {
            if (context.Parts.TryGet<HedgeComparisonKey, HedgeComparison>(key, out var remembered))
            {
                return remembered;
            }

            context.Defer(AnswerReading.Hedges, "The other hedges of this view have not been simulated yet.");
            return new HedgeComparison([], []);
        }

        return context.Parts.Get(
            key, k => new Comparing(context, returns, k, terms).With(counterpart, prices, own), _ => BytesOfComparison);
    }

    private sealed class Comparing(AnswerContext context, AlignedReturns returns, HedgeComparisonKey key, FundTerms terms)
    {
        private readonly HedgeLegs _legs = new(context, returns);
        private readonly List<string> _notes = [];

        public HedgeComparison With(Instrument? counterpart, InstrumentPrices? prices, HedgePath? own)
        {
            var fund = context.Subject.Fund;
            var index = Run(_legs.Index(), key.Plan);
            var ownRow = own is null ? null : Row(Sided(fund.Symbol, terms.Leverage), HedgeKind.Fund, own);
            var otherRow = counterpart is null ? WithoutCounterpart() : Other(counterpart, prices);
            var isInverse = HedgeLegs.MultipleOn(fund.Instrument, context.LastDay) < 0;
            HedgeAlternative?[] rows =
            [
                Row(Sided(key.Index.Symbol, 1), HedgeKind.Index, index),
                isInverse ? ownRow : otherRow,
                isInverse ? otherRow : ownRow,
                Option(),
                HedgeAlternative.Of("No hedge", HedgeKind.None, HedgeOutcome.Unhedged(index)),
            ];
            return new HedgeComparison([.. rows.OfType<HedgeAlternative>()], _notes);
        }

        private HedgeAlternative Other(Instrument counterpart, InstrumentPrices? prices)
        {
            var leverage = counterpart.LeverageOn(context.LastDay)!.Value;
            var name = Sided(counterpart.Symbol, leverage);
            if (prices is not null && _legs.Fund(prices) is { } leg)
            {
                return Row(name, HedgeKind.Counterpart, Run(leg, key.Plan));
            }

            _notes.Add($"{counterpart.Symbol} has no price on every day of the range, so {Say.Number(leverage, 1)} times {key.Index.Symbol}, reset daily, stands in for it.");
            var path = Run(_legs.DailyReset(new FundTerms(leverage, counterpart.Fee ?? 0, key.Cash, key.Plan.BorrowFee)), key.Plan);
            return Row($"{name}, simulated from {key.Index.Symbol}", HedgeKind.Counterpart, path);
        }

        private HedgeAlternative? WithoutCounterpart()
        {
            _notes.Add($"The catalogue has no fund on the other side of the index of {key.Fund.Symbol}.");
            return null;
        }

        private HedgeAlternative? Option()
        {
            // A book that falls when the index rises is covered by calls.
            var kind = key.Plan.BookBeta < 0 ? OptionKind.Call : OptionKind.Put;
            if (_legs.Option(kind, key.Cash) is not { } leg)
            {
                _notes.Add($"An option is priced with the volatility over {key.Window} returns, and {key.Index.Symbol} has fewer before the range.");
                return null;
            }

            // It is sized when it is bought: in between, one option goes on covering one unit of the index.
            var name = $"Long {(kind is OptionKind.Call ? "call" : "put")} on {key.Index.Symbol}, {key.OptionLife} days";
            return Row(name, HedgeKind.Option, Run(leg, key.Plan with { Rule = new RebalanceRule(RebalanceKind.None, 0) }));
        }

        private HedgePath Run(HedgeLeg leg, HedgePlan plan) => HedgeSimulation.Run(returns, key.Period, leg, plan);

        private HedgeAlternative Row(string name, HedgeKind kind, HedgePath path) => HedgeAlternative.Of(name, kind, HedgeOutcome.Of(path, key.Cash));

        private string Sided(string symbol, double leverage) => (leverage < 0 == key.Plan.BookBeta < 0 ? "Short " : "Long ") + symbol;
    }
}

/// <summary>What the comparison of hedges depends on; the fund decides which days are common.</summary>
internal sealed record HedgeComparisonKey(
    SeriesKey Fund, SeriesKey Index, SeriesKey? Counterpart, ReturnPeriod Period, HedgePlan Plan, double? Leverage, double Cash, int Window, int OptionLife);
