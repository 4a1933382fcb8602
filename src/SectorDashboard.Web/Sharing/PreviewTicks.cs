using System.Globalization;
using SectorDashboard.Application.Figures;

namespace SectorDashboard.Web.Sharing;

/// <summary>Round prices and first days of weeks, months or years: few enough for a picture that is shown small.</summary>
internal static class PreviewTicks
{
    private const int MostPrices = 4;
    private const int MostDays = 7;
    private const int DaysOfMonths = 75;

    private static readonly double[][] s_mantissas = [[1], [1, 3], [1, 2, 5], [1, 1.5, 2, 3, 5, 7], [1, 1.2, 1.4, 1.6, 1.8, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6, 7, 8, 9]];
    private static readonly int[] s_months = [1, 2, 3, 6, 12, 24, 36, 60, 120];

    /// <summary>Three or four round prices between two.</summary>
    public static IReadOnlyList<double> Prices(double low, double high)
    {
        List<double> found = [];
        foreach (var mantissas in s_mantissas)
        {
            found = [.. Rounded(low, high, mantissas)];
            if (found.Count >= 3)
            {
                break;
            }
        }

        var every = Math.Max(1, (found.Count + MostPrices - 1) / MostPrices);
        return [.. found.Where((_, i) => i % every == 0)];
    }

    /// <summary>Days to write under the axis, and how: "5 Sep", "Sep 2026" or "2026".</summary>
    public static IReadOnlyList<(DateOnly Day, string Text)> Days(DateOnly first, DateOnly last)
    {
        if (last.DayNumber - first.DayNumber < DaysOfMonths)
        {
            var step = last.DayNumber - first.DayNumber < DaysOfMonths / 2 ? 7 : 14;
            return [.. Enumerable.Range(0, DaysOfMonths).Select(i => first.AddDays(1 + (i * step))).TakeWhile(d => d < last).Select(d => (d, Text(d, "d MMM")))];
        }

        var months = s_months.First(step => step == s_months[^1] || Firsts(first, last, step).Count <= MostDays);
        return [.. Firsts(first, last, months).Select(day => (day, Text(day, months < 12 ? "MMM yyyy" : "yyyy")))];
    }

    /// <summary>A round price without the decimals that it does not need.</summary>
    public static string Text(double price) => price >= 10_000 ? Say.Compact(price) : price.ToString("#,##0.####", CultureInfo.InvariantCulture);

    private static IEnumerable<double> Rounded(double low, double high, double[] mantissas)
    {
        for (var decade = Math.Floor(Math.Log10(low)); decade <= Math.Log10(high); decade++)
        {
            foreach (var mantissa in mantissas)
            {
                if (mantissa * Math.Pow(10, decade) is var price && price >= low && price <= high)
                {
                    yield return price;
                }
            }
        }
    }

    private static List<DateOnly> Firsts(DateOnly first, DateOnly last, int months)
    {
        var firsts = new List<DateOnly>();
        for (var day = new DateOnly(first.Year, 1, 1); day <= last; day = day.AddMonths(months))
        {
            if (day >= first)
            {
                firsts.Add(day);
            }
        }

        return firsts;
    }

    private static string Text(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
