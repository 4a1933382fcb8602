using System.Text;
using SectorDashboard.MarketData.Import.Parsing;

namespace SectorDashboard.MarketData.Tests.Import.Parsing;

public sealed class RefusalTests
{
    [Theory]
    [InlineData("", "empty")]
    [InlineData("\uFEFF", "empty")]
    [InlineData(" \r\n\n", "empty")]
    [InlineData("<!DOCTYPE html><html><body>Sign in, please</body></html>", "HTML")]
    [InlineData("\n  <html>\n", "HTML")]
    [InlineData("{\"chart\":{\"result\":null}}", "JSON")]
    [InlineData("[{\"date\":\"2026-01-05\",\"close\":11}]", "JSON")]
    [InlineData("Too Many Requests", "Too Many Requests")]
    [InlineData("Thank you for using our service! Please, call again", "Thank you for using our service")]
    [InlineData("PK\u0003\u0004\u0014\0\0\0", "binary")]
    [InlineData("Date,Close\n2026-01-05,11\n2026-01-06,\0\u000112\n", "binary")]
    [InlineData("Day,Price\n2026-01-05,11\n", "Day, Price")]
    [InlineData("Date,Open,High\n2026-01-05,11,12\n", "Date, Open, High")]
    [InlineData("Date,Close\n", "no rows")]
    [InlineData("Date,Close\n2026-01-05,\n", "None of the 1 rows")]
    [InlineData("Date,Close\nyesterday,11\n2026-01-06,many\n", "None of the 2 rows")]
    public void What_is_not_a_table_of_prices_is_refused_and_says_why(string text, string reason) => Refused(Reading.Text(text), reason);

    [Theory]
    [InlineData("Date,Close,Close\n2026-01-05,11,12\n", "twice")]
    [InlineData("Date,timestamp,Close\n2026-01-05,2026-01-05,12\n", "more than one format")]
    [InlineData("Date,Close,Close/Last\n2026-01-05,11,12\n", "more than one format")]
    [InlineData("timestamp,Close/Last\n2026-01-05,11\n", "more than one format")]
    [InlineData("observation_date,VIXCLS,DGS10\n2026-01-05,15,4\n", "several series")]
    [InlineData("Date,Open,High,Low,Close,Adjusted_close,Volume\n2026-01-05,1,1,1,1,1,1\n", "not clear")]
    public void What_could_be_two_things_is_not_guessed(string text, string reason) => Refused(Reading.Text(text), reason);

    [Fact]
    public void An_unknown_header_lists_what_was_found_and_what_is_needed()
    {
        var refusal = Reading.Text("Day,Price\n2026-01-05,11\n").Refusal;
        Assert.Contains("Day, Price", refusal, StringComparison.Ordinal);
        Assert.Contains("needed are a date column", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_with_two_prices_is_refused_with_both_lines_and_values()
    {
        var file = Reading.Text("date,close\n2026-01-05,11\n2026-01-06,12\n2026-01-05,11.5\n");
        Refused(file, "2026-01-05 stands in line 2 with Close 11 and in line 4 with 11.5");
    }

    [Fact]
    public void A_row_that_repeats_another_is_noted_and_kept_once()
    {
        var file = Reading.Text("date,close\n2026-01-05,11\n2026-01-06,12\n2026-01-05,11\n");
        Assert.Null(file.Refusal);
        Assert.Equal([11, 12], file.Bars.Close);
        Assert.Equal((3, 3, 0), (file.Rows, file.Accepted, file.Rejected));
        var note = Assert.Single(file.Problems);
        Assert.Equal(4, note.Row);
        Assert.Contains("repeats line 2", note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_cut_off_in_its_last_row_stores_nothing()
    {
        var file = Reading.Text("Date,Open,High,Low,Close,Volume\n2026-01-05,10,12,9,11,1000\n2026-01-06,10,1");
        Refused(file, "cut off in line 3");
    }

    [Fact]
    public void A_short_last_row_with_a_line_end_is_only_rejected()
    {
        var file = Reading.Text("Date,Open,High,Low,Close,Volume\n2026-01-05,10,12,9,11,1000\n2026-01-06,10,1\n");
        Assert.Null(file.Refusal);
        Assert.Equal((1, 1), (file.Accepted, file.Rejected));
    }

    [Fact]
    public void A_file_over_the_size_limit_is_refused_without_reading_on()
    {
        using var endless = new EndlessFile();
        var file = PriceFileReader.Read(endless, new ImportLimits { MaxBytes = 100_000 }, TestContext.Current.CancellationToken);
        Refused(file, "larger than 100,000 bytes");
        Assert.InRange(endless.BytesGiven, 100_000, 400_000);
    }

    [Fact]
    public void A_file_over_the_row_limit_is_refused_without_reading_on()
    {
        using var endless = new EndlessFile();
        var file = PriceFileReader.Read(endless, new ImportLimits { MaxRows = 500 }, TestContext.Current.CancellationToken);
        Refused(file, "more than 500 rows");
        Assert.Equal(500, file.Rows);
        Assert.InRange(endless.BytesGiven, 1, 400_000);
    }

    [Fact]
    public void A_file_of_exactly_the_row_limit_is_read() =>
        Assert.Null(Reading.Text("date,close\n2026-01-05,11\n2026-01-06,12\n", new ImportLimits { MaxRows = 2 }).Refusal);

    [Theory]
    [InlineData("date,close,", "line of more than")]
    [InlineData("{\"chart\":", "JSON")]
    public void A_line_without_an_end_is_refused(string start, string reason) =>
        Refused(Reading.Text(start + new string('x', 1_000_000)), reason);

    [Fact]
    public void Cancelling_stops_the_reading()
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("date,close\n2026-01-05,11\n"));
        Assert.Throws<OperationCanceledException>(() => PriceFileReader.Read(content, new ImportLimits(), new CancellationToken(canceled: true)));
    }

    private static void Refused(ParsedPriceFile file, string reason)
    {
        Assert.Contains(reason, file.Refusal, StringComparison.Ordinal);
        Assert.Equal(0, file.Bars.Count);
        Assert.Equal(0, file.Accepted);
        Assert.Equal(file.Rows, file.Missing + file.Rejected);
        Assert.Null(file.First);
        Assert.Null(file.Last);
        Assert.Empty(file.Splits);
    }

    /// <summary>A file of price rows that has no end and does not know its length.</summary>
    private sealed class EndlessFile : Stream
    {
        private static readonly byte[] s_header = "date,close\n"u8.ToArray();
        private static readonly byte[] s_row = "2026-01-05,11\n"u8.ToArray();

        public long BytesGiven { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            for (var i = 0; i < count; i++, BytesGiven++)
            {
                buffer[offset + i] = BytesGiven < s_header.Length ? s_header[BytesGiven] : s_row[(BytesGiven - s_header.Length) % s_row.Length];
            }

            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
