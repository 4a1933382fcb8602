using System.Globalization;
using System.Text.RegularExpressions;
using SectorDashboard.MarketData.Import.Parsing;
using SectorDashboard.MarketData.Sources.Reading;

namespace SectorDashboard.MarketData.Sources.Providers;

/// <summary>Adds up the rows of a Direxion file. Swaps name themselves, or repeat the fund's own aim ("Semiconductor Bull 3x"); what has no symbol otherwise is cash.</summary>
internal sealed partial class DirexionTotals
{
    private const int LongestName = 200;

    private static readonly string[] s_dates = ["M/d/yyyy", "MM/dd/yyyy", "yyyy-MM-dd"];

    private double _largestPercent;

    /// <summary>What was odd.</summary>
    public AnswerRemarks Remarks { get; } = new();

    /// <summary>The day of the rows; null before one has a date.</summary>
    public DateOnly? AsOf { get; private set; }

    /// <summary>Net assets in dollars, by the row with the largest share of them, which is the least rounded; null where none can be told.</summary>
    public double? Assets { get; private set; }

    /// <summary>Notional of the swaps in dollars, shorts negative.</summary>
    public double SwapNotional { get; private set; }

    /// <summary>How many swaps there are.</summary>
    public int Swaps { get; private set; }

    /// <summary>Swaps and shares in dollars: what moves with the index.</summary>
    public double Exposure { get; private set; }

    /// <summary>Adds a row of date, fund, symbol, description, market value and percent of net assets.</summary>
    public void Add(string[] row, string fund)
    {
        if (row is not [var day, var account, var symbol, var description, var value, var percent] || day.Length == 0)
        {
            return;
        }

        if (!account.Equals(fund, StringComparison.OrdinalIgnoreCase))
        {
            throw new RefusedAnswerException(SourceFailure.WrongSymbol, $"the file is about {QuotedValue.Shorten(account)}, not {fund}");
        }

        if (!DateOnly.TryParseExact(day.Split(' ')[0], s_dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) || date.Year is < 1900 or > 2200)
        {
            Remarks.Add($"'{QuotedValue.Shorten(day)}' is not a date from 1900 to 2200, and the row is left out");
            return;
        }

        if (AsOf is { } other && other != date)
        {
            throw new RefusedAnswerException(SourceFailure.Contradictory, $"the file has rows of {other:yyyy-MM-dd} and of {date:yyyy-MM-dd}");
        }

        AsOf = date;
        if (Number(value) is not { } dollars)
        {
            Remarks.Add($"the market value '{QuotedValue.Shorten(value)}' of {QuotedValue.Shorten(description)} is not a number");
            return;
        }

        Add(symbol, description, dollars, Number(percent) ?? 0);
    }

    /// <summary>A finite number of usual size, which may have thousands marks; null where the text is none.</summary>
    public static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e15 ? number : null;

    private void Add(string symbol, string description, double dollars, double percent)
    {
        if (IsSwap().IsMatch(description.AsSpan(0, Math.Min(description.Length, LongestName))))
        {
            Swaps++;
            SwapNotional += dollars;
            Exposure += dollars;
        }
        else if (symbol.Length > 0)
        {
            Exposure += dollars;
        }

        if (Math.Abs(percent) > _largestPercent && dollars / percent > 0)
        {
            _largestPercent = Math.Abs(percent);
            Assets = dollars / (percent / 100);
        }
    }

    [GeneratedRegex(@"\bSWAP\b|\b(BULL|BEAR) [0-9]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IsSwap();
}
