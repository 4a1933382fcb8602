using System.Globalization;
using SectorDashboard.Application.Views;

namespace SectorDashboard.Application.Figures;

/// <summary>Numbers as people read them. Signs are a true minus and a plus, so that a column of them lines up.</summary>
public static class Say
{
    private const string None = "–";

    // A no-break space keeps the number and its unit on one line.
    private const string Percentage = "\u00a0%";

    /// <summary>A fraction as percent: "+12.3 %". A loss that would round to everything is "≈ −100 %": something is left.</summary>
    public static string Change(double? fraction, int digits = 1) => fraction switch
    {
        null => None,
        { } f when !double.IsFinite(f) => None,
        > -1 and var f when Rounded(f * 100, digits) <= -100 => "≈\u00a0−100" + Percentage,
        { } f => Sign(f * 100, digits) + Trim(Math.Abs(f) * 100, digits) + Percentage,
    };

    /// <summary>A fraction as percent without a plus: "48.2 %".</summary>
    public static string Percent(double? fraction, int digits = 1) =>
        fraction is { } f && double.IsFinite(f) ? Number(f * 100, digits) + Percentage : None;

    /// <summary>A difference of fractions in percentage points: "−12.4 pp".</summary>
    public static string Points(double? fraction, int digits = 1) =>
        fraction is { } f && double.IsFinite(f) ? Sign(f * 100, digits) + Trim(Math.Abs(f) * 100, digits) + "\u00a0pp" : None;

    /// <summary>A number with a fixed count of decimals.</summary>
    public static string Number(double? value, int digits = 2) =>
        value is { } v && double.IsFinite(v) ? (Rounded(v, digits) < 0 ? "−" : "") + Trim(Math.Abs(v), digits) : None;

    /// <summary>A price: as many decimals as matter at its size.</summary>
    public static string Price(double? value) => value switch
    {
        null => None,
        { } v when !double.IsFinite(v) => None,
        >= 1e6 => Compact(value.Value),
        >= 1000 => Number(value, 0),
        > 0 and < 1e-4 => value.Value.ToString("0.##E+0", CultureInfo.InvariantCulture).Replace('-', '−'),
        > 0 and < 1 => Number(value, 4),
        _ => Number(value, 2),
    };

    /// <summary>Dollars in short: "$2.82bn".</summary>
    public static string Money(double? value) =>
        value is { } v && double.IsFinite(v) ? (Rounded(v, 0) < 0 ? "−$" : "$") + Compact(Math.Abs(v)) : None;

    /// <summary>Dollars in full: "−$33,333".</summary>
    public static string Dollars(double? value) =>
        value is { } v && double.IsFinite(v) ? (Rounded(v, 0) < 0 ? "−$" : "$") + Trim(Math.Abs(v), 0) : None;

    /// <summary>A multiple: "1.8×".</summary>
    public static string Times(double? value, int digits = 1) =>
        value is { } v && double.IsFinite(v) ? Number(v, digits) + "×" : None;

    /// <summary>Shares in a split, new for old: "4:1" or, in reverse, "1:20".</summary>
    public static string Shares(double ratio) => ratio >= 1 ? $"{ViewNumber.Write(ratio)}:1" : $"1:{ViewNumber.Write(1 / ratio)}";

    /// <summary>A count and its noun: "1 session", "2 sessions".</summary>
    public static string Count(int count, string noun) => $"{count.ToString("N0", CultureInfo.InvariantCulture)}\u00a0{noun}{(count == 1 ? "" : "s")}";

    /// <summary>A day: "2026-01-07".</summary>
    public static string Day(DateOnly? day) => day is { } d ? d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : None;

    /// <summary>An instant in UTC to the minute.</summary>
    public static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC";

    /// <summary>A large number in short: "2.82bn".</summary>
    public static string Compact(double value) => Math.Abs(value) switch
    {
        >= 999.5e9 => Number(value / 1e12, 2) + "tn",
        >= 999.5e6 => Number(value / 1e9, 2) + "bn",
        >= 999.5e3 => Number(value / 1e6, 1) + "M",
        >= 9999.5 => Number(value / 1e3, 0) + "k",
        _ => Number(value, 0),
    };

    private static string Sign(double value, int digits) => Rounded(value, digits) switch
    {
        > 0 => "+",
        < 0 => "−",
        _ => "",
    };

    private static double Rounded(double value, int digits) => Math.Round(value, digits, MidpointRounding.AwayFromZero);

    private static string Trim(double value, int digits) => Rounded(value, digits).ToString("N" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
