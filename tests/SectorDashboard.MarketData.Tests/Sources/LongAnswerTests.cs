using System.Text;
using SectorDashboard.MarketData.Sources;
using SectorDashboard.MarketData.Sources.Http;
using SectorDashboard.MarketData.Tests.Sources.Providers;

namespace SectorDashboard.MarketData.Tests.Sources;

/// <summary>
/// Answers made to be slow to read. A reader that went through the whole for each part would need billions of steps here, and would not come to
/// an end; what can be counted, memory, is in proportion to the length.
/// </summary>
public sealed class LongAnswerTests
{
    private const int Parts = 100_000;

    // A row of twenty bytes becomes numbers in growing columns and a remark of some hundred characters.
    private const long MostBytesForOne = 100;
    private const long Buffers = 2_000_000;

    public static TheoryData<string, string, string, string> Shapes => new()
    {
        // Source, beginning, part that is repeated, end; # counts the parts.
        { "Yahoo", """{"chart":{"result":[{"meta":{"symbol":"SOXS"},"timestamp":[0""", ",[{}]", """],"indicators":{"quote":[{"close":[1]}]}}]}}""" },
        { "Yahoo", """{"chart":{"result":[{"meta":{"symbol":"SOXS"},"timestamp":[1767623400],"indicators":{"quote":[{"close":[1]}]},"events":{"splits":{"a":0""", ""","a#":{"date":1767#,"numerator":1,"denominator":#2}""", "}}}]}}" },
        { "Yahoo", """{"chart":{"result":[{"meta":{"symbol":"SOXS"},"timestamp":[1767623400],"indicators":{"quote":[{"close":[1]""", ",\"close\":[#]", "}]}}]}}" },
        { "Yahoo", "", "[", "" },
        { "Yahoo", "", "{\"chart\":", "" },
        { "Tiingo", "[0", """,{"date":"2026-01-05","close":1}""", "]" },
        { "Tiingo", """[{"date":"2026-01-05","close":1""", ",\"x#\":{}", "}]" },
        { "Tiingo", "[0", """,{"date":"2026-01-05","close":"\u0031#"}""", "]" },
        { "Tiingo", """[{"date":"2026-01-05","close":"1""", "\\u0031", "\"}]" },
        { "Tiingo", """[{"date":"2026-01-05","close":1""", "1", "}]" },
        { "AlphaVantage", """{"Time Series (Daily)":{"2026-01-05":{"4. close":1}""", ""","2026-01-05":{"4. close":1}""", "}}" },
        { "AlphaVantage", """{"Note":"rate limit""", " \\u0020", "\"}" },
        { "TwelveData", """{"values":[{}""", """,{"datetime":"20#","close":"#"}""", "]}" },
        { "EODHD", "[{}", ",{\"warning\":\"#\"}", "]" },
        { "Nasdaq", """{"data":{"tradesTable":{"rows":[{}""", """,{"date":"1/5/2026","close":"$#"}""", "]}}}" },
        { "Stooq", "Date,Close\n2026-01-05,1\n", "2026-01-05,1\n", "" },
        { "Stooq", "Date,Close\n", "\"", "" },
        { "FRED", "observation_date,DFF", ",", "\n" },
        { "Cboe", "DATE,OPEN,HIGH,LOW,CLOSE\n", "01/05/2026,,,,.#\n", "" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_work_is_in_proportion_to_the_length(string source, string start, string part, string end)
    {
        var example = SourceExample.All.Single(example => example.Source == source);
        var answer = Answer(start, part, end);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(example, answer);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Buffers + (MostBytesForOne * answer.Length));
    }

    [Fact]
    public void A_key_is_masked_wherever_it_stands()
    {
        var answer = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat($"{Asking.Key} and {Uri.EscapeDataString(Asking.Key)}.", Parts)));
        SourceKey.Mask(answer, Asking.Key);
        var text = Encoding.UTF8.GetString(answer);
        Assert.DoesNotContain(Asking.Key, text, StringComparison.Ordinal);
        Assert.Equal(Parts, text.Split(" and ").Length - 1);
        Assert.Equal(Parts * (Asking.Key.Length + Uri.EscapeDataString(Asking.Key).Length), text.Count(character => character == '*'));
    }

    private static byte[] Answer(string start, string part, string end)
    {
        var answer = new StringBuilder(start);
        for (var i = 0; i < Parts; i++)
        {
            answer.Append(part.Replace("#", (i + 10_000).ToString(null, null), StringComparison.Ordinal));
        }

        return Encoding.UTF8.GetBytes(answer.Append(end).ToString());
    }

    private static void Read(SourceExample example, byte[] answer)
    {
        try
        {
            var prices = ProtocolTests.Protocol(example.Source).Read(answer, example.Symbol, new SourceRequest(example.Instrument, Asking.LastSession));
            Assert.True(prices.Bars.Count > 0);
        }
        catch (RefusedAnswerException refused)
        {
            Assert.InRange(refused.Message.Length, 1, 500);
        }
    }
}
