using SectorDashboard.Analytics.Risk;

namespace SectorDashboard.Application.Risk;

/// <summary>How far fund and index fell in the range, close to close, from the close on that the range's returns start from.</summary>
/// <param name="Fund">The fund's falls; null without a close in the range.</param>
/// <param name="Index">The index's falls; null without a close in the range.</param>
public sealed record RiskAnswer(DrawdownAnswer? Fund, DrawdownAnswer? Index);

/// <summary>The falls of one series from its highest close so far. Nothing is scaled by the square root of time, which does not hold for geared funds.</summary>
/// <param name="WorstDrawdown">The deepest, a fraction from -1 to 0.</param>
/// <param name="Peak">Day of the close it fell from; null where it never fell.</param>
/// <param name="Trough">Day of its lowest close.</param>
/// <param name="Recovery">Day on which the peak was reached again; null where it has not been by the end of the range.</param>
/// <param name="CurrentDrawdown">The drawdown at the range's last close.</param>
/// <param name="Ulcer">Ulcer index: root of the mean squared drawdown over the closes of the range, a fraction.</param>
public sealed record DrawdownAnswer(
    double WorstDrawdown, DateOnly? Peak, DateOnly? Trough, DateOnly? Recovery, double CurrentDrawdown, double Ulcer)
{
    internal static DrawdownAnswer? Of(ReadOnlySpan<DateOnly> dates, ReadOnlySpan<double> closes)
    {
        if (closes.IsEmpty)
        {
            return null;
        }

        var worst = Drawdown.Worst(dates, closes);
        return new DrawdownAnswer(
            worst?.Depth ?? 0, worst?.Peak, worst?.Trough, worst?.Recovery, Drawdown.Series(closes)[^1], Drawdown.UlcerIndex(closes)!.Value);
    }
}
