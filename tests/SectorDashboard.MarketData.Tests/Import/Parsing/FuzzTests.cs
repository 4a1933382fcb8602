using System.Text;
using CsCheck;
using SectorDashboard.MarketData.Import.Parsing;

namespace SectorDashboard.MarketData.Tests.Import.Parsing;

public sealed class FuzzTests
{
    private static readonly Gen<string> s_token = Gen.OneOf(
        "Date", "date", "timestamp", "observation_date", "DATE", "Open", "High", "Low", "Close", "Adj Close", "adjusted_close", "Close/Last", "Volume",
        "splitFactor", "split_coefficient", "DGS10", ",", ",", ",", ";", "\t", "\n", "\n", "\r\n", "\"", "\"\"", "2026-01-05", "2026-01-06", "01/05/2026",
        "2026-13-45", "0001-01-01", "11", "12.5", "0", "-1", "1e308", "1e999", "NaN", "Infinity", "$1,234.50", ".", "null", "N/A", "--", "", " ", "<", "{",
        "\uFEFF", "é", "\0", "\u202E", "sep=;\n", "|", "#", "1", "4.0", "0.05");

    private static readonly Gen<string> s_row = Gen.OneOf(
        Gen.Select(Gen.Int[1, 28], Gen.Int[1, 12], Gen.Double[0.01, 1e6]).Select(t => $"2026-{t.Item2:00}-{t.Item1:00},{t.Item3:R},{t.Item3:R},{t.Item3:R},{t.Item3:R},{t.Item3:R},100\n"),
        s_token.Array[1, 8].Select(tokens => string.Join(',', tokens) + "\n"));

    private static readonly byte[] s_valid = Encoding.UTF8.GetBytes(
        "Date,Open,High,Low,Close,Adj Close,Volume\n" + string.Concat(Enumerable.Range(1, 28).Select(day => $"2026-01-{day:00},10,12,9,11,10.5,1000\n")));

    [Fact]
    public void Any_bytes() => Gen.Byte.Array[0, 400].Sample(bytes => Check(Reading.Bytes(bytes)), iter: Fuzzing.Inputs);

    [Fact]
    public void A_good_file_with_bytes_changed_cut_or_doubled() =>
        Gen.Select(Gen.Int[0, s_valid.Length - 1], Gen.Byte, Gen.Int[0, s_valid.Length], Gen.Int[0, 60]).Sample(
            (position, value, length, doubled) =>
            {
                byte[] bytes = [.. s_valid.AsSpan(0, length), .. s_valid.AsSpan(0, Math.Min(doubled, length))];
                if (position < bytes.Length)
                {
                    bytes[position] = value;
                }

                Check(Reading.Bytes(bytes));
            },
            iter: Fuzzing.Inputs);

    [Fact]
    public void Any_tokens() => s_token.Array[0, 60].Sample(tokens => Check(Reading.Text(string.Concat(tokens))), iter: Fuzzing.Inputs);

    [Fact]
    public void Good_and_bad_rows_under_a_good_header() =>
        s_row.Array[0, 30].Sample(rows => Check(Reading.Text("Date,Open,High,Low,Close,Adj Close,Volume\n" + string.Concat(rows))), iter: Fuzzing.Inputs);

    private static void Check(ParsedPriceFile file)
    {
        Assert.Equal(file.Rows, file.Accepted + file.Missing + file.Rejected);
        Assert.Equal(file.Refusal is null, file.Bars.Count > 0);
        Assert.InRange(file.Bars.Count, 0, file.Accepted);
        Assert.InRange(file.Problems.Count, 0, 100);
        for (var i = 0; i < file.Bars.Count; i++)
        {
            Assert.True(file.Bars.Dates[i].Year is >= 1900 and <= 2200);
            Assert.True(i == 0 || file.Bars.Dates[i] > file.Bars.Dates[i - 1]);
            Assert.True(!double.IsInfinity(file.Bars.Volume[i]) && !(file.Bars.High[i] < file.Bars.Low[i]));
        }
    }
}
