using SectorDashboard.Analytics.Events;
using SectorDashboard.Application.Methods.Recomputing;

namespace SectorDashboard.Application.Methods;

internal static class EventMethods
{
    public static MethodSection Section { get; } = new("Events",
    [
        new()
        {
            Id = "around-events",
            Name = "What the fund did around events",
            Formula = "on = P(t)/P(t-1) - 1, before = P(t-1)/P(t-6) - 1, after = P(t+5)/P(t) - 1, t the first session on or after an event's day, at most 7 days later; "
                + "mean, median and share over zero, beside those around every session of the range",
            Units = "fractions; simple returns between closes. Events of one sort on one session count once; they are as they are now, whatever vintage the prices have",
            Source = "the windows of an event study, as MacKinlay 1997, Journal of Economic Literature 35, 13-39, lays one out; without a model of normal returns",
            Code = new(typeof(EventWindow), nameof(EventWindow.Around)),
            Test = "SectorDashboard.Analytics.Tests/Events/EventWindowTests",
            RecomputeEvents = EventPrograms.Around,
        },
    ]);
}
