using CsCheck;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Import.Parsing;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.Tests;

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

    [Theory]
    [InlineData(AdjustedFor.Splits)]
    [InlineData(AdjustedFor.Nothing)]
    public void Without_adjusted_closes_the_known_distributions_are_reinvested(AdjustedFor adjustedFor)
    {
        // 2 dollars of a close of 40 before the split of 4:1, then 1 of 8 on a day without a price, seen on the day after it.
        double[] closes = adjustedFor == AdjustedFor.Nothing ? [40, 38, 8, 9] : [10, 9.5, 8, 9];
        var none = Enumerable.Repeat(double.NaN, 4).ToArray();
        var bars = new BarSeries([Recordings.Day(1), Recordings.Day(2), Recordings.Day(3), Recordings.Day(5)], none, none, none, closes, none, none);
        var instrument = Recordings.Instrument(s_fourForOne) with
        {
            Distributions = [new(new(2020, 1, 1), 5), new(Recordings.Day(2), 2), new(Recordings.Day(4), 1), new(new(2027, 1, 1), 3)],
        };

        var prices = InstrumentPrices.FromRecordings(instrument, [Recordings.Of("A", 1, 1) with { AdjustedFor = adjustedFor, Bars = bars }]);

        Assert.Equal([10 * 0.95 * 0.875, 9.5 * 0.875, 8 * 0.875, 9], prices.Bars(PriceBasis.Total).Close, (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Contains("2 from 2026-01-02 to 2026-01-04", prices.BasisNote(PriceBasis.Total), StringComparison.Ordinal);
    }

    [Fact]
    public void The_known_distributions_of_SOXS_give_the_sources_own_adjusted_closes()
    {
        using var file = File.OpenRead(Path.Combine(SharedMarketData.Require(SharedMarketData.Folder), "SOXS.csv"));
        var given = PriceFileReader.Read(file, new ImportLimits(), TestContext.Current.CancellationToken).Bars;
        var without = new BarSeries(
            given.Dates, given.Open, given.High, given.Low, given.Close, given.Volume, [.. Enumerable.Repeat(double.NaN, given.Count)]);
        var derived = InstrumentPrices.FromRecordings(
            InstrumentCatalogue.Load().Describe("SOXS"), [Recordings.Of("A", 1, 1) with { Symbol = "SOXS", Bars = without }]).Bars(PriceBasis.Total);

        // From the first of four in a row to the day before one whose amount nobody has published; the source rounds to a tenth of a cent.
        var (from, to) = (given.IndexAtOrBefore(new(2025, 9, 22)), given.IndexAtOrBefore(new(2026, 9, 21)));
        for (var i = from; i <= to; i++)
        {
            var theirs = given.AdjustedClose[i] / given.Close[i] / (given.AdjustedClose[to] / given.Close[to]);
            Assert.Equal(theirs, derived.Close[i] / given.Close[i], 2e-4);
        }

        Assert.True(derived.Close[from] / given.Close[from] < 0.98);
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
