using System.Text;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Import.Parsing;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.MarketData.Tests.Import.Parsing;

public sealed class FormatTests
{
    private static readonly DateOnly s_monday = new(2026, 1, 5);
    private static readonly DateOnly s_tuesday = new(2026, 1, 6);

    [Fact]
    public void Yahoo()
    {
        var file = Good("Date,Open,High,Low,Close,Adj Close,Volume\n2026-01-05,10,12,9,11,10.5,1000\n2026-01-06,null,null,null,null,null,null\n2026-01-07,11,13,10,12,11.5,1359000.5\n", "Yahoo CSV", AdjustedFor.Splits);
        Assert.Equal((3, 2, 1, 0), (file.Rows, file.Accepted, file.Missing, file.Rejected));
        Assert.Equal(
            (10, 12, 9, 11, 10.5, 1000),
            (file.Bars.Open[0], file.Bars.High[0], file.Bars.Low[0], file.Bars.Close[0], file.Bars.AdjustedClose[0], file.Bars.Volume[0]));
        Assert.Equal(1359000.5, file.Bars.Volume[1]);
        Assert.Equal((s_monday, new DateOnly(2026, 1, 7)), (file.First, file.Last));
    }

    [Fact]
    public void Alpha_Vantage_daily_with_the_newest_row_first()
    {
        var file = Good("timestamp,open,high,low,close,volume\n2026-01-06,11,13,10,12,2000\n2026-01-05,10,12,9,11,1000\n", "Alpha Vantage CSV", AdjustedFor.Nothing);
        Assert.Equal([s_monday, s_tuesday], file.Bars.Dates);
        Assert.Equal([11, 12], file.Bars.Close);
    }

    [Fact]
    public void Alpha_Vantage_adjusted_with_its_splits()
    {
        var file = Good(
            "timestamp,open,high,low,close,adjusted_close,volume,dividend_amount,split_coefficient\n2026-01-06,11,13,10,12,12,2000,0.0,4.0\n2026-01-05,44,48,36,44,10.9,500,0.1,1.0\n",
            "Alpha Vantage adjusted CSV",
            AdjustedFor.Nothing);
        Assert.Equal([new Split(s_tuesday, 4)], file.Splits);
        Assert.Equal([10.9, 12], file.Bars.AdjustedClose);
    }

    [Theory]
    [InlineData("DATE")]
    [InlineData("observation_date")]
    public void FRED_with_a_dot_for_a_missing_value(string date)
    {
        var file = Good($"{date},DGS10\n2026-01-05,4.23\n2026-01-06,.\n2026-01-07,4.25\n", "FRED CSV", AdjustedFor.Nothing);
        Assert.Equal((3, 2, 1, 0), (file.Rows, file.Accepted, file.Missing, file.Rejected));
        Assert.Equal([4.23, 4.25], file.Bars.Close);
        Assert.All(file.Bars.Volume, volume => Assert.True(double.IsNaN(volume)));
    }

    [Theory]
    [InlineData("Date,Open,High,Low,Close,Volume\n2026-01-05,10,12,9,11,1000\n", 1000)]
    [InlineData("Date,Open,High,Low,Close,Volume\n2026-01-05,10,12,9,11,\n", double.NaN)]
    [InlineData("Date,Open,High,Low,Close\n2026-01-05,10,12,9,11\n", double.NaN)]
    public void Stooq_with_and_without_volume(string text, double volume) =>
        Assert.Equal([volume], Good(text, "Stooq CSV", AdjustedFor.Splits).Bars.Volume);

    [Fact]
    public void Cboe_with_the_columns_of_another_format_and_dates_of_its_own()
    {
        var file = Good("DATE,OPEN,HIGH,LOW,CLOSE\n01/05/2026,15.1,16,14.9,15.5\n1/6/2026,15.5,17,15,16.25\n", "Cboe CSV", AdjustedFor.Nothing);
        Assert.Equal([s_monday, s_tuesday], file.Bars.Dates);
        Assert.Equal([15.5, 16.25], file.Bars.Close);
        Assert.Null(file.Series);
    }

    [Fact]
    public void Cboe_with_one_value_a_day()
    {
        var file = Good("DATE,VVIX\n01/05/2026,71.73\n01/06/2026,72.05\n", "Cboe CSV", AdjustedFor.Nothing);
        Assert.Equal([71.73, 72.05], file.Bars.Close);
        Assert.Equal("VVIX", file.Series);
    }

