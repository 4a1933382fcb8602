namespace SectorDashboard.Web.Components.Commands;

/// <summary>Something that the page can do, whether by a key or from the list of commands.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Value">With what: a symbol, a range, a place or an address; empty where there is nothing to choose.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Group">Of what sort it is, for people.</param>
internal sealed record Command(CommandKind Kind, string Value, string Title, string Group);

/// <summary>What a command does.</summary>
internal enum CommandKind
{
    /// <summary>Shows another fund.</summary>
    Fund,

    /// <summary>Shows another range.</summary>
    Range,

    /// <summary>Shows prices adjusted in another way.</summary>
    Basis,

    /// <summary>Goes to a part of the page.</summary>
    Section,

    /// <summary>Opens another page.</summary>
    Page,

    /// <summary>Copies the link of the view.</summary>
    CopyLink,

    /// <summary>Saves the view.</summary>
    SaveView,

    /// <summary>Changes between the system's, light and dark colours.</summary>
    Theme,

    /// <summary>Turns the focused chart into a table, or back.</summary>
    Table,

    /// <summary>Opens the list of commands.</summary>
    Palette,

    /// <summary>Lists the keys.</summary>
    Help,
}
