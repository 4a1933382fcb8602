using System.Text;
using CsCheck;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Sources;
using SectorDashboard.MarketData.Tests.Sources.Providers;

namespace SectorDashboard.MarketData.Tests.Sources;

/// <summary>Whatever a source answers is prices that hold together or a typed refusal.</summary>
public sealed class AnswerFuzzTests
{
    private const int MostRemarks = 21;
    private const int LongestMessage = 500;

    private static readonly ExampleDay[] s_days =
        [.. Enumerable.Range(1, 9).Select(day => new ExampleDay($"2026-01-0{day}", day == 4 ? null : 10 + day) { Volume = day == 5 ? null : 1_234_567 })];

    private static readonly string[] s_tokens =
    [
        "{", "}", "[", "]", ":", ",", "\"", "\\", "\n", "\r\n", "null", "true", "1e999", "-1e308", "1e-400", "NaN", "\"NaN\"", "0", "-0", "12.5", "\"12.5\"",
        "9999999999999999999999999", "0.00000000000000000000001", "\"\\ud800\"", "\"\\u0000\"", "\0", "\uFEFF", "é", "<", "2026-01-05", "01/05/2026", "0001-01-01",
        "\"2026-01-05\"", "\"close\"", "\"timestamp\"", "\"chart\"", "\"result\"", "\"meta\"", "\"symbol\"", "\"SOXS\"", "\"values\"", "\"data\"", "\"error\"",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "{\"a\":", "1767623400", "1:20", "\"1:0\"", "Date,Close", "DATE,VIX", "observation_date,DFF", "$1,234.50", ".",
    ];

    private static readonly Instrument s_fund = InstrumentCatalogue.Load().Describe("SOXS");

    private static readonly Gen<byte[]> s_change = Gen.Int[0, s_tokens.Length - 1].Select(token => Encoding.UTF8.GetBytes(s_tokens[token]));

