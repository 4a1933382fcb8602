using CsCheck;
using SectorDashboard.Application.SavedViews;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Corrections;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Holdings;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.Storage.Tests;

/// <summary>Recordings, decisions, holdings and views to store.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Start = new(2026, 1, 5, 21, 0, 0, 123, TimeSpan.Zero);

    private static readonly Gen<double> s_value = Gen.Frequency(
        (6, Gen.Double[1e-9, 1e11]),
        (1, Gen.Const(double.NaN)),
        (1, Gen.OneOf(0.0, double.Epsilon, double.MaxValue, 0.1 + 0.2)));

    /// <summary>Recordings of any length whose values are of every kind that a series may hold.</summary>
    public static readonly Gen<PriceRecording> Any = Gen.Int[0, 300].SelectMany(count => Gen.Select(
        Gen.Int[1, 400].Array[count],
        s_value.Array[5 * count],
        Gen.OneOf(1e-9, 2.45, 4e10, 0.1 + 0.2, double.MaxValue).Array[count],
        Gen.Select(Gen.Int[0, 3_000_000], Gen.Double[1e-3, 1e3], (day, ratio) => new Split(DateOnly.FromDayNumber(day), ratio)).Array[0, 12],
        Gen.Enum<AdjustedFor>(),
        Gen.Select(Gen.Int[0, 3_000_000], Gen.Bool),
        Gen.String[0, 40].Array[1, 4],
        (steps, values, closes, splits, adjustedFor, fetched, texts) => new PriceRecording
        {
            Symbol = "^SOX",
            Source = texts[0],
            FileName = texts[0] + ".csv",
            ContentHash = new string('a', 64),
            AdjustedFor = adjustedFor,
            RecordedAt = default,
            Bars = Bars(steps, values, closes),
            Splits = splits,
            AdjustedAsOf = DateOnly.FromDayNumber(fetched.Item1),
            IsComparison = fetched.Item2,
            Remarks = texts[1..],
        }));

    public static readonly Gen<PriceCorrection> AnyCorrection = Gen.Select(
        Gen.Guid, Gen.Int[0, 3_000_000], Gen.Double[1e-9, 1e9], Gen.Double[1e-9, 1e9], Gen.Bool, Gen.String[0, 40], Gen.Guid.Nullable(),
        (id, day, ratio, step, isSplit, text, undoes) => new PriceCorrection
        {
            Id = $"{id:N}",
            Symbol = "SOXS",
            Source = text,
            Date = DateOnly.FromDayNumber(day),
            Ratio = ratio,
            Step = step,
            IsSplit = isSplit,
            Reason = text,
            RecordedAt = default,
            Undoes = undoes?.ToString("N"),
        });

    public static readonly Gen<FundHoldings> AnyHoldings = Gen.Select(
        Gen.Int[0, 3_000_000], Gen.Double[1, 1e12].Nullable(), Gen.Double[1, 1e12].Nullable(), Gen.Double[-1e12, 1e12].Nullable(), Gen.Int[0, 90],
        (day, shares, assets, notional, swaps) => new FundHoldings
        {
            Symbol = "SOXS",
            Source = "Direxion holdings",
            AsOf = DateOnly.FromDayNumber(day),
            SharesOutstanding = shares,
            Assets = assets,
            SwapNotional = notional,
            Swaps = swaps,
            RecordedAt = default,
        });

    public static PriceRecording Recording(string symbol) => new()
    {
        Symbol = symbol,
        Source = "Yahoo CSV",
        FileName = symbol + ".csv",
        ContentHash = $"hash of {symbol}",
        AdjustedFor = AdjustedFor.Splits,
        RecordedAt = default,
        Bars = Bars([1], [double.NaN, double.NaN, double.NaN, double.NaN, double.NaN], [10]),
    };

    public static PriceCorrection Correction(string id) => new()
    {
        Id = id,
        Symbol = "SOXS",
        Source = "Yahoo CSV",
        Date = new DateOnly(2026, 5, 26),
        Ratio = 1.0 / 15,
        IsSplit = false,
        Step = 0.054,
        Reason = "every row before is 15 times too high",
        RecordedAt = default,
    };

    public static FundHoldings Holdings(string symbol) => new()
    {
        Symbol = symbol,
        Source = "Direxion holdings",
        AsOf = new DateOnly(2026, 1, 2),
        RecordedAt = default,
    };

    public static PriceArchive Archive(params IReadOnlyList<PriceRecording> recordings) => new() { Recordings = recordings };

    public static SavedView View(string id) => new()
    {
        Id = id,
        Name = "Hedge – “63 days”",
        Query = "days=63&rebalance=band:0.1",
        Notes = "<b>not markup</b>\n第二",
        AsOf = Start,
        CreatedAt = Start.AddDays(1),
        UpdatedAt = Start.AddDays(2),
        EditKeyHash = new string('f', 64),
    };

    private static BarSeries Bars(int[] steps, double[] values, double[] closes)
    {
        var days = new DateOnly[steps.Length];
        var day = new DateOnly(1900, 1, 1);
        for (var i = 0; i < days.Length; i++)
        {
            days[i] = day = day.AddDays(steps[i]);
        }

        double[] Column(int number) => values[(number * steps.Length)..((number + 1) * steps.Length)];
        return new BarSeries(days, Column(0), Column(1), Column(2), closes, Column(3), Column(4));
    }
}
