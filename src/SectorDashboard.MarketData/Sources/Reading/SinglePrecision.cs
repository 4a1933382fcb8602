using System.Globalization;

namespace SectorDashboard.MarketData.Sources.Reading;

/// <summary>Restores prices of a source that keeps them in 32 bits, which turns 123.45 into 123.44999694824219.</summary>
internal static class SinglePrecision
{
    // The distance between two neighbouring numbers of 24 binary digits, relative to them.
    private const double Spacing = 1.0 / (1 << 23);

    // In larger prices 32 bits cannot tell one cent from the next.
    private const double HalfCent = 0.005;

    /// <summary>
    /// A price in whole cents where the value is as near to it as 32 bits can tell, so also where the source cuts digits off (123.44999); else the
    /// shortest decimal that 32 bits keep as exactly this value; else, where the value has more digits than 32 bits can keep, the value itself. No value
    /// changes by more than the precision of 32 bits, about 1e-7 of it.
    /// </summary>
    public static double Restore(double value)
    {
        var cents = Math.Round(value, 2);
        var spacing = value * Spacing;
        if (cents > 0 && spacing < HalfCent && Math.Abs(value - cents) <= spacing)
        {
            return cents;
        }

        var single = (float)value;
        return single == value ? double.Parse(single.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : value;
    }
}
