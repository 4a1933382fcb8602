using CsCheck;
using SectorDashboard.Analytics.Volume;

namespace SectorDashboard.Analytics.Tests.Volume;

public sealed class RelativeVolumeTests
{
    [Fact]
    public void The_day_itself_is_not_in_the_mean() =>
        Assert.Equal(3, RelativeVolume.At([99, 1, 2, 3, 6, 99], 4, 3));

    [Fact]
    public void Twenty_sessions_are_usual()
    {
        double[] volumes = [1e9, .. Enumerable.Repeat(2.0, 20), 3.0];
        Assert.Equal(1.5, RelativeVolume.At(volumes, 21));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(6)]
    [InlineData(-1)]
    public void A_day_without_its_sessions_has_none(int day) => Assert.Null(RelativeVolume.At([1, 1, 2, 3, 6, 9], day, 3));

    [Fact]
    public void Missing_or_empty_sessions_give_none()
    {
        Assert.Null(RelativeVolume.At([1, double.NaN, 3, 6], 3, 3));
        Assert.Null(RelativeVolume.At([1, 2, 3, double.NaN], 3, 3));
        Assert.Null(RelativeVolume.At([0, 0, 0, 6], 3, 3));
        Assert.Null(RelativeVolume.At([0, 0, 0, 0], 3, 3));
        Assert.Null(RelativeVolume.At([1, 2], 1, 0));
    }

    [Fact]
    public void The_unit_of_money_does_not_matter() =>
        Gen.Select(Gen.Double[1, 1e9].Array[21], Gen.Double[1e-3, 1e3]).Sample((volumes, unit) =>
            Sample.Near(RelativeVolume.At(volumes, 20)!.Value, RelativeVolume.At([.. volumes.Select(volume => volume * unit)], 20)));
}
