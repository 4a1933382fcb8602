namespace SectorDashboard.MarketData.Instruments;

/// <summary>Says which field of which entry of a list of instruments is wrong, and how.</summary>
public sealed class WrongInstrumentException : FormatException
{
    internal WrongInstrumentException(string entry, string field, string problem)
        : base($"Catalogue entry {entry}, field {field}: {problem}.")
    {
        Entry = entry;
        Field = field;
        Problem = problem;
    }

    /// <summary>The entry's symbol, or its number where it has none.</summary>
    public string Entry { get; }

    /// <summary>The field's name in the file.</summary>
    public string Field { get; }

    /// <summary>What is wrong, with the value.</summary>
    public string Problem { get; }
}
