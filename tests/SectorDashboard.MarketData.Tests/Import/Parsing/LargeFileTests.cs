using System.Globalization;
using System.Text;
using SectorDashboard.MarketData.Import.Parsing;

namespace SectorDashboard.MarketData.Tests.Import.Parsing;

public sealed class LargeFileTests
{
    [Fact]
    public void A_hundred_thousand_distinct_days_are_read_with_bounded_memory()
    {
        var text = new StringBuilder("date,open,high,low,close,volume\n");
        var day = new DateOnly(1900, 1, 1);
        for (var i = 0; i < 100_000; i++, day = day.AddDays(1))
        {
            text.Append(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd},10.25,12.5,9.125,{10 + (i % 7)}.03125,1234567\n");
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        Reading.Bytes(bytes);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var file = Reading.Bytes(bytes);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(100_000, file.Accepted);
        Assert.Equal(100_000, file.Bars.Count);

        // Columns and their growth take some 300 bytes a row; a string for each field would take more than twice that.
        Assert.InRange(allocated, 0, 40_000_000);
    }

    [Fact]
    public void A_million_identical_rows_are_one_day()
    {
        var row = "2026-01-05,10.25,12.5,9.125,11.5,1234567\n"u8.ToArray();
        var content = new MemoryStream();
        content.Write("date,open,high,low,close,volume\n"u8);
        for (var i = 0; i < 1_000_000; i++)
        {
            content.Write(row);
        }

        content.Position = 0;
        var file = PriceFileReader.Read(content, new ImportLimits(), TestContext.Current.CancellationToken);
        Assert.Equal((1_000_000, 1_000_000, 1, 100), (file.Rows, file.Accepted, file.Bars.Count, file.Problems.Count));
    }
}
