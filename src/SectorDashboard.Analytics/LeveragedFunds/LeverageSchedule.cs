using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.LeveragedFunds;

/// <summary>The daily multiple a fund aims at from a day on, such as -3.</summary>
/// <param name="From">First day of the multiple: the first whose return has it.</param>
/// <param name="Leverage">Multiple of the index's daily return.</param>
public sealed record DatedLeverage(DateOnly From, double Leverage);

/// <summary>The daily multiples of a fund through time. Two schedules with the same multiples from the same days are equal.</summary>
public sealed class LeverageSchedule : IEquatable<LeverageSchedule>
{
    private readonly DatedLeverage[] _multiples;

    /// <summary>A schedule of multiples, oldest first; throws <see cref="ArgumentException"/> where there is none or one does not come after the one before.</summary>
    public LeverageSchedule(IEnumerable<DatedLeverage> multiples)
    {
        _multiples = [.. multiples];
        if (_multiples.Length == 0)
        {
            throw new ArgumentException("A schedule needs a multiple.", nameof(multiples));
        }

        for (var i = 1; i < _multiples.Length; i++)
        {
            if (_multiples[i].From <= _multiples[i - 1].From)
            {
                throw new ArgumentException($"The multiple of {_multiples[i].From:yyyy-MM-dd} does not come after the one before it.", nameof(multiples));
            }
        }
    }

    /// <summary>One multiple throughout.</summary>
    public static LeverageSchedule Constant(double leverage) => new([new DatedLeverage(DateOnly.MinValue, leverage)]);

    /// <summary>The multiple in force on a day; before the first day the first multiple.</summary>
    public double On(DateOnly day)
    {
        var last = _multiples.Length - 1;
        while (last > 0 && _multiples[last].From > day)
        {
            last--;
        }

        return _multiples[last].Leverage;
    }

    /// <summary>Cuts a period where the multiple changes: a return has the multiple of the day that it ends on. The parts join up and cover the period.</summary>
    public IEnumerable<LeveragePart> Parts(AlignedReturns returns, ReturnPeriod period)
    {
        for (var i = 0; i < _multiples.Length; i++)
        {
            var from = i == 0 ? DateOnly.MinValue : _multiples[i].From;
            var to = i == _multiples.Length - 1 ? DateOnly.MaxValue : _multiples[i + 1].From.AddDays(-1);
            var part = returns.Between(from, to).Within(period);
            if (part.Count > 0)
            {
                yield return new LeveragePart(part, _multiples[i].Leverage);
            }
        }
    }

    /// <inheritdoc/>
    public bool Equals(LeverageSchedule? other) => other is not null && _multiples.AsSpan().SequenceEqual(other._multiples);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LeverageSchedule);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_multiples.Length, _multiples[^1]);
}

/// <summary>A run of returns through which a fund kept one multiple.</summary>
/// <param name="Period">The returns.</param>
/// <param name="Leverage">The multiple.</param>
public readonly record struct LeveragePart(ReturnPeriod Period, double Leverage);
