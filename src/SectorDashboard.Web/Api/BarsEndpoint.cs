using System.Globalization;
using CsvHelper;
using SectorDashboard.Application.Views;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.Web.Api;

/// <summary>Daily bars of one instrument, as JSON or CSV.</summary>
internal static class BarsEndpoint
{
    private const string Csv = "text/csv";

    public static void MapBars(this IEndpointRouteBuilder routes) => routes
        .MapGet("/bars/{symbol}", AnswerAsync)
        .Produces<BarAnswer[]>(StatusCodes.Status200OK, "application/json", Csv)
        .ProducesValidationProblem()
        .WithSummary("Daily bars, oldest first; CSV with Accept: text/csv")
        .WithDescription("from and to as yyyy-MM-dd; basis is traded, split or total; asof is a vintage as in a view. With sample=true the bars are simulated even where real ones are known, with sample=false never. A value that the source does not give is null.");

    private static async Task<IResult> AnswerAsync(
        string symbol, bool? sample, HttpRequest request, MarketHistoryCache histories, CancellationToken cancellation)
    {
        // The keys mean what they mean in a view, so they are read as a view.
        var keys = request.Query.Where(q => q.Key is "from" or "to" or "basis" or "asof").Select(q => $"{q.Key}={Uri.EscapeDataString(q.Value.ToString())}");
        var reading = ViewCodec.Read(string.Join('&', keys));
        if (reading.Problems.Count > 0)
        {
            return ApiProblems.Bad(reading.Problems);
        }

        var history = await histories.AsOfAsync(reading.View.AsOf, cancellation);
        if (((sample is true ? null : history.Real.Find(symbol)) ?? (sample is false ? null : history.Sample.Find(symbol))) is not { } prices)
        {
            return ApiProblems.NotFound($"There are no prices of '{ViewProblem.Shorten(symbol)}'.");
        }

        var bars = Read(prices.Bars(reading.View.Basis), reading.View.Range.From ?? DateOnly.MinValue, reading.View.Range.To ?? DateOnly.MaxValue);
        return request.GetTypedHeaders().Accept.Any(a => a.MediaType.Equals(Csv, StringComparison.OrdinalIgnoreCase))
            ? TypedResults.Text(Write(bars), Csv)
            : TypedResults.Ok(bars);
    }

    private static List<BarAnswer> Read(BarSeries bars, DateOnly from, DateOnly to)
    {
        var answers = new List<BarAnswer>();
        for (var i = 0; i < bars.Count; i++)
        {
            if (bars.Dates[i] >= from && bars.Dates[i] <= to)
            {
                answers.Add(new BarAnswer(
                    bars.Dates[i], Known(bars.Open[i]), Known(bars.High[i]), Known(bars.Low[i]), bars.Close[i], Known(bars.Volume[i]),
                    Known(bars.Close[i] * bars.Volume[i])));
            }
        }

        return answers;
    }

    private static double? Known(double value) => double.IsFinite(value) ? value : null;

    private static string Write(List<BarAnswer> bars)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text))
        {
            csv.WriteHeader("date", "open", "high", "low", "close", "volume", "dollarVolume");
            foreach (var bar in bars)
            {
                csv.WriteField(bar.Date, "yyyy-MM-dd");
                csv.WriteField(bar.Open, default);
                csv.WriteField(bar.High, default);
                csv.WriteField(bar.Low, default);
                csv.WriteField(bar.Close, default(ReadOnlySpan<char>));
                csv.WriteField(bar.Volume, default);
                csv.WriteField(bar.DollarVolume, default);
                csv.EndRecord();
            }
        }

        return text.ToString();
    }

    internal sealed record BarAnswer(
        DateOnly Date, double? Open, double? High, double? Low, double Close, double? Volume, double? DollarVolume);
}
