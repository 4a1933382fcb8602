using System.Globalization;
using System.Text;

namespace SectorDashboard.MarketData.Import.Parsing;

/// <summary>Reads dates and numbers from the UTF-8 text of a field.</summary>
internal static class ValueText
{
    private const int LongestValue = 64;
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private static readonly string[] s_dates = ["yyyy-MM-dd", "yyyyMMdd", "yyyy-MM-dd'T00:00:00.000Z'", "yyyy-MM-dd' 00:00:00'"];
    private static readonly string[] s_unitedStatesDates = ["MM/dd/yyyy", "M/d/yyyy"];

    /// <summary>Whether the text is one of those by which sources say that they have no value.</summary>
    public static bool IsMissing(ReadOnlySpan<byte> text, ValueStyle style) =>
        text.IsEmpty
        || Ascii.EqualsIgnoreCase(text, "null"u8)
        || Ascii.EqualsIgnoreCase(text, "n/a"u8)
        || (style == ValueStyle.DotForMissing && text.SequenceEqual("."u8))
        || (style == ValueStyle.UnitedStates && text.SequenceEqual("--"u8));

    /// <summary>Reads a date from 1900 to 2200.</summary>
    public static bool TryReadDate(ReadOnlySpan<byte> text, ValueStyle style, out DateOnly date)
    {
        date = default;
        Span<char> characters = stackalloc char[LongestValue];
        if (text.Length > LongestValue || !Ascii.IsValid(text))
        {
            return false;
        }

        var length = Encoding.ASCII.GetChars(text, characters);
        var formats = style == ValueStyle.UnitedStates ? s_unitedStatesDates : s_dates;
        return DateOnly.TryParseExact(characters[..length], formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
            && date.Year is >= 1900 and <= 2200;
    }

    /// <summary>Reads a finite number.</summary>
    public static bool TryReadNumber(ReadOnlySpan<byte> text, ValueStyle style, out double number)
    {
        Span<byte> digits = stackalloc byte[LongestValue];
        number = 0;
        var read = style != ValueStyle.UnitedStates
            ? double.TryParse(text, Plain, CultureInfo.InvariantCulture, out number)
            : TryWithoutMarks(text, digits, out var length) && double.TryParse(digits[..length], Plain, CultureInfo.InvariantCulture, out number);

        // .NET reads a number with zero bytes behind it as that number.
        return read && double.IsFinite(number) && text[^1] != 0;
    }

    // Commas count as thousands marks only where they stand three digits apart: "1,50" must not become 150.
    private static bool TryWithoutMarks(ReadOnlySpan<byte> text, Span<byte> digits, out int length)
    {
        length = 0;
        if (text.Length > digits.Length)
        {
            return false;
        }

        if (text.Length > 0 && text[0] == (byte)'$')
        {
            text = text[1..];
        }

        var point = text.IndexOf((byte)'.');
        var whole = point < 0 ? text : text[..point];
        var grouped = whole.Contains((byte)',');
        for (var i = 0; i < text.Length; i++)
        {
            var fromPoint = whole.Length - i;
            var markExpected = grouped && i > 0 && fromPoint > 0 && fromPoint % 4 == 0;
            if ((text[i] == (byte)',') != markExpected)
            {
                return false;
            }

            if (!markExpected)
            {
                digits[length++] = text[i];
            }
        }

        return true;
    }
}
