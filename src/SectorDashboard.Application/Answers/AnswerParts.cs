using SectorDashboard.Analytics.Beta;
using SectorDashboard.Analytics.Decay;
using SectorDashboard.Analytics.Hedging;
using SectorDashboard.Analytics.LeveragedFunds;
using SectorDashboard.Analytics.Series;
using SectorDashboard.Application.Beta;
using SectorDashboard.Application.Decay;
using SectorDashboard.Application.Hedging;
using SectorDashboard.Application.Quotes;
using SectorDashboard.Application.Views;
using SectorDashboard.Application.Volatility;
using SectorDashboard.Application.WhatIf;
using SectorDashboard.MarketData.Bars;

namespace SectorDashboard.Application.Answers;

/// <summary>The parts of one answer. Each takes from the view what its key names, and nothing else; so it is computed again only when that changes.</summary>
internal sealed class AnswerParts
{
    private readonly PartCache _parts;
    private readonly Subject _subject;
    private readonly View _view;
    private readonly List<AnswerNote> _notes;
    private readonly SeriesKey _fund;
    private readonly SeriesKey? _index;
    private readonly PriceBasis _returnBasis;
    private readonly AlignedReturns? _returns;

    public AnswerParts(PartCache parts, Subject subject, View view, List<AnswerNote> notes)
    {
        _parts = parts;
        _subject = subject;
        _view = view;
        _notes = notes;
        // As-traded prices jump on the day of a split; returns are always free of splits.
        _returnBasis = view.Basis is PriceBasis.Total ? PriceBasis.Total : PriceBasis.Split;
        _fund = SeriesKey.Of(subject.Fund, _returnBasis);
        _index = subject.Index is null ? null : SeriesKey.Of(subject.Index, _returnBasis);
        _returns = Returns();
        LastDay = Earlier(view.Range.To, _returns is { Count: > 0 } ? _returns.Dates[^1] : subject.Fund.Last);
        FirstDay = Later(view.Range.FirstDay(LastDay), subject.Fund.First);
        Period = _returns?.Between(FirstDay, LastDay) ?? default;
        if (_returns is not null && Period.Count == 0)
        {
            _notes.Add(new AnswerNote("range", $"{subject.Fund.Symbol} and {subject.Index!.Symbol} have no common days in this range."));
        }
    }

    /// <summary>First day of the range.</summary>
    public DateOnly FirstDay { get; }

    /// <summary>Last day of the range that both series have; the fund's last where there is no index.</summary>
    public DateOnly LastDay { get; }

    /// <summary>The returns of the range; empty where fund and index have none in common.</summary>
    public ReturnPeriod Period { get; }

    public Quote? Quote()
    {
        var shown = _subject.Fund.Bars(_view.Basis);
        var day = shown.IndexAtOrBefore(_view.Range.To ?? shown.Dates[^1]);
        return day < 0 ? null : _parts.Get(
            new QuoteKey(SeriesKey.Of(_subject.Fund, _view.Basis), shown.Dates[day]),
            _ => Quotes.Quote.On(day, shown, _subject.Fund.Bars(_returnBasis), DollarVolumes()));
    }

    public IndexVolatility Volatility()
    {
        if (_subject.Index is null)
        {
            return IndexVolatility.None;
        }

        var bars = _subject.Index.Bars(_returnBasis);
        var volatility = _parts.Get(
            new IndexVolatilityKey(_index!, _view.Window, LastDay), k => IndexVolatility.Over(bars, bars.IndexAtOrBefore(k.Day), k.Window));
        if (volatility.CloseToClose is null)
        {
            _notes.Add(new AnswerNote("volatility", $"{_subject.Index.Symbol} has fewer than {_view.Window} returns up to {LastDay:yyyy-MM-dd}."));
        }

        return volatility;
    }

