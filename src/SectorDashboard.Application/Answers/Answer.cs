using System.Text.Json.Serialization;
using SectorDashboard.Application.Beta;
using SectorDashboard.Application.Decay;
using SectorDashboard.Application.Flow;
using SectorDashboard.Application.Hedging;
using SectorDashboard.Application.Movers;
using SectorDashboard.Application.Quotes;
using SectorDashboard.Application.Regimes;
using SectorDashboard.Application.Risk;
using SectorDashboard.Application.Scenarios;
using SectorDashboard.Application.Sentiment;
using SectorDashboard.Application.Views;
using SectorDashboard.Application.Volatility;
using SectorDashboard.Application.WhatIf;

namespace SectorDashboard.Application.Answers;

/// <summary>
/// Everything that is known about a view. Returns, volatilities and rates are fractions, rates per year, money in dollars. What could not
/// be computed is null, with the reason among the <see cref="Notes"/>.
/// </summary>
public sealed record Answer
{
    /// <summary>The view with every value in force.</summary>
    public required AnswerInputs Inputs { get; init; }

    /// <summary>The view with the vintage in force: it gives this very answer again.</summary>
    [JsonIgnore]
    public View Pinned { get; init; } = View.Default;

    /// <summary>Where the prices come from and how good they are.</summary>
    public required AnswerData Data { get; init; }

    /// <summary>The fund's last session of the range.</summary>
    public required Quote? Quote { get; init; }

    /// <summary>The index's volatility over the window, by several estimators.</summary>
    public required IndexVolatility Volatility { get; init; }

    /// <summary>The fund's beta to the index and to the broad market.</summary>
    public required BetaAnswer Beta { get; init; }

    /// <summary>The decay ledgers of the range and of each calendar year.</summary>
    public required DecayAnswer Decay { get; init; }

    /// <summary>What the fund would return over the horizon.</summary>
    public required WhatIfAnswer? WhatIf { get; init; }

    /// <summary>How much of the fund hedges the book, and how the hedge drifts.</summary>
    public required HedgeAnswer Hedge { get; init; }

    /// <summary>What the geared funds on the same index must trade at the close.</summary>
    public required FlowAnswer Flow { get; init; }

    /// <summary>Fear and greed about the index, from 0 to 100, and what they are made of.</summary>
    public required SentimentAnswer Sentiment { get; init; }

    /// <summary>What moved the index on the last session; null where its members' weights are not known.</summary>
    public required MoversAnswer? Movers { get; init; }

    /// <summary>How far fund and index fell.</summary>
    public required RiskAnswer Risk { get; init; }

    /// <summary>Whether a rise of the fund is a temporary spike or the start of a reassessment, as far as that can be known.</summary>
    public required RegimeAnswer Regime { get; init; }

    /// <summary>What the fund returns over the horizon on simulated paths of the index.</summary>
    public required ScenarioAnswer? Scenarios { get; init; }

    /// <summary>Why a figure is missing, or what a reader must know of it.</summary>
    public required IReadOnlyList<AnswerNote> Notes { get; init; }
}

/// <summary>Says why a figure is missing, or what a reader must know of it.</summary>
/// <param name="Field">The field of the answer, such as "beta.fiveYearMonthly"; without a point it concerns the whole view.</param>
/// <param name="Reason">The reason, for people.</param>
public sealed record AnswerNote(string Field, string Reason)
{
    /// <summary>Whether the note concerns the whole view, not a single figure.</summary>
    [JsonIgnore]
    public bool ConcernsView => !Field.Contains('.', StringComparison.Ordinal);
}

/// <summary>An answer, or the reasons why the view could not be understood; with problems the answer is that of the nearest view.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Series">The series behind it, for charts.</param>
/// <param name="Problems">Values of the view that could not be used.</param>
/// <param name="Deferred">The fields that the answer lacks because its scope did not wait for them.</param>
public sealed record AnswerReading(Answer Answer, AnswerSeries Series, IReadOnlyList<ViewProblem> Problems, IReadOnlyList<string> Deferred)
{
    /// <summary>The scenarios.</summary>
    public const string Scenarios = "scenarios";

    /// <summary>The view's book on the scenarios.</summary>
    public const string ScenarioBook = "scenarios.book";

    /// <summary>The hedges beside the view's own.</summary>
    public const string Hedges = "hedge.alternatives";

    /// <summary>Whether a field is still to come.</summary>
    public bool Awaits(string field) => Deferred.Contains(field, StringComparer.Ordinal);
}
