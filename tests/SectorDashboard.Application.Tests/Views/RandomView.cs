using CsCheck;
using SectorDashboard.Analytics.Beta;
using SectorDashboard.Analytics.Hedging;
using SectorDashboard.Analytics.LeveragedFunds;
using SectorDashboard.Application.Sentiment;
using SectorDashboard.Application.Views;
using SectorDashboard.MarketData.Bars;

namespace SectorDashboard.Application.Tests.Views;

/// <summary>Views in which any set of keys is away from its default.</summary>
internal static class RandomView
{
    private static readonly Gen<string> s_symbol = Gen.OneOf("SOXL", "SOXX", "^SOX", "SPY", "BRK.B", "ES=F", "BF-B", "A");
    private static readonly Gen<DateOnly> s_day = Gen.Int[0, 80_000].Select(new DateOnly(1900, 1, 1).AddDays);

    /// <summary>One gene for each key, in canonical order; range, from and to are one, for they depend on each other.</summary>
    private static readonly Gen<Func<View, View>>[] s_genes =
    [
        Gene(s_symbol, (v, x) => v with { Fund = x }),
        Gene(s_symbol, (v, x) => v with { Index = x }),
        Gene(Range(), (v, x) => v with { Range = x }),
        Gene(Gen.Enum<PriceBasis>(), (v, x) => v with { Basis = x }),
        Gene(Gen.Int[5, 756], (v, x) => v with { Window = x }),
        Gene(Gen.Enum<BetaMethod>(), (v, x) => v with { Beta = x }),
        Gene(s_symbol, (v, x) => v with { Market = x }),
        Gene(Number(-5, 5), (v, x) => v with { Leverage = x }),
        Gene(Number(0, 3), (v, x) => v with { Vol = x }),
        Gene(Number(-0.95, 5), (v, x) => v with { Move = x }),
        Gene(Gen.Int[1, 756], (v, x) => v with { Days = x }),
        Gene(Number(0, 1), (v, x) => v with { Fee = x }),
        Gene(Number(-0.1, 1), (v, x) => v with { Cash = x }),
        Gene(Number(0, 1), (v, x) => v with { Spread = x }),
        Gene(Number(-0.5, 0.5), (v, x) => v with { Autocorr = x }),
        Gene(Number(0, 1e12), (v, x) => v with { Book = x }),
        Gene(Number(-10, 10), (v, x) => v with { BookBeta = x }),
        Gene(Rule(), (v, x) => v with { Rebalance = x }),
        Gene(Number(0, 1000), (v, x) => v with { Cost = x }),
        Gene(Number(0.005, 0.3), (v, x) => v with { Spike = x }),
        Gene(Number(0, 20), (v, x) => v with { Surge = x }),
        Gene(Gen.Enum<FlaggedDayRule>(), (v, x) => v with { Flagged = x }),
        Gene(Weights(), (v, x) => v with { Weights = x }),
        Gene(Gen.Enum<EstimateKind>(), (v, x) => v with { Estimate = x }),
        Gene(s_symbol, (v, x) => v with { Compare = x }),
        Gene(Gen.Enum<PriceChart>(), (v, x) => v with { Chart = x }),
        Gene(Gen.Enum<PriceScale>(), (v, x) => v with { Scale = x }),
        Gene(Gen.Enum<ScenarioModel>(), (v, x) => v with { Model = x }),
        Gene(Gen.Int[100, 200_000], (v, x) => v with { Paths = x }),
        Gene(Gen.Long, (v, x) => v with { Seed = x }),
        Gene(Gen.Long[-2_208_988_800_000, 253_402_300_799_999].Select(DateTimeOffset.FromUnixTimeMilliseconds), (v, x) => v with { AsOf = x }),
    ];

    /// <summary>A view with each key at its default or not, as a coin falls.</summary>
    public static readonly Gen<View> Any = Changing(Enumerable.Range(0, s_genes.Length));

    /// <summary>A view that has prices in a market with SOXS and SOXX: symbols, another fund, instants and long-gone days stay out of it, and so do long simulations.</summary>
    public static readonly Gen<View> Answerable = Changing([3, 4, 5, .. Enumerable.Range(7, 17), .. Enumerable.Range(25, 5)])
        .Select(Gen.OneOf([.. ViewRange.Presets]), (v, preset) => v with { Range = v.Range with { Preset = preset }, Paths = Math.Min(v.Paths, 1000) });

    private static Gen<View> Changing(IEnumerable<int> genes) => genes.Aggregate(
        Gen.Const(View.Default), (view, gene) => view.Select(Gen.Bool, s_genes[gene], (v, change, apply) => change ? apply(v) : v));

    private static Gen<Func<View, View>> Gene<T>(Gen<T> value, Func<View, T, View> set) =>
        value.Select(x => (Func<View, View>)(v => set(v, x)));

    /// <summary>Numbers over the whole range, its ends, round ones and ones close to zero.</summary>
    private static Gen<double> Number(double minimum, double maximum) => Gen.OneOf(
            Gen.Double[minimum, maximum],
            Gen.OneOf<double>(minimum, maximum, 0.0, 0.1),
            Gen.Select(Gen.Double[-14, -1], Gen.Bool, (e, negative) => (negative ? -1 : 1) * Math.Pow(10, e)))
        .Where(x => x >= minimum && x <= maximum)
        .Select(ViewNumber.Round);

    private static Gen<string?> Weights() => Gen.Select(Gen.Int[0, SentimentWeights.Names.Count - 1], Number(0, SentimentWeights.Largest), Number(0, 3))
        .Select((name, one, other) => SentimentWeights.With(SentimentWeights.With(null, SentimentWeights.Names[name], one), SentimentWeights.Names[0], other));

    private static Gen<ViewRange> Range() => Gen.OneOf(
        Gen.Select(Gen.OneOf([.. ViewRange.Presets]), Gen.Bool, s_day, (preset, ends, to) => new ViewRange(preset, null, ends ? to : null)),
        Gen.Select(s_day, Gen.Bool, s_day, (a, ends, b) => new ViewRange("1Y", a < b ? a : b, ends ? (a < b ? b : a) : null)));

    private static Gen<RebalanceRule> Rule() => Gen.OneOf(
        Gen.OneOf(RebalanceKind.None, RebalanceKind.Daily, RebalanceKind.Weekly, RebalanceKind.Monthly).Select(kind => new RebalanceRule(kind, 0)),
        Number(0.001, 10).Select(width => new RebalanceRule(RebalanceKind.Band, width)));
}
