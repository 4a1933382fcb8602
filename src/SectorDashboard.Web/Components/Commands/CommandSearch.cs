namespace SectorDashboard.Web.Components.Commands;

/// <summary>What a search finds, the best first; commands used on this page before come first among equals.</summary>
internal sealed class CommandSearch
{
    private const int MostRecent = 5;

    // A search is a few letters; this bounds the work for what somebody else may send.
    private const int LongestSearch = 60;

    private readonly List<Command> _recent = [];

    /// <summary>Remembers that a command was used.</summary>
    public void Used(Command command)
    {
        _recent.Remove(command);
        _recent.Insert(0, command);
        if (_recent.Count > MostRecent)
        {
            _recent.RemoveAt(MostRecent);
        }
    }

    /// <summary>The commands that a search finds; all of them where nothing is searched.</summary>
    public IReadOnlyList<Command> Find(string search, IReadOnlyList<Command> commands)
    {
        var known = commands.ToHashSet();
        var recent = _recent.Where(known.Contains);
        var all = recent.Concat(commands).Distinct();
        return search.Length > LongestSearch
            ? []
            : [.. all.Select(command => (Command: command, Score: FuzzyMatch.Score(search, command.Title))).Where(found => found.Score is not null).OrderByDescending(found => found.Score).Select(found => found.Command)];
    }
}