    public BetaAnswer Beta()
    {
        if (_returns is null || Period.Count == 0)
        {
            return new BetaAnswer(null, ArraySegment<RollingBetaValue>.Empty, null, FiveYearMonthly());
        }

        var (full, downside) = _parts.Get(new FullBetaKey(_fund, _index!, Period), k => (
            RegressionBeta.Of(OrdinaryLeastSquares.Fit(_returns.FundIn(k.Period), _returns.BenchmarkIn(k.Period))),
            DownsideBeta.Fit(_returns.FundIn(k.Period), _returns.BenchmarkIn(k.Period))?.Beta));
        var rolling = _parts.Get(
            new RollingBetaKey(_fund, _index!, _view.Window, _view.Beta), k => RollingBeta.Compute(_returns, k.Window, k.Method), r => r.Length * 48);
        var segment = InRange(rolling);
        if (segment.Count == 0)
        {
            _notes.Add(new AnswerNote("beta.rolling", $"No day of the range has {_view.Window} returns behind it."));
        }

        return new BetaAnswer(full, segment, downside, FiveYearMonthly());
    }

    public DecayAnswer Decay(FundTerms terms)
    {
        if (_returns is null || Period.Count == 0)
        {
            return DecayAnswer.None;
        }

        var selected = _parts.Get(new DecayLedgerKey(_fund, _index!, Period, terms), k => DecayLedger.Of(_returns, k.Period, k.Terms));
        var years = _parts.Get(new YearLedgersKey(_fund, _index!, LastDay, terms, _view.Leverage is null), k => YearLedgers(_returns, k), y => y.Length * 160);
        var history = _subject.Fund.Instrument.LeverageHistory;
        if (_view.Leverage is null && history.Count > 1)
        {
            _notes.Add(new AnswerNote(
                "decay.years", $"{_fund.Symbol} changed its multiple on {history[^1].From:yyyy-MM-dd}; the ledger of a period has the multiple of the period's end."));
        }

        return new DecayAnswer(selected, years);
    }

    public WhatIfAnswer? WhatIf(FundTerms terms, double? vol)
    {
        if (vol is not { } volatility)
        {
            _notes.Add(new AnswerNote("whatIf", "The index's volatility is not known; set vol."));
            return null;
        }

        var answer = _parts.Get(new WhatIfKey(terms, volatility, _view.Move, _view.Days), WhatIfAnswer.Of);
        if (answer.BreakEvenVolatility is null)
        {
            _notes.Add(new AnswerNote("whatIf.breakEvenVolatility", "At this move and these costs the fund returns nothing at no volatility."));
        }

        if (answer.EffectiveLeverage.AfterMove is null)
        {
            _notes.Add(new AnswerNote("whatIf.effectiveLeverage.afterMove", "A move of this size within a day wipes the fund out."));
        }

        return answer;
    }

    public HedgeAnswer Hedge(double leverage)
    {
        var notional = HedgeSizing.Notional(_view.Book, _view.BookBeta, leverage);
        var net = HedgeSizing.NetExposureAfterReset(_view.Book, _view.BookBeta, leverage, _view.Move);
        var exposure = _view.Book * _view.BookBeta;
        double? fraction = exposure == 0 ? null : net / exposure;
        if (notional is null)
        {
            _notes.Add(new AnswerNote("hedge.notional", "A fund without leverage cannot hedge."));
        }

        if (_returns is null || Period.Count == 0 || notional is null)
        {
            return new HedgeAnswer(notional, null, null, net, fraction, null, null, []);
        }

        var minimum = _parts.Get(
            new MinimumVarianceKey(_fund, _index!, Period), k => MinimumVarianceHedge.Fit(_returns.BenchmarkIn(k.Period), _returns.FundIn(k.Period)));
        var plan = new HedgePlan(_view.Book, _view.BookBeta, leverage, _view.Rebalance, _view.Cost / 10_000);
        var path = _parts.Get(
            new HedgePathKey(_fund, _index!, Period, plan), k => HedgeSimulation.Run(_returns, k.Period, k.Plan), p => p.Days.Length * 32);
        return new HedgeAnswer(
            notional, minimum?.Ratio * _view.BookBeta, minimum?.Effectiveness, net, fraction, path.Turnover, path.Cost, path.Days);
    }

