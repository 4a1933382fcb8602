using CsCheck;
using SectorDashboard.MarketData.Import.Parsing;

namespace SectorDashboard.MarketData.Tests.Import.Parsing;

public sealed class SymbolNameTests
{
    [Theory]
    [InlineData("soxs", "SOXS")]
    [InlineData("^SOX", "^SOX")]
    [InlineData("BRK.B", "BRK.B")]
    [InlineData("brk-b", "BRK-B")]
    [InlineData("GC=F", "GC=F")]
    [InlineData("7203.T", "7203.T")]
    [InlineData("soxs@xlon", "SOXS@XLON")]
    [InlineData("SOXS@ARCX", "SOXS")]
    public void A_symbol_is_read_into_capitals(string text, string expected)
    {
        Assert.True(SymbolName.TryParse(text, out var symbol, out var problem));
        Assert.Equal(expected, symbol);
        Assert.Empty(problem);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("SOXS ")]
    [InlineData(" SOXS")]
    [InlineData("SOXS\n")]
    [InlineData("SO XS")]
    [InlineData("SOXS (1)")]
    [InlineData("=SOXS")]
    [InlineData("+SOXS")]
    [InlineData("-SOXS")]
    [InlineData("@SOXS")]
    [InlineData("SOXS@")]
    [InlineData("SOXS@LONDON")]
    [InlineData("SOXS@XLON@XLON")]
    [InlineData("=1+1")]
    [InlineData("../SOXS")]
    [InlineData("C:\\SOXS")]
    [InlineData("SOXS.")]
    [InlineData("A.B.C")]
    [InlineData("ABCDEFGHIJK")]
    [InlineData("ſoxs")]
    [InlineData("<script>")]
    public void Anything_else_is_not_a_symbol(string? text)
    {
        Assert.False(SymbolName.TryParse(text, out var symbol, out var problem));
        Assert.Empty(symbol);
        Assert.NotEmpty(problem);
    }

    [Fact]
    public void The_problem_names_the_value_shortened()
    {
        Assert.False(SymbolName.TryParse("bad symbol", out _, out var problem));
        Assert.Contains("'bad symbol'", problem, StringComparison.Ordinal);
        Assert.False(SymbolName.TryParse(new string('x', 5000), out _, out problem));
        Assert.True(problem.Length < 120);
    }

    [Theory]
    [InlineData("SOXS.csv", "SOXS")]
    [InlineData("/data/prices/^SOX.csv", "^SOX")]
    [InlineData("C:\\prices\\soxs.CSV", "soxs")]
    [InlineData("BRK.B.csv", "BRK.B")]
    [InlineData("SOXS", "SOXS")]
    [InlineData("SOXS (1).csv", "SOXS (1)")]
    [InlineData(" SOXS.csv", " SOXS")]
    [InlineData(".csv", ".csv")]
    [InlineData("", "")]
    public void Folders_and_extension_are_taken_off_a_file_name_and_nothing_else(string fileName, string expected) =>
        Assert.Equal(expected, SymbolName.FromFileName(fileName));

    [Fact]
    public void A_parsed_symbol_parses_to_itself_and_can_start_no_formula() =>
        Gen.String.Sample(text =>
        {
            if (SymbolName.TryParse(text, out var symbol, out _))
            {
                Assert.True(SymbolName.TryParse(symbol, out var again, out _));
                Assert.Equal(symbol, again);
                Assert.DoesNotContain(symbol[0], "=+-@/\\. ");
            }
        });
}
