namespace SectorDashboard.Application.Answers;

/// <summary>How much of an answer is worth waiting for.</summary>
public enum AnswerScope
{
    /// <summary>Everything.</summary>
    Whole,

    /// <summary>Everything but scenarios, a book on many of their paths, and other hedges that would have to be simulated first: for the steps of a slider.</summary>
    WithoutSimulation,
}
