using CsCheck;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.MarketData.Tests.Bars;

public sealed class PriceBasisTests
{
    private static readonly Split s_fourForOne = new(Recordings.Day(3), 4);
    private static readonly Split s_oneForTen = new(Recordings.Day(4), 0.1);

    [Fact]
    public void Split_adjusted_prices_become_traded_ones()
    {
        // 100 shares at 8 dollars on the 2nd were 25 shares at 32 before a 4:1 split.
        var bars = Full(1, [7, 8, 9], [100, 100, 100]);
        var prices = Prices(AdjustedFor.Splits, bars, s_fourForOne);
        Assert.Equal([28, 32, 9], prices.Bars(PriceBasis.Traded).Close);
        Assert.Equal([25, 25, 100], prices.Bars(PriceBasis.Traded).Volume);
        Assert.Same(bars, prices.Bars(PriceBasis.Split));
        Assert.Null(prices.BasisNote(PriceBasis.Traded));
    }

    [Fact]
    public void Traded_prices_become_split_adjusted_ones()
    {
        var bars = Full(1, [28, 32, 9, 90], [25, 25, 100, 10]);
        var prices = Prices(AdjustedFor.Nothing, bars, s_fourForOne, s_oneForTen);
        Assert.Equal([70, 80, 90, 90], prices.Bars(PriceBasis.Split).Close, (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Equal([10, 10, 10, 10], prices.Bars(PriceBasis.Split).Volume, (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Same(bars, prices.Bars(PriceBasis.Traded));
    }

    [Fact]
    public void The_total_basis_scales_the_whole_bar_to_the_adjusted_close()
    {
        var bars = new BarSeries([Recordings.Day(1)], [11], [12], [9], [10], [500], [5]);
        var total = Prices(AdjustedFor.Splits, bars).Bars(PriceBasis.Total);
        Assert.Equal((5.5, 6.0, 4.5, 5.0, 500.0), (total.Open[0], total.High[0], total.Low[0], total.Close[0], total.Volume[0]));
    }

    [Fact]
    public void The_total_basis_of_traded_prices_takes_splits_into_account()
    {
        var bars = new BarSeries([Recordings.Day(2), Recordings.Day(3)], [44, 10], [48, 10], [40, 10], [40, 10], [100, 400], [9.5, 10]);
        var total = Prices(AdjustedFor.Nothing, bars, s_fourForOne).Bars(PriceBasis.Total);
        Assert.Equal(9.5, total.Close[0]);
        Assert.Equal(11 * 0.95, total.Open[0], 1e-12);
        Assert.Equal(400, total.Volume[0]);
    }

    [Fact]
    public void A_basis_that_cannot_be_derived_says_what_is_given_instead()
    {
        var prices = Prices(AdjustedFor.Splits, Recordings.Bars(1, 1, 2), s_fourForOne with { Date = Recordings.Day(2) });
        Assert.Same(prices.Bars(PriceBasis.Split), prices.Bars(PriceBasis.Total));
        Assert.Contains("no adjusted closes", prices.BasisNote(PriceBasis.Total), StringComparison.Ordinal);
        Assert.Null(prices.BasisNote(PriceBasis.Split));

        Assert.Contains("no splits are known", Prices(AdjustedFor.Splits, Recordings.Bars(1, 1)).BasisNote(PriceBasis.Traded), StringComparison.Ordinal);
        Assert.Contains("no splits are known", Prices(AdjustedFor.Nothing, Recordings.Bars(1, 1)).BasisNote(PriceBasis.Split), StringComparison.Ordinal);
        Assert.Contains("dividends", Prices(AdjustedFor.SplitsAndDividends, Recordings.Bars(1, 1)).BasisNote(PriceBasis.Split), StringComparison.Ordinal);
        Assert.Null(Prices(AdjustedFor.SplitsAndDividends, Recordings.Bars(1, 1)).BasisNote(PriceBasis.Total));
    }

    [Fact]
    public void Quoted_closes_are_those_as_traded_or_none_at_all()
    {
        Assert.Equal([28, 32, 9], Prices(AdjustedFor.Splits, Full(1, [7, 8, 9], [1, 1, 1]), s_fourForOne).QuotedCloses()!.Closes);
        Assert.Equal([1], Prices(AdjustedFor.Nothing, Recordings.Bars(1, 1)).QuotedCloses()!.Closes);
        Assert.Null(Prices(AdjustedFor.Splits, Recordings.Bars(1, 1)).QuotedCloses());
        Assert.Null(Prices(AdjustedFor.SplitsAndDividends, Recordings.Bars(1, 1), s_fourForOne).QuotedCloses());
        var index = Recordings.Instrument() with { Kind = InstrumentKind.Index };
        Assert.Null(InstrumentPrices.FromRecordings(index, [Recordings.Of("A", 1, 1, 5) with { AdjustedFor = AdjustedFor.Nothing }]).QuotedCloses());
    }

    [Fact]
    public void A_level_needs_no_basis()
    {
        var level = Recordings.Instrument() with { Kind = InstrumentKind.Volatility };
        var prices = InstrumentPrices.FromRecordings(level, [Recordings.Of("FRED CSV", 1, 1, 15, 16) with { AdjustedFor = AdjustedFor.Nothing }]);
        Assert.All(Enum.GetValues<PriceBasis>(), basis =>
        {
            Assert.Null(prices.BasisNote(basis));
            Assert.Equal([15, 16], prices.Bars(basis).Close);
        });
    }

    [Fact]
    public void Splits_come_from_the_file_if_it_states_them_else_from_the_catalogue_and_only_within_the_dates()
    {
        var instrument = Recordings.Instrument(s_fourForOne, new Split(new DateOnly(2027, 1, 1), 2), new Split(new DateOnly(2020, 1, 1), 2));
        var recording = Recordings.Of("A", 1, 1, 1, 2, 3, 4);
        Assert.Equal([s_fourForOne], InstrumentPrices.FromRecordings(instrument, [recording]).Splits);
        Assert.Equal([s_oneForTen], InstrumentPrices.FromRecordings(instrument, [recording with { Splits = [s_oneForTen] }]).Splits);
    }

    [Fact]
    public void Adjusting_for_splits_and_back_changes_neither_prices_nor_dollar_volume() =>
        Gen.Select(Gen.Double[0.01, 1e6].Array[4], Gen.Double[1, 1e9].Array[4], Gen.Double[0.05, 20], Gen.Double[0.05, 20])
            .Sample((closes, volumes, first, second) =>
            {
                Split[] splits = [new(Recordings.Day(2), first), new(Recordings.Day(4), second)];
                var traded = Full(1, closes, volumes);
                var split = Prices(AdjustedFor.Nothing, traded, splits).Bars(PriceBasis.Split);
                var back = Prices(AdjustedFor.Splits, split, splits).Bars(PriceBasis.Traded);
                for (var i = 0; i < 4; i++)
                {
                    Assert.Equal(1, back.Close[i] / closes[i], 1e-12);
                    Assert.Equal(1, back.Volume[i] / volumes[i], 1e-12);
                    Assert.Equal(1, split.Close[i] * split.Volume[i] / (closes[i] * volumes[i]), 1e-12);
                }
            });

    private static BarSeries Full(int firstDay, double[] closes, double[] volumes) =>
        new([.. Enumerable.Range(firstDay, closes.Length).Select(Recordings.Day)], closes, closes, closes, closes, volumes, closes);

    private static InstrumentPrices Prices(AdjustedFor adjustedFor, BarSeries bars, params Split[] splits) =>
        InstrumentPrices.FromRecordings(Recordings.Instrument(splits), [Recordings.Of("A", 1, 1) with { AdjustedFor = adjustedFor, Bars = bars }]);
}
