using System.Globalization;

namespace SectorDashboard.Application.Views;

/// <summary>
/// Numbers of a view have at most six significant digits, in memory as well as in a link: so the link reproduces the figures to the
/// last bit, and a slider cannot make a number that the link would lose. Beyond twelve decimals a link has nothing to say.
/// </summary>
public static class ViewNumber
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Rounds to six significant digits; zero loses its sign.</summary>
    public static double Round(double value) => double.Parse(Write(value), CultureInfo.InvariantCulture);

    /// <summary>Writes a number, rounded, without an exponent and without needless zeros.</summary>
    public static string Write(double value)
    {
        var rounded = double.Parse(value.ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var text = rounded.ToString("0.############", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    /// <summary>Reads a finite number and rounds it to six significant digits.</summary>
    public static bool TryRead(string text, out double value)
    {
        if (!double.TryParse(text, Plain, CultureInfo.InvariantCulture, out value) || !double.IsFinite(value))
        {
            return false;
        }

        value = Round(value);
        return true;
    }
}