    public static TheoryData<string> Names => [.. SourceExample.All.Select(example => example.Source)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_bytes(string name) => Gen.Byte.Array[0, 300].Sample(bytes => Check(name, bytes), iter: Fuzzing.Inputs);

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_tokens(string name) => s_change.Array[0, 40].Sample(tokens => Check(name, [.. tokens.SelectMany(token => token)]), iter: Fuzzing.Inputs);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_good_answer_with_changes(string name) => Changed(Good(name)).Sample(bytes => Check(name, bytes), iter: Fuzzing.Inputs);

    [Fact]
    public void Any_bytes_for_holdings() => Gen.Byte.Array[0, 300].Sample(CheckHoldings, iter: Fuzzing.Inputs);

    [Fact]
    public void Good_holdings_with_changes() => Changed(Encoding.UTF8.GetBytes(DirexionTests.Good)).Sample(CheckHoldings, iter: Fuzzing.Inputs);

    [Fact]
    public void The_answer_that_is_changed_is_a_good_one() => Assert.All(SourceExample.All, example => Assert.Equal(6, Read(example, Good(example.Source))!.Bars.Count));

    private static byte[] Good(string name)
    {
        var example = SourceExample.All.Single(example => example.Source == name);
        var split = new { a = new { date = ExampleAnswers.Instant(new(2026, 1, 6)), numerator = 1, denominator = 20, splitRatio = "1:20" } };
        return Encoding.UTF8.GetBytes(name == SourceNames.Yahoo ? ExampleAnswers.Yahoo("SOXS", s_days, split) : example.Render(example.Symbol, s_days));
    }

    /// <summary>One to five changes: bytes cut off, a byte replaced, a token put in or over something, a part repeated, two bytes swapped, a digit changed.</summary>
    private static Gen<byte[]> Changed(byte[] good) =>
        Gen.Select(Gen.Int[0, 5], Gen.Double[0, 1], Gen.Double[0, 1], s_change, Gen.Byte)
            .Array[1, 5]
            .Select(changes => changes.Aggregate(good, (bytes, change) => Change(bytes, change.Item1, change.Item2, change.Item3, change.Item4, change.Item5)));

    private static byte[] Change(byte[] bytes, int kind, double at, double to, byte[] token, byte value)
    {
        var (from, other) = ((int)(at * bytes.Length), (int)(to * bytes.Length));
        var (first, last) = (Math.Min(from, other), Math.Max(from, other));
        switch (kind)
        {
            case 0:
                return bytes[..last];
            case 1:
                return [.. bytes[..from], .. token, .. bytes[from..]];
            case 2:
                return [.. bytes[..from], .. token, .. bytes[Math.Min(bytes.Length, from + token.Length)..]];
            case 3:
                return [.. bytes[..last], .. bytes[first..last], .. bytes[last..]];
            default:
                var changed = (byte[])bytes.Clone();
                if (last < bytes.Length)
                {
                    (changed[first], changed[last]) = kind == 4 ? (changed[last], changed[first]) : (value, (byte)('0' + (value % 10)));
                }

                return changed;
        }
    }

    private static void Check(string name, byte[] bytes)
    {
        var example = SourceExample.All.Single(example => example.Source == name);
        if (Read(example, bytes) is not { } prices)
        {
            return;
        }

        var bars = prices.Bars;
        Assert.InRange(bars.Count, 1, bytes.Length);
        Assert.True(bars.Dates[0].Year >= 1900 && bars.Dates[^1] <= Asking.LastSession);
        for (var i = 0; i < bars.Count; i++)
        {
            Assert.True(i == 0 || bars.Dates[i] > bars.Dates[i - 1]);
            Assert.True(bars.Close[i] > 0 && double.IsFinite(bars.Close[i]) && !(bars.High[i] < bars.Low[i]));
            Assert.All(new[] { bars.Open[i], bars.High[i], bars.Low[i], bars.AdjustedClose[i] }, value => Assert.True(double.IsNaN(value) || (value > 0 && double.IsFinite(value))));
            Assert.True(double.IsNaN(bars.Volume[i]) || (bars.Volume[i] >= 0 && double.IsFinite(bars.Volume[i])));
        }

        Assert.All(prices.Splits, split => Assert.True(split.Ratio > 0 && double.IsFinite(split.Ratio) && double.IsFinite(1 / split.Ratio)));
        Assert.Equal(prices.Splits.Select(split => split.Date).Distinct().Order(), prices.Splits.Select(split => split.Date));
        CheckRemarks(prices.Remarks);
    }

    private static PriceAnswer? Read(SourceExample example, byte[] bytes)
    {
        try
        {
            return ProtocolTests.Protocol(example.Source).Read(bytes, example.Symbol, new SourceRequest(example.Instrument, Asking.LastSession));
        }
        catch (RefusedAnswerException refused)
        {
            CheckRefusal(refused);
            return null;
        }
    }

    private static void CheckHoldings(byte[] bytes)
    {
        try
        {
            var (holdings, remarks, _) = DirexionTests.Read(bytes, s_fund);
            Assert.InRange(holdings.AsOf.Year, 1900, 2200);
            Assert.All(new[] { holdings.SharesOutstanding, holdings.Assets, holdings.SwapNotional }, value => Assert.True(value is null || double.IsFinite(value.Value)));
            CheckRemarks(remarks);
        }
        catch (RefusedAnswerException refused)
        {
            CheckRefusal(refused);
        }
    }

    private static void CheckRemarks(IReadOnlyList<string> remarks)
    {
        Assert.InRange(remarks.Count, 0, MostRemarks);
        Assert.All(remarks, remark => Assert.InRange(remark.Length, 1, LongestMessage));
    }

    private static void CheckRefusal(RefusedAnswerException refused)
    {
        Assert.True(Enum.IsDefined(refused.Kind));
        Assert.InRange(refused.Message.Length, 1, LongestMessage);
        Assert.DoesNotContain(refused.Message, char.IsControl);
    }
}
