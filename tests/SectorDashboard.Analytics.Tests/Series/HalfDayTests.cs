using CsCheck;
using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Tests.Series;

public sealed class HalfDayTests
{
    // The half-days of 2019 to 2025 as listed by others, see Golden/README.md.
    private static readonly string[] s_listed =
    [
        "2019-07-03", "2019-11-29", "2019-12-24", "2020-11-27", "2020-12-24", "2021-11-26", "2022-11-25", "2023-07-03", "2023-11-24",
        "2024-07-03", "2024-11-29", "2024-12-24", "2025-07-03", "2025-11-28", "2025-12-24",
    ];

    [Fact]
    public void The_rule_gives_the_fifteen_half_days_of_2019_to_2025_and_no_other()
    {
        var days = Enumerable.Range(0, 7 * 366).Select(new DateOnly(2019, 1, 1).AddDays).Where(day => day.Year <= 2025);
        Assert.Equal(s_listed, days.Where(HalfDay.Is).Select(day => $"{day:yyyy-MM-dd}"), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("2012-07-03")]
    [InlineData("2013-07-03")]
    [InlineData("2018-07-03")]
    [InlineData("2006-11-24")]
    [InlineData("2007-12-24")]
    [InlineData("2002-07-05")]
    [InlineData("2026-11-27")]
    [InlineData("2026-12-24")]
    [InlineData("2027-11-26")]
    [InlineData("2028-07-03")]
    public void Other_years_have_theirs(string day) => Assert.True(HalfDay.Is(DateOnly.Parse(day)));

    [Theory]
    [InlineData("2002-07-03")]
    [InlineData("2013-07-05")]
    [InlineData("2024-07-05")]
    [InlineData("2026-07-02")]
    [InlineData("2021-07-02")]
    [InlineData("2022-12-23")]
    [InlineData("2024-12-26")]
    [InlineData("2024-11-22")]
    public void Their_neighbours_are_full_days(string day) => Assert.False(HalfDay.Is(DateOnly.Parse(day)));

    [Theory]
    [InlineData("2026-07-03")]
    [InlineData("2020-07-03")]
    [InlineData("2021-12-24")]
    [InlineData("2027-12-24")]
    [InlineData("2022-12-24")]
    [InlineData("2022-07-03")]
    public void A_day_without_a_session_is_not_half_of_one(string day) => Assert.False(HalfDay.Is(DateOnly.Parse(day)));

    [Fact]
    public void A_year_has_one_to_three_all_of_them_weekdays() =>
        Gen.Int[2013, 2199].Sample(year =>
        {
            DateOnly[] days = [.. Enumerable.Range(0, 365).Select(new DateOnly(year, 1, 1).AddDays).Where(HalfDay.Is)];
            Assert.InRange(days.Length, 1, 3);
            Assert.DoesNotContain(days, day => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
            Assert.Single(days, day => day.Month == 11);
        });
}
