using CsCheck;
using SectorDashboard.Analytics.Decay;
using SectorDashboard.Analytics.LeveragedFunds;

namespace SectorDashboard.Analytics.Tests.LeveragedFunds;

public sealed class NaivePathTests
{
    [Fact]
    public void Parts_with_different_multiples_are_compounded()
    {
        // Up a tenth at 3 times, then up a fifth and down a tenth at 2 times.
        var schedule = new LeverageSchedule([new(DateOnly.MinValue, 3), new(Sample.Start.AddDays(2), 2)]);
        double[] expected = [1, 1.3, 1.3 * (1 + (2 * 0.2)), 1.3 * (1 + (2 * ((1.2 * 0.9) - 1)))];
        var path = Path([0.1, 0.2, -0.1], schedule);
        Assert.All(expected, (value, day) => Assert.Equal(value, path[day], 1e-12));
    }

    [Fact]
    public void It_may_fall_below_nothing_and_a_part_that_does_is_the_last()
    {
        var schedule = new LeverageSchedule([new(DateOnly.MinValue, -3), new(Sample.Start.AddDays(3), -2)]);
        double[] expected = [1, -0.2, -0.8, -0.8];
        var path = Path([0.4, 0.2 / 1.4, 0.5], schedule);
        Assert.All(expected, (value, day) => Assert.Equal(value, path[day], 1e-12));
    }

    [Fact]
    public void It_ends_where_the_ledger_begins() =>
        Gen.Select(Sample.Returns(1), Gen.Double[-4, 4], Gen.Double[-4, 4]).Sample((returns, one, other) =>
        {
            var schedule = new LeverageSchedule([new(DateOnly.MinValue, one), new(Sample.Start.AddDays(1 + (returns.Length / 2)), other)]);
            var aligned = Sample.Aligned(returns, returns);
            var ledger = DecayLedger.Of(aligned, aligned.All, new DatedTerms(schedule, 0, 0, 0));
            Assert.Equal(1 + ledger.Naive, Path(returns, schedule)[^1], 1e-9 * (1 + Math.Abs(ledger.Naive)));
        });

    [Fact]
    public void The_path_has_one_value_more_than_there_are_returns()
    {
        var aligned = Sample.Aligned([0.1, 0.2], [0.1, 0.2]);
        Assert.Throws<ArgumentException>(() => NaivePath.Fill(aligned, aligned.All, LeverageSchedule.Constant(-3), new double[2]));
    }

    private static double[] Path(double[] returns, LeverageSchedule schedule)
    {
        var aligned = Sample.Aligned(returns, returns);
        var values = new double[returns.Length + 1];
        NaivePath.Fill(aligned, aligned.All, schedule, values);
        return values;
    }
}
