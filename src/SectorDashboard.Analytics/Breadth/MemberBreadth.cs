using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Breadth;

/// <summary>How many of an index's members take part in its move. A member counts on a session only if it has every close that the measure asks for.</summary>
public sealed class MemberBreadth
{
    /// <summary>A share of fewer members than this is no breadth.</summary>
    public const int FewestMembers = 10;

    private readonly double[][] _closes;
    private readonly int _sessions;

    // How many sessions in a row, up to each one, a member has had a close.
    private readonly int[][] _unbroken;

    /// <summary>Takes the members' closes over, one series for each member.</summary>
    /// <param name="closes">Closes on the index's sessions, oldest first; NaN where a member has none.</param>
    /// <param name="sessions">Number of sessions.</param>
    /// <exception cref="ArgumentException">A member has not a value for each session.</exception>
    public MemberBreadth(double[][] closes, int sessions)
    {
        _closes = closes;
        _sessions = sessions;
        _unbroken = new int[closes.Length][];
        for (var m = 0; m < closes.Length; m++)
        {
            SameLength.Require(sessions, closes[m].Length, nameof(closes));
            _unbroken[m] = new int[sessions];
            for (var s = 0; s < sessions; s++)
            {
                _unbroken[m][s] = double.IsNaN(closes[m][s]) ? 0 : 1 + (s > 0 ? _unbroken[m][s - 1] : 0);
            }
        }
    }

    /// <summary>The share of members whose close is above the mean of their last sessions, this one included; a fraction, NaN with too few members.</summary>
    /// <param name="meanOf">Sessions in the mean, such as 20, 50 or 200.</param>
    public double[] ShareAboveMean(int meanOf)
    {
        var shares = new double[_sessions];
        var counted = new int[_sessions];
        foreach (var closes in _closes)
        {
            var means = TrailingMean.Of(closes, meanOf);
            for (var s = 0; s < _sessions; s++)
            {
                counted[s] += double.IsNaN(means[s]) ? 0 : 1;
                shares[s] += closes[s] > means[s] ? 1 : 0;
            }
        }

        return Divided(shares, counted);
    }

    /// <summary>Members at a 52-week high minus members at a 52-week low, over those that count; from -1 to 1, NaN with too few members.</summary>
    public double[] NetNewHighs()
    {
        var net = new double[_sessions];
        for (var s = 0; s < _sessions; s++)
        {
            net[s] = ExtremesOn(s) is { } found ? (double)(found.Highs - found.Lows) / found.Members : double.NaN;
        }

        return net;
    }

    /// <summary>The members whose close is above, or below, each close of the 252 sessions before; null with too few members.</summary>
    public MembersAtExtremes? ExtremesOn(int session)
    {
        int members = 0, highs = 0, lows = 0;
        for (var m = 0; m < _closes.Length; m++)
        {
            if (_unbroken[m][session] > TradingYear.Days)
            {
                var year = _closes[m].AsSpan(session - TradingYear.Days, TradingYear.Days);
                members++;
                highs += IsAbove(_closes[m][session], year) ? 1 : 0;
                lows += IsBelow(_closes[m][session], year) ? 1 : 0;
            }
        }

        return members < FewestMembers ? null : new MembersAtExtremes(members, highs, lows);
    }

    /// <summary>The mean of the members' returns over a number of sessions minus the index's own: equal weight against the index's weights. A fraction, NaN with too few members.</summary>
    /// <param name="index">The index's closes on the same sessions.</param>
    /// <param name="over">Sessions that the returns span.</param>
    /// <exception cref="ArgumentException">The index has not a value for each session.</exception>
    public double[] EqualMinusIndex(double[] index, int over)
    {
        SameLength.Require(_sessions, index.Length, nameof(index));
        var sums = new double[_sessions];
        var counted = new int[_sessions];
        foreach (var closes in _closes)
        {
            var returns = SessionChange.Relative(closes, over);
            for (var s = 0; s < _sessions; s++)
            {
                counted[s] += double.IsNaN(returns[s]) ? 0 : 1;
                sums[s] += double.IsNaN(returns[s]) ? 0 : returns[s];
            }
        }

        var spreads = Divided(sums, counted);
        var whole = SessionChange.Relative(index, over);
        for (var s = 0; s < _sessions; s++)
        {
            spreads[s] -= whole[s];
        }

        return spreads;
    }

    private static double[] Divided(double[] sums, int[] counted)
    {
        for (var s = 0; s < sums.Length; s++)
        {
            sums[s] = counted[s] < FewestMembers ? double.NaN : sums[s] / counted[s];
        }

        return sums;
    }

    // Looked for from the latest session backwards: most closes have been passed lately.
    private static bool IsAbove(double close, ReadOnlySpan<double> year)
    {
        var s = year.Length - 1;
        while (s >= 0 && year[s] < close)
        {
            s--;
        }

        return s < 0;
    }

    private static bool IsBelow(double close, ReadOnlySpan<double> year)
    {
        var s = year.Length - 1;
        while (s >= 0 && year[s] > close)
        {
            s--;
        }

        return s < 0;
    }
}
