using SectorDashboard.Analytics.LeveragedFunds;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.MarketData.Tests.Instruments;

public sealed class InstrumentDraftTests
{
    private static readonly InstrumentDraft s_draft = new()
    {
        Symbol = " jdst2 ",
        Name = "A bear fund",
        Exchange = "ARCX",
        Leverage = "2013-10-03 -3\n\n 2020-04-01   -2 ",
        Index = "Some index",
        IndexCandidates = "GDXJ, ^SOX",
        Fee = "0.95",
        FeeAsOf = "2026-02-27",
        Splits = "2020-03-05 1:20\r\n2026-07-15 4:1",
        Source = "A prospectus",
    };

    [Fact]
    public void A_draft_is_read_as_the_instrument_that_it_means()
    {
        var fund = new InstrumentBook(InstrumentCatalogue.Load()).Save(s_draft.ToEntry());

        Assert.Equal("JDST2", fund.Symbol);
        Assert.Equal([new DatedLeverage(new(2013, 10, 3), -3), new DatedLeverage(new(2020, 4, 1), -2)], fund.LeverageHistory);
        Assert.Equal(["GDXJ", "^SOX"], fund.IndexCandidates);
        Assert.Equal(0.0095, fund.Fee);
        Assert.Equal([new Split(new(2020, 3, 5), 0.05), new Split(new(2026, 7, 15), 4)], fund.Splits);
    }

    [Fact]
    public void An_entry_of_the_file_and_its_draft_mean_the_same() =>
        Assert.Equal(s_draft.ToEntry().ToJsonString(), InstrumentDraft.Of(s_draft.ToEntry()).ToEntry().ToJsonString());

    [Fact]
    public void Fields_without_a_value_are_left_out() =>
        Assert.Equal("""{"symbol":"A","name":"B","kind":"Etf"}""", new InstrumentDraft { Symbol = "A", Name = "B", Kind = "Etf" }.ToEntry().ToJsonString());

    [Theory]
    [InlineData("leverage", "2020-01-01 three")]
    [InlineData("leverage", "three")]
    [InlineData("leverage", "2020-01-01 1e300")]
    [InlineData("fee", "much")]
    [InlineData("fee", "95")]
    [InlineData("splits", "2020-01-01 ten")]
    [InlineData("splits", "1:10")]
    public void What_cannot_be_read_is_told_by_its_field(string field, string text)
    {
        var draft = field switch
        {
            "leverage" => s_draft with { Leverage = text },
            "fee" => s_draft with { Fee = text },
            _ => s_draft with { Splits = text },
        };

        var error = Assert.Throws<WrongInstrumentException>(() => new InstrumentBook(InstrumentCatalogue.Load()).Save(draft.ToEntry()));

        Assert.Equal(field, error.Field);
    }
}
