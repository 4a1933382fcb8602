using SectorDashboard.MarketData.Import.Parsing;

namespace SectorDashboard.MarketData.Tests.Import.Parsing;

public sealed class RejectedRowTests
{
    private const string Header = "Date,Open,High,Low,Close,Adj Close,Volume\n";
    private const string GoodRow = "2026-01-05,10,12,9,11,10.5,1000\n";

    [Theory]
    [InlineData("2026-01-06,10,12,9,11,10.5", "row", "6 fields")]
    [InlineData("2026-01-06,10,12,9,11,10.5,1000,7", "row", "8 fields")]
    [InlineData("06.01.2026,10,12,9,11,10.5,1000", "Date", "06.01.2026")]
    [InlineData("01/06/2026,10,12,9,11,10.5,1000", "Date", "01/06/2026")]
    [InlineData("2026-02-30,10,12,9,11,10.5,1000", "Date", "2026-02-30")]
    [InlineData("1899-12-29,10,12,9,11,10.5,1000", "Date", "1899-12-29")]
    [InlineData("2201-01-05,10,12,9,11,10.5,1000", "Date", "2201-01-05")]
    [InlineData("2026-01-06,10,12,9,eleven,10.5,1000", "Close", "'eleven' is not a number")]
    [InlineData("2026-01-06,10,12,9,0,10.5,1000", "Close", "'0' is not positive")]
    [InlineData("2026-01-06,10,12,9,-11,10.5,1000", "Close", "'-11' is not positive")]
    [InlineData("2026-01-06,10,12,9,NaN,10.5,1000", "Close", "'NaN'")]
    [InlineData("2026-01-06,10,12,9,1e999,10.5,1000", "Close", "'1e999'")]
    [InlineData("2026-01-06,10,12,9,Infinity,10.5,1000", "Close", "'Infinity'")]
    [InlineData("2026-01-06,10,12,9,$11,10.5,1000", "Close", "'$11'")]
    [InlineData("2026-01-06,10,12,9,\"1,100\",10.5,1000", "Close", "'1,100'")]
    [InlineData("2026-01-06,-1,12,9,11,10.5,1000", "Open", "'-1' is not positive")]
    [InlineData("2026-01-06,10,12,9,11,-3,1000", "Adj Close", "'-3' is not positive")]
    [InlineData("2026-01-06,10,12,9,11,10.5,-1", "Volume", "'-1' is negative")]
    [InlineData("2026-01-06,10,9,12,11,10.5,1000", "High", "'9' is under the low")]
    public void A_bad_row_is_rejected_by_line_field_and_value_and_the_others_are_read(string row, string field, string message)
    {
        var file = Reading.Text($"{Header}{GoodRow}{row}\n2026-01-07,10,12,9,11,10.5,1000\n");
        Assert.Null(file.Refusal);
        Assert.Equal((3, 2, 0, 1), (file.Rows, file.Accepted, file.Missing, file.Rejected));
        var problem = Assert.Single(file.Problems);
        Assert.Equal(3, problem.Row);
        Assert.Equal(field, problem.Field);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal(2, file.Bars.Count);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("N/A")]
    [InlineData("")]
    public void A_price_that_the_source_does_not_have_is_missing_not_wrong(string close)
    {
        var file = Reading.Text($"{Header}{GoodRow}2026-01-06,10,12,9,{close},10.5,1000\n");
        Assert.Equal((2, 1, 1, 0), (file.Rows, file.Accepted, file.Missing, file.Rejected));
        Assert.Empty(file.Problems);
    }

    [Fact]
    public void A_close_outside_high_and_low_is_a_matter_of_quality_not_of_reading()
    {
        var file = Reading.Text($"{Header}2026-01-06,10,12,9,13,13,1000\n2026-01-07,8,12,9,10,10,1000\n");
        Assert.Equal(2, file.Accepted);
    }

    [Fact]
    public void An_open_of_zero_or_none_is_not_given()
    {
        var file = Reading.Text($"{Header}2026-01-06,0,12,null,11,11,1000\n");
        Assert.Equal(1, file.Accepted);
        Assert.True(double.IsNaN(file.Bars.Open[0]) && double.IsNaN(file.Bars.Low[0]));
        Assert.Equal(12, file.Bars.High[0]);
    }

    [Theory]
    [InlineData("1,50")]
    [InlineData("$1,2345")]
    [InlineData("$,123")]
    [InlineData("$12,34.50")]
    [InlineData("$1.234,50")]
    [InlineData("€12")]
    [InlineData("$")]
    public void Thousands_marks_in_the_wrong_place_are_not_read_as_a_number(string price)
    {
        var file = Reading.Text($"Date,Close/Last,Volume,Open,High,Low\n01/05/2026,$2.45,100,$2.46,$2.52,$2.43\n01/06/2026,\"{price}\",100,$2.46,$2.52,$2.43\n");
        Assert.Equal((1, 1), (file.Accepted, file.Rejected));
        Assert.Equal("Close/Last", Assert.Single(file.Problems).Field);
    }

    [Fact]
    public void An_unclosed_quote_costs_one_row()
    {
        var file = Reading.Text($"{Header}{GoodRow}2026-01-06,\"10,12,9,11,10.5,1000\n2026-01-07,10,12,9,11,10.5,1000\n");
        Assert.Equal((3, 2, 1), (file.Rows, file.Accepted, file.Rejected));
        Assert.Equal(3, Assert.Single(file.Problems).Row);
    }

    [Fact]
    public void Lines_are_counted_as_an_editor_counts_them()
    {
        var file = Reading.Text("date,close\n\n2026-01-05,11\n\n\n2026-01-06,twelve\n");
        Assert.Equal(6, Assert.Single(file.Problems).Row);
    }

    [Fact]
    public void A_long_value_is_shortened_to_forty_characters()
    {
        var file = Reading.Text($"date,close\n2026-01-05,11\n2026-01-06,{new string('9', 39)}x{new string('9', 500)}\n");
        Assert.Contains($"'{new string('9', 39)}…'", Assert.Single(file.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_so_many_problems_are_listed_but_all_are_counted()
    {
        var bad = string.Concat(Enumerable.Repeat("never,11\n", 500));
        var file = Reading.Text($"date,close\n2026-01-05,11\n{bad}", new ImportLimits { MaxProblemsListed = 20 });
        Assert.Equal(20, file.Problems.Count);
        Assert.Equal(500, file.Rejected);
    }
}
