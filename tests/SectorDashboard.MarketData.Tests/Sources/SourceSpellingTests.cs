using Microsoft.Extensions.DependencyInjection;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Sources;
using SectorDashboard.MarketData.Tests.Sources.Providers;

namespace SectorDashboard.MarketData.Tests.Sources;

public sealed class SourceSpellingTests
{
    private static readonly InstrumentCatalogue s_catalogue = InstrumentCatalogue.Load();

    [Theory]
    [InlineData("SOXS", "Yahoo SOXS, Tiingo SOXS, AlphaVantage SOXS, TwelveData SOXS, EODHD SOXS.US, Stooq soxs.us, Nasdaq SOXS, Direxion")]
    [InlineData("NVDA", "Yahoo NVDA, Tiingo NVDA, AlphaVantage NVDA, TwelveData NVDA, EODHD NVDA.US, Stooq nvda.us, Nasdaq NVDA")]
    [InlineData("JNUG", "Yahoo JNUG, Tiingo JNUG, AlphaVantage JNUG, TwelveData JNUG, EODHD JNUG.US, Stooq jnug.us, Nasdaq JNUG, Direxion")]
    [InlineData("^SOX", "Yahoo ^SOX, FRED NASDAQSOX")]
    [InlineData("ICESEMI", "Yahoo ^ICESEMI")]
    [InlineData("^VIX", "Yahoo ^VIX, Cboe VIX")]
    [InlineData("VIXCLS", "FRED VIXCLS")]
    [InlineData("DGS10", "FRED DGS10")]
    [InlineData("DFF", "FRED DFF")]
    [InlineData("SOFR", "FRED SOFR")]
    [InlineData("DTB3", "FRED DTB3")]
    [InlineData("SOXS@XLON", "")]
    [InlineData("NOSUCH", "")]
    public void Each_source_is_asked_in_its_own_spelling(string symbol, string expected) => Assert.Equal(expected, Spellings(s_catalogue.Describe(symbol)));

    [Fact]
    public void A_class_of_shares_is_spelled_as_each_source_does() =>
        Assert.Equal(
            "Yahoo BRK-B, Tiingo BRK-B, AlphaVantage BRK-B, TwelveData BRK.B, EODHD BRK-B.US, Stooq brk-b.us, Nasdaq BRK.B",
            Spellings(new Instrument { Symbol = "BRK.B", Name = "A share", Kind = InstrumentKind.Stock, Exchange = "XNYS" }));

    [Fact]
    public void The_catalogue_may_spell_a_listing_abroad()
    {
        var abroad = s_catalogue.Describe("SOXS@XLON") with { SourceSymbols = new Dictionary<string, string>(StringComparer.Ordinal) { ["Yahoo"] = "SOXS.L" } };
        Assert.Equal("Yahoo SOXS.L", Spellings(abroad));
    }

    [Fact]
    public void Every_geared_fund_of_the_catalogue_listed_in_the_United_States_is_offered_without_a_key() =>
        Assert.All(s_catalogue.GearedFunds.Where(fund => fund.IsUnitedStates), fund => Assert.StartsWith("Yahoo", Spellings(fund), StringComparison.Ordinal));

    [Theory]
    [InlineData("Yaho", "http://localhost/")]
    [InlineData("Yahoo", "ftp://localhost/")]
    [InlineData("Yahoo", "relative")]
    public void Wrong_settings_are_refused(string name, string address)
    {
        var settings = new SourceSettings { BaseAddress = new Uri(address, UriKind.RelativeOrAbsolute) };
        var error = Assert.Throws<ArgumentException>(() => new ServiceCollection().AddPriceSources(new Dictionary<string, SourceSettings>(StringComparer.Ordinal) { [name] = settings }));
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
    }

    private static string Spellings(Instrument instrument)
    {
        using var asking = new Asking(new Uri("http://localhost/"));
        var prices = SourceExample.All.Where(example => asking.Source(example.Source).Offers(instrument))
            .Select(example => $"{example.Source} {instrument.SourceSymbols.GetValueOrDefault(example.Source) ?? ProtocolTests.Protocol(example.Source).SpellingOf(instrument)}");
        return string.Join(", ", asking.Holdings.Offers(instrument) ? prices.Append(asking.Holdings.Name) : prices);
    }
}
