using System.Globalization;
using CsvHelper;
using SectorDashboard.MarketData.Holdings;
using SectorDashboard.MarketData.Import.Parsing;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Sources.Reading;

namespace SectorDashboard.MarketData.Sources.Providers;

/// <summary>Reads Direxion's file of a fund: a few lines with its name, symbol and shares, then a table of what it holds.</summary>
internal static class DirexionFile
{
    private const string Shares = "Shares Outstanding";
    private const int MostPreamble = 20;
    private const int MostRows = 20_000;

    // Published before the evening's trades, exposure is off by what the index moved; by this much it is another fund's, or read wrongly.
    private const double RemarkedMiss = 0.1;
    private const double LargestMiss = 0.5;

    private static readonly string[] s_columns = ["TradeDate", "AccountTicker", "StockTicker", "SecurityDescription", "MarketValue", "HoldingsPercent"];

    /// <summary>The figures of the file; throws <see cref="RefusedAnswerException"/> where it is something else, or another fund's.</summary>
    public static HoldingsOutcome.Given Read(byte[] content, string symbol, Instrument fund, string source)
    {
        if (AnswerText.FirstOf(content) is '\0' or '<' or '{' or '[')
        {
            throw AnswerText.NotWhatWasAsked(content);
        }

        using var csv = CsvReader.Create(content, new CsvReaderOptions
        {
            HasHeader = false,
            Separator = ',',
            AllowLineBreaksInQuotes = false,
            TrimWhitespace = true,
            TrimInsideQuotes = true,
        });
        var shares = ReadPreamble(csv, content);
        var columns = Columns(csv);
        var total = new DirexionTotals();
        var rows = 0;
        while (csv.Read())
        {
            if (++rows > MostRows)
            {
                throw new RefusedAnswerException(SourceFailure.TooLarge, $"the file has more than {MostRows:N0} rows");
            }

            total.Add([.. columns.Select(csv.GetString)], symbol);
        }

        var date = total.AsOf ?? throw new RefusedAnswerException(SourceFailure.Empty, "the file has no row with a date");
        RequirePlausible(total, fund, date);
        return new HoldingsOutcome.Given(
            new FundHoldings
            {
                Symbol = fund.Symbol,
                Source = source,
                AsOf = date,
                SharesOutstanding = shares,
                Assets = total.Assets,
                SwapNotional = total.Swaps > 0 ? total.SwapNotional : null,
                Swaps = total.Swaps,
                RecordedAt = default,
            },
            total.Remarks.ToList(),
            null);
    }

    /// <summary>Reads to the table's header and returns the shares outstanding; null where the lines before do not say.</summary>
    private static double? ReadPreamble(CsvReader csv, byte[] content)
    {
        double? shares = null;
        for (var line = 0; line < MostPreamble && csv.Read(); line++)
        {
            var first = csv.GetString(0);
            if (first == s_columns[0])
            {
                return shares;
            }

            if (first.StartsWith(Shares, StringComparison.OrdinalIgnoreCase))
            {
                // Written with thousands marks and no quotes, the number is spread over the fields.
                var number = string.Concat(Enumerable.Range(0, csv.FieldCount).Select(csv.GetString))[Shares.Length..].Trim(':', ' ');
                shares = DirexionTotals.Number(number) is > 0 and var count ? count : null;
            }
        }

        throw AnswerText.Said(QuotedValue.Shorten(System.Text.Encoding.UTF8.GetString(content.AsSpan(0, Math.Min(content.Length, 500))), 200), SourceFailure.NotPrices);
    }

    private static int[] Columns(CsvReader csv)
    {
        var header = Enumerable.Range(0, csv.FieldCount).Select(csv.GetString).ToList();
        var columns = Array.ConvertAll(s_columns, name => header.IndexOf(name));
        return columns.Contains(-1)
            ? throw new RefusedAnswerException(SourceFailure.NotPrices, $"the file's columns are {QuotedValue.List(header)}")
            : columns;
    }

    /// <summary>What a geared fund holds in shares and swaps is its multiple of its assets.</summary>
    private static void RequirePlausible(DirexionTotals total, Instrument fund, DateOnly date)
    {
        if (total.Exposure / total.Assets is not { } exposure || fund.LeverageOn(date) is not { } leverage)
        {
            return;
        }

        var message = string.Create(CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd}: shares and swaps are {exposure:F2} times the assets, and {fund.Symbol} aims at {leverage:F0}");
        if (Math.Abs((exposure / leverage) - 1) > LargestMiss)
        {
            throw new RefusedAnswerException(SourceFailure.Contradictory, message);
        }

        if (Math.Abs((exposure / leverage) - 1) > RemarkedMiss)
        {
            total.Remarks.Add(message);
        }
    }
}
