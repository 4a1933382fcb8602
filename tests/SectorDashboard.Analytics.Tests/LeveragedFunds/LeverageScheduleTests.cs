using CsCheck;
using SectorDashboard.Analytics.LeveragedFunds;
using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Tests.LeveragedFunds;

public sealed class LeverageScheduleTests
{
    private static readonly AlignedReturns s_returns = Sample.Aligned(new double[10], new double[10]);

    [Fact]
    public void The_multiple_on_a_day_is_the_last_that_has_come_into_force()
    {
        var schedule = new LeverageSchedule([new(Day(2), -3), new(Day(5), -2), new(Day(6), -1)]);
        Assert.Equal([-3.0, -3, -3, -3, -3, -2, -1, -1], Enumerable.Range(0, 8).Select(k => schedule.On(Day(k))));
        Assert.Equal(2, LeverageSchedule.Constant(2).On(DateOnly.MinValue));
    }

    [Fact]
    public void A_return_has_the_multiple_of_the_day_that_it_ends_on()
    {
        var parts = new LeverageSchedule([new(Day(2), -3), new(Day(5), -2)]).Parts(s_returns, s_returns.All);
        Assert.Equal([new LeveragePart(new ReturnPeriod(0, 4), -3), new LeveragePart(new ReturnPeriod(4, 6), -2)], parts);
    }

    [Theory]
    [InlineData(5, 5, 0, 5)] // from the change on
    [InlineData(0, 4, 4, 0)] // up to the day before the change
    [InlineData(2, 4, 2, 2)]
    [InlineData(4, 1, 0, 1)]
    [InlineData(3, 0, 0, 0)]
    public void A_period_is_cut_only_where_the_multiple_changes_within_it(int start, int count, int before, int after)
    {
        var parts = new LeverageSchedule([new(Day(0), -3), new(Day(5), -2)]).Parts(s_returns, new(start, count)).ToDictionary(p => p.Leverage, p => p.Period.Count);
        Assert.Equal(before, parts.GetValueOrDefault(-3));
        Assert.Equal(after, parts.GetValueOrDefault(-2));
        Assert.Equal(new[] { before, after }.Count(n => n > 0), parts.Count);
    }

    [Fact]
    public void Parts_join_up_cover_the_period_and_have_the_multiple_of_each_of_their_days() =>
        Gen.Select(Gen.Int[-3, 14].HashSet[1, 6], Gen.Int[0, 10], Gen.Int[0, 10]).Sample((days, one, other) =>
        {
            var schedule = new LeverageSchedule(days.Order().Select((day, k) => new DatedLeverage(Day(day), k + 1)));
            var period = new ReturnPeriod(Math.Min(one, other), Math.Abs(one - other));
            var next = period.Start;
            foreach (var (part, leverage) in schedule.Parts(s_returns, period))
            {
                Assert.Equal(next, part.Start);
                Assert.True(part.Count > 0);
                next += part.Count;
                Assert.All(Enumerable.Range(part.Start, part.Count), k => Assert.Equal(schedule.On(s_returns.Dates[k + 1]), leverage));
            }

            Assert.Equal(period.Start + period.Count, next);
        });

    [Fact]
    public void Schedules_are_equal_by_what_they_say()
    {
        var schedule = new LeverageSchedule([new(Day(2), -3), new(Day(5), -2)]);
        var same = new LeverageSchedule([new(Day(2), -3), new(Day(5), -2)]);
        Assert.True(schedule.Equals((object)same));
        Assert.Equal(schedule.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(schedule, new LeverageSchedule([new(Day(2), -3), new(Day(5), -1)]));
        Assert.NotEqual(schedule, new LeverageSchedule([new(Day(5), -2)]));
        Assert.False(schedule.Equals(null));
        Assert.False(schedule.Equals("-3"));
        Assert.Equal(LeverageSchedule.Constant(-3), LeverageSchedule.Constant(-3));
        Assert.NotEqual(LeverageSchedule.Constant(-3).GetHashCode(), LeverageSchedule.Constant(3).GetHashCode());
    }

    [Fact]
    public void A_schedule_has_a_multiple_and_is_in_order()
    {
        Assert.Throws<ArgumentException>(() => new LeverageSchedule([]));
        Assert.Throws<ArgumentException>(() => new LeverageSchedule([new(Day(5), -3), new(Day(2), -2)]));
        Assert.Throws<ArgumentException>(() => new LeverageSchedule([new(Day(5), -3), new(Day(5), -2)]));
    }

    [Fact]
    public void Terms_on_a_day_have_its_multiple_and_all_the_rates()
    {
        var terms = new DatedTerms(new LeverageSchedule([new(Day(2), -3), new(Day(5), -2)]), 0.01, 0.04, 0.005);
        Assert.Equal(new FundTerms(-3, 0.01, 0.04, 0.005), terms.On(Day(4)));
        Assert.Equal(new FundTerms(-2, 0.01, 0.04, 0.005), terms.On(Day(5)));
    }

    private static DateOnly Day(int k) => Sample.Start.AddDays(k);
}
