using CsCheck;
using SectorDashboard.Analytics.Volume;

namespace SectorDashboard.Analytics.Tests.Volume;

public sealed class LogVolumeSurgeTests
{
    private static readonly double[] s_volumes = Golden.Sentiment.Numbers("bear");

    [Fact]
    public void It_meets_the_independent_fixture()
    {
        Sample.NearAll(Golden.Sentiment.Sparse("surges"), LogVolumeSurge.Of(s_volumes));
        Sample.Near(Golden.Sentiment.Number("relativeVolume"), RelativeVolume.At(s_volumes, 74));
    }

    [Fact]
    public void The_unit_of_money_does_not_matter() =>
        Gen.Double[1e-3, 1e3].Sample(unit => Sample.NearAll(LogVolumeSurge.Of(s_volumes), LogVolumeSurge.Of([.. s_volumes.Select(v => v * unit)]), 1e-8));

    [Theory]
    [InlineData(0)]
    [InlineData(double.NaN)]
    public void A_session_that_traded_nothing_is_missing_and_so_is_every_one_it_is_in_the_base_of(double volume)
    {
        double[] volumes = [3, 1, 2, volume, 3, 1, 5, 4];
        var surges = LogVolumeSurge.Of(volumes, 2);
        Assert.Equal([true, true, false, true, true, true, false, false], surges.Select(double.IsNaN));
    }

    [Fact]
    public void A_habit_that_never_varies_has_no_surge() => Assert.All(LogVolumeSurge.Of([7, 7, 7, 9], 3), s => Assert.True(double.IsNaN(s)));

    [Fact]
    public void Half_days_are_neither_judged_nor_in_the_base()
    {
        // Around Thanksgiving of 2024: the Friday is a half-day.
        DateOnly[] days = [.. new[] { 25, 26, 27, 29 }.Select(day => new DateOnly(2024, 11, day)), new DateOnly(2024, 12, 2)];
        var full = FullSessions.Of(days, [10, 12, 11, 1, 20]);
        Assert.Equal([days[0], days[1], days[2], days[4]], full.Dates);
        Assert.Equal([10.0, 12, 11, 20], full.DollarVolumes);
        Assert.Equal(20 / 11.0, RelativeVolume.At(full.DollarVolumes, 3, 3));
        Assert.Throws<ArgumentException>(() => FullSessions.Of(days, [1]));
    }
}
