using SectorDashboard.MarketData.Bars;

namespace SectorDashboard.MarketData.Import.Parsing;

/// <summary>The values a row can hold beside its date.</summary>
internal enum PriceField
{
    Open,
    High,
    Low,
    Close,
    Volume,
    AdjustedClose,
    SplitRatio,
}

/// <summary>How the values of a format are written.</summary>
internal enum ValueStyle
{
    /// <summary>Plain numbers, dates as yyyy-MM-dd.</summary>
    Plain,

    /// <summary>As <see cref="Plain"/>, with "." for a day without a value.</summary>
    DotForMissing,

    /// <summary>Prices as "$1,234.50", dates as MM/dd/yyyy.</summary>
    UnitedStates,
}

/// <summary>A recognised format: its name as shown to people, what it is adjusted for, and where its columns stand.</summary>
internal sealed record PriceFormat(string Name, AdjustedFor AdjustedFor, ValueStyle Style, int DateColumn, int[] Columns)
{
    public const int Fields = 7;

    /// <summary>The series that the one value column is named after; null where columns are named for what they hold.</summary>
    public string? Series { get; init; }

    /// <summary>The column of a field; -1 where the format lacks it.</summary>
    public int this[PriceField field] => Columns[(int)field];
}