    public AnswerSeries Series(FundTerms terms)
    {
        var shownFrom = Period.Count > 0 ? _returns!.From(Period) : FirstDay;
        return new AnswerSeries(
            _subject.Fund.Bars(_view.Basis), _subject.Index?.Bars(_view.Basis), shownFrom, _view.Range.To ?? _subject.Fund.Last,
            DollarVolumes(), _subject.Fund.Splits, _subject.Index?.Splits ?? [], _returns, Period, DailyReset(terms));
    }

    private double[] DailyReset(FundTerms terms)
    {
        if (_returns is null || Period.Count == 0)
        {
            return [];
        }

        return _parts.Get(
            new DailyResetPathKey(_index!, _fund, Period, terms),
            k =>
            {
                var values = new double[k.Period.Count + 1];
                DailyResetPath.Fill(_returns.BenchmarkIn(k.Period), k.Terms, values);
                return values;
            },
            v => v.Length * sizeof(double));
    }

    private AlignedReturns? Returns() => _subject.Index is null ? null : _parts.Get(
        new AlignedReturnsKey(_fund, _index!),
        _ => AlignedReturns.Join(_subject.Fund.Bars(_returnBasis).ToCloses(), _subject.Index.Bars(_returnBasis).ToCloses()),
        r => r.Count * 36);

    private double[] DollarVolumes() => _parts.Get(
        new DollarVolumeKey(_fund with { Basis = PriceBasis.Split }),
        _ =>
        {
            // Close times shares is the same before and after a split.
            var bars = _subject.Fund.Bars(PriceBasis.Split);
            var dollars = new double[bars.Count];
            for (var day = 0; day < dollars.Length; day++)
            {
                dollars[day] = bars.Close[day] * bars.Volume[day];
            }

            return dollars;
        },
        d => d.Length * sizeof(double));

    private MonthlyBetaAnswer? FiveYearMonthly()
    {
        if (_subject.Broad is null)
        {
            return null;
        }

        var to = _view.Range.To ?? DateOnly.MaxValue;
        var estimate = _parts.Get(
            new MonthlyBetaKey(_fund, SeriesKey.Of(_subject.Broad, _returnBasis), to),
            k => MonthlyBeta.Fit(_subject.Fund.Bars(_returnBasis).ToCloses(), _subject.Broad.Bars(_returnBasis).ToCloses(), k.Day));
        if (estimate is not { } e)
        {
            _notes.Add(new AnswerNote("beta.fiveYearMonthly", $"{_subject.Fund.Symbol} and {_subject.Broad.Symbol} have fewer than 60 monthly returns in common."));
            return null;
        }

        return new MonthlyBetaAnswer(_subject.Broad.Symbol, e.Beta, [e.Lower, e.Upper], e.N);
    }

    private DecayLedger[] YearLedgers(AlignedReturns returns, YearLedgersKey key)
    {
        var ledgers = new List<DecayLedger>();
        foreach (var whole in returns.CalendarYears())
        {
            var days = Math.Min(whole.Count, returns.Between(DateOnly.MinValue, key.LastDay).Count - whole.Start);
            if (days <= 0)
            {
                break;
            }

            var year = whole with { Count = days };
            var own = key.FundsOwnLeverage ? _subject.Fund.Instrument.LeverageOn(returns.To(year)) : null;
            ledgers.Add(DecayLedger.Of(returns, year, key.Terms with { Leverage = own ?? key.Terms.Leverage }));
        }

        return [.. ledgers];
    }

    private ArraySegment<RollingBetaValue> InRange(RollingBetaValue[] rolling)
    {
        var first = 0;
        while (first < rolling.Length && rolling[first].Date < FirstDay)
        {
            first++;
        }

        var end = rolling.Length;
        while (end > first && rolling[end - 1].Date > LastDay)
        {
            end--;
        }

        return new ArraySegment<RollingBetaValue>(rolling, first, end - first);
    }

    private static DateOnly Earlier(DateOnly? chosen, DateOnly last) => chosen is { } day && day < last ? day : last;

    private static DateOnly Later(DateOnly day, DateOnly first) => day > first ? day : first;
}
