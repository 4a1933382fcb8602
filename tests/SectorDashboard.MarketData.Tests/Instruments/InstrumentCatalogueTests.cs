using SectorDashboard.Analytics.LeveragedFunds;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.MarketData.Tests.Instruments;

public sealed class InstrumentCatalogueTests
{
    private static readonly InstrumentCatalogue s_catalogue = InstrumentCatalogue.Load();

    [Fact]
    public void Every_index_candidate_is_in_the_catalogue_and_is_not_geared()
    {
        foreach (var candidate in s_catalogue.All.SelectMany(instrument => instrument.IndexCandidates))
        {
            Assert.True(s_catalogue.TryGet(candidate, out var index), candidate);
            Assert.False(index.IsGeared, candidate);
        }
    }

    [Fact]
    public void The_geared_funds_are_those_asked_for_and_each_has_an_index()
    {
        Assert.Equal(
            ["AGQ", "BOIL", "JDST", "JNUG", "KOLD", "SOXL", "SOXS", "SOXS@XLON", "SSG", "USD", "ZSL"],
            s_catalogue.GearedFunds.Select(fund => fund.Symbol).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
        Assert.All(s_catalogue.GearedFunds, fund => Assert.NotEmpty(fund.IndexCandidates));
        Assert.Equal(["SOXX", "^SOX", "SMH", "SOXQ"], s_catalogue.Describe("SOXS").IndexCandidates);
    }

    [Theory]
    [InlineData("SOXX")]
    [InlineData("^SOX")]
    public void The_semiconductor_indices_have_every_stock_of_the_catalogue_as_a_member(string symbol) => Assert.Equal(
        s_catalogue.All.Where(instrument => instrument.Kind == InstrumentKind.Stock).Select(stock => stock.Symbol).Order(StringComparer.Ordinal),
        s_catalogue.Describe(symbol).Members.Order(StringComparer.Ordinal),
        StringComparer.Ordinal);

    [Fact]
    public void Other_instruments_have_no_known_members() =>
        Assert.All(s_catalogue.All.Where(instrument => instrument.Symbol is not ("SOXX" or "^SOX")), instrument => Assert.Empty(instrument.Members));

    [Fact]
    public void The_ten_reverse_splits_of_SOXS_make_one_share_of_960_million()
    {
        var splits = s_catalogue.Describe("SOXS").Splits;
        Assert.Equal(10, splits.Count);
        Assert.Equal(960_000_000, splits.Aggregate(1.0, (product, split) => product / split.Ratio), 1e-3);
        Assert.Equal(new Split(new DateOnly(2026, 3, 5), 0.05), splits[8]);
    }

    [Theory]
    [InlineData("SOXS")]
    [InlineData("SOXL")]
    public void The_index_changed_on_2021_08_25(string symbol)
    {
        var fund = s_catalogue.Describe(symbol);
        Assert.Equal(
            [new DatedIndex(new(2010, 3, 11), "PHLX Semiconductor Index"), new DatedIndex(new(2021, 8, 25), "NYSE Semiconductor Index")], fund.IndexHistory);
        Assert.Equal("NYSE Semiconductor Index", fund.Index);
    }

    [Fact]
    public void SOXL_split_forward_4_and_15_for_1() =>
        Assert.Equal([new Split(new DateOnly(2015, 5, 20), 4), new Split(new DateOnly(2021, 3, 2), 15)], s_catalogue.Describe("SOXL").Splits);

    [Theory]
    [InlineData("JDST", "2020-03-31", -3)]
    [InlineData("JDST", "2020-04-01", -2)]
    [InlineData("JNUG", "2020-03-31", 3)]
    [InlineData("JNUG", "2020-04-01", 2)]
    [InlineData("SOXS", "2026-01-07", -3)]
    [InlineData("SSG", "2026-01-07", -2)]
    [InlineData("BOIL", "2026-01-07", 2)]
    public void Leverage_is_that_of_the_day(string symbol, string date, double leverage) =>
        Assert.Equal(leverage, s_catalogue.Describe(symbol).LeverageOn(DateOnly.Parse(date)));

    [Fact]
    public void Leverage_is_unknown_before_the_fund_and_for_what_is_not_geared()
    {
        Assert.Null(s_catalogue.Describe("SOXS").LeverageOn(new DateOnly(2010, 3, 10)));
        Assert.Null(s_catalogue.Describe("SOXX").LeverageOn(new DateOnly(2026, 1, 7)));
    }

    [Theory]
    [InlineData("SOXS", "2026-08-21", 1.61e9, "2026-07-31")]
    [InlineData("SOXS", "2026-07-31", 1.61e9, "2026-07-31")]
    [InlineData("SOXS", "2026-07-30", 1.42e9, "2025-08-31")]
    [InlineData("SOXS", "2021-07-31", 113.8e6, "2021-07-31")]
    [InlineData("SOXL", "2026-07-31", 19.44e9, "2026-07-31")]
    [InlineData("SOXL", "2026-11-01", 23.9e9, "2026-10-01")]
    public void Assets_are_the_latest_known_on_the_day(string symbol, string date, double dollars, string asOf)
    {
        var assets = s_catalogue.Describe(symbol).AssetsOn(DateOnly.Parse(date))!;
        Assert.Equal((dollars, DateOnly.Parse(asOf)), (assets.Dollars, assets.AsOf));
        Assert.NotEmpty(assets.Source);
    }

    [Fact]
    public void Assets_are_not_known_before_the_first_or_of_other_funds()
    {
        Assert.Null(s_catalogue.Describe("SOXS").AssetsOn(new DateOnly(2021, 7, 30)));
        Assert.Null(s_catalogue.Describe("SSG").AssetsOn(new DateOnly(2026, 8, 21)));
    }

    [Theory]
    [InlineData("SOXS", "SOXS SOXL USD SSG")]
    [InlineData("USD", "SOXS SOXL USD SSG")]
    [InlineData("SOXS@XLON", "SOXS@XLON")]
    [InlineData("KOLD", "KOLD BOIL")]
    [InlineData("AGQ", "ZSL AGQ")]
    [InlineData("JNUG", "JDST JNUG")]
    public void Funds_that_share_an_index_are_a_family(string symbol, string family) => Assert.Equal(
        family.Split(' '), s_catalogue.SameIndexFamily(s_catalogue.Describe(symbol)).Select(fund => fund.Symbol), StringComparer.Ordinal);

    [Theory]
    [InlineData("SOXS", "SOXL")]
    [InlineData("SOXL", "SOXS")]
    [InlineData("SSG", "USD")]
    [InlineData("USD", "SSG")]
    [InlineData("KOLD", "BOIL")]
    [InlineData("JNUG", "JDST")]
    [InlineData("AGQ", "ZSL")]
    [InlineData("SOXX", null)]
    public void On_the_other_side_of_a_fund_is_the_one_of_the_same_size(string symbol, string? counterpart) =>
        Assert.Equal(counterpart, s_catalogue.CounterpartOf(s_catalogue.Describe(symbol), new DateOnly(2026, 1, 7))?.Symbol);

    [Fact]
    public void Without_one_of_the_same_size_the_closest_is_on_the_other_side_and_none_before_it_was_there()
    {
        // SSG and USD are older than SOXS and SOXL.
        var bear = s_catalogue.Describe("SSG") with { LeverageHistory = [new DatedLeverage(new DateOnly(2007, 1, 30), -2.6)] };
        Assert.Equal("USD", s_catalogue.CounterpartOf(bear, new DateOnly(2010, 1, 4))?.Symbol);
        Assert.Equal("SOXL", s_catalogue.CounterpartOf(bear, new DateOnly(2026, 1, 7))?.Symbol);
        Assert.Null(s_catalogue.CounterpartOf(s_catalogue.Describe("KOLD"), new DateOnly(2011, 1, 3)));
    }

    [Fact]
    public void Fees_carry_their_day()
    {
        var fund = s_catalogue.Describe("SOXS");
        Assert.Equal(0.01, fund.Fee);
        Assert.Equal(new DateOnly(2026, 2, 27), fund.FeeAsOf);
        Assert.Equal(0.0075, s_catalogue.Describe("SOXL").Fee);
        Assert.All(s_catalogue.GearedFunds.Where(known => known.FeeAsOf is null), known => Assert.Contains("unconfirmed", known.Source, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("VIXCLS", InstrumentKind.Volatility)]
    [InlineData("^VIX", InstrumentKind.Volatility)]
    [InlineData("DGS10", InstrumentKind.Yield)]
    [InlineData("DFF", InstrumentKind.Rate)]
    [InlineData("SOFR", InstrumentKind.Rate)]
    [InlineData("DTB3", InstrumentKind.Rate)]
    [InlineData("^SOX", InstrumentKind.Index)]
    [InlineData("ICESEMI", InstrumentKind.Index)]
    [InlineData("SOXX", InstrumentKind.Etf)]
    [InlineData("NVDA", InstrumentKind.Stock)]
    public void Kinds_are_told_apart(string symbol, InstrumentKind kind) => Assert.Equal(kind, s_catalogue.Describe(symbol).Kind);

    [Fact]
    public void A_symbol_is_found_in_any_letter_case_and_an_unknown_one_is_described_by_itself()
    {
        Assert.True(s_catalogue.TryGet("soxs", out var fund));
        Assert.Equal("SOXS", fund.Symbol);
        Assert.False(s_catalogue.TryGet("NOSUCH", out _));

        var other = s_catalogue.Describe("NOSUCH");
        Assert.Equal(InstrumentKind.Other, other.Kind);
        Assert.Equal("NOSUCH", other.Name);
    }
}
