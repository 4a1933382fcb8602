namespace SectorDashboard.MarketData.Tests.Import.Parsing;

public sealed class RemarkTests
{
    [Theory]
    [InlineData("2026-01-05,1 2026-01-06,2 2026-01-07,3")]
    [InlineData("2026-01-07,3 2026-01-06,2 2026-01-05,1")]
    [InlineData("2026-01-05,1")]
    public void Rows_from_the_oldest_or_from_the_newest_are_in_order(string rows) => Assert.Empty(Read(rows));

    [Fact]
    public void Rows_in_no_order_are_remarked() =>
        Assert.Equal("The rows are not in order of time.", Assert.Single(Read("2026-01-06,2 2026-01-05,1 2026-01-07,3")));

    [Fact]
    public void Repeated_days_are_counted() =>
        Assert.Equal("2 of 4 rows repeat a day with the same values.", Assert.Single(Read("2026-01-05,1 2026-01-05,1 2026-01-05,1 2026-01-06,2")));

    [Fact]
    public void Rejected_rows_are_counted_with_the_first() => Assert.Equal(
        "2 of 3 rows could not be read; the first is line 3, close: 'two' is not a number.",
        Assert.Single(Read("2026-01-05,1 2026-01-06,two 2026-01-07,-3")));

    [Fact]
    public void Days_without_a_price_are_nothing_odd() => Assert.Empty(Read("2026-01-05,1 2026-01-06,null 2026-01-07,3"));

    private static IReadOnlyList<string> Read(string rows) => Reading.Text($"date,close\n{rows.Replace(' ', '\n')}\n").Remarks;
}
