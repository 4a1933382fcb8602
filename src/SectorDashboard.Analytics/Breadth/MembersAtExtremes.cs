namespace SectorDashboard.Analytics.Breadth;

/// <summary>Members of an index at the end of their range of 52 weeks.</summary>
/// <param name="Members">Members that have a close on the session and on each of the 252 before.</param>
/// <param name="Highs">Those that closed above all of these.</param>
/// <param name="Lows">Those that closed below all of these.</param>
public readonly record struct MembersAtExtremes(int Members, int Highs, int Lows);