    [Fact]
    public void Nasdaq_with_dollar_signs_thousands_and_the_newest_row_first()
    {
        var file = Good(
            "Date,Close/Last,Volume,Open,High,Low\n01/06/2026,\"$1,234.50\",\"12,345,678\",$999.00,\"$1,300.00\",$998.00\n01/05/2026,$2.45,N/A,$2.46,$2.52,$2.43\n",
            "Nasdaq CSV",
            AdjustedFor.Splits);
        Assert.Equal([s_monday, s_tuesday], file.Bars.Dates);
        Assert.Equal([2.45, 1234.5], file.Bars.Close);
        Assert.Equal([double.NaN, 12_345_678], file.Bars.Volume);
    }

    [Fact]
    public void Date_and_close() =>
        Assert.Equal([0.199397], Good("date,close\n2026-01-05,0.199397\n", "Date and close CSV", AdjustedFor.Splits).Bars.Close);

    [Fact]
    public void As_traded_with_a_split_factor()
    {
        var file = Good("date,open,high,low,close,volume,splitFactor\n2026-01-05,2,2,2,2,100,1.0\n2026-01-06,40,40,40,40,5,0.05\n", "As-traded CSV", AdjustedFor.Nothing);
        Assert.Equal([new Split(s_tuesday, 0.05)], file.Splits);
    }

    [Fact]
    public void Tiingo_with_columns_that_are_not_needed()
    {
        var file = Good(
            "date,close,high,low,open,volume,adjClose,adjHigh,adjLow,adjOpen,adjVolume,divCash,splitFactor\n2026-01-05,11,12,9,10,1000,10.5,1,1,1,1,0.0,1.0\n",
            "Tiingo CSV",
            AdjustedFor.Nothing);
        Assert.Equal((10, 10.5), (file.Bars.Open[0], file.Bars.AdjustedClose[0]));
        Assert.Empty(file.Splits);
    }

    [Theory]
    [InlineData("\uFEFFDate,Close\n2026-01-05,11\n2026-01-06,12\n")]
    [InlineData("Date,Close\r\n2026-01-05,11\r\n2026-01-06,12\r\n")]
    [InlineData("\"Date\",\"Close\"\n\"2026-01-05\",\"11\"\n\"2026-01-06\",\"12\"\n")]
    [InlineData("Date;Close\n2026-01-05;11\n2026-01-06;12\n")]
    [InlineData("Date\tClose\n2026-01-05\t11\n2026-01-06\t12\n")]
    [InlineData("\n\nDATE , CLOSE\n\n2026-01-05 , 11\n\n2026-01-06,12\n\n")]
    [InlineData("Date,Close\n2026-01-05,11\n2026-01-06,12")]
    public void Byte_order_marks_line_ends_quotes_delimiters_blanks_and_letter_case_do_not_matter(string text)
    {
        var file = Good(text, "Date and close CSV", AdjustedFor.Splits);
        Assert.Equal([s_monday, s_tuesday], file.Bars.Dates);
        Assert.Equal([11, 12], file.Bars.Close);
        Assert.Equal(2, file.Rows);
    }

    [Fact]
    public void A_stream_that_gives_one_byte_at_a_time_reads_the_same()
    {
        const string text = "\uFEFFDate,Open,High,Low,Close,Volume\r\n2026-01-05,10,12,9,11,1000\r\n2026-01-06,10,12,9,11.5,1000\r\n";
        using var content = new Trickle(Encoding.UTF8.GetBytes(text));
        var file = PriceFileReader.Read(content, new ImportLimits(), TestContext.Current.CancellationToken);
        Assert.Null(file.Refusal);
        Assert.Equal([11, 11.5], file.Bars.Close);
    }

    [Fact]
    public void A_file_in_any_order_comes_out_in_order_of_time() =>
        Assert.Equal([1, 2, 3], Good("date,close\n2026-01-06,2\n2026-01-07,3\n2026-01-05,1\n", "Date and close CSV", AdjustedFor.Splits).Bars.Close);

    private static ParsedPriceFile Good(string text, string format, AdjustedFor adjustedFor)
    {
        var file = Reading.Text(text);
        Assert.Null(file.Refusal);
        Assert.Empty(file.Problems);
        Assert.Equal(format, file.Format);
        Assert.Equal(adjustedFor, file.AdjustedFor);
        return file;
    }

    private sealed class Trickle(byte[] content) : MemoryStream(content)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);
    }
}
