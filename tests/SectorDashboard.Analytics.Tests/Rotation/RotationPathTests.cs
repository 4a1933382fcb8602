using CsCheck;
using SectorDashboard.Analytics.Rotation;

namespace SectorDashboard.Analytics.Tests.Rotation;

public sealed class RotationPathTests
{
    private static readonly double[] s_prices = Golden.Sentiment.GetProperty("members")[0].Sparse();
    private static readonly double[] s_strength = RelativeStrength.Of(s_prices, Golden.Sentiment.Numbers("index"));

    [Fact]
    public void It_meets_the_independent_fixture()
    {
        Sample.NearAll(Golden.Sentiment.Sparse("strength"), s_strength, 1e-14);
        var ratio = RotationPath.Ratio(s_strength);
        Sample.NearAll(Golden.Sentiment.Sparse("ratio"), ratio);
        Sample.NearAll(Golden.Sentiment.Sparse("momentum"), RotationPath.Momentum(ratio));
    }

    [Fact]
    public void No_session_knows_a_later_one() =>
        Gen.Int[1, 329].Sample(until =>
        {
            var (whole, cut) = (RotationPath.Ratio(s_strength), RotationPath.Ratio(s_strength.AsSpan(0, until)));
            Assert.Equal(whole[..until], cut);
            Assert.Equal(RotationPath.Momentum(whole)[..until], RotationPath.Momentum(cut));
        });

    [Fact]
    public void What_keeps_step_with_its_benchmark_stands_nowhere()
    {
        double[] steady = [.. Enumerable.Repeat(250.0, 100)];
        Assert.All(RotationPath.Ratio(steady), ratio => Assert.Equal(double.NaN, ratio));
        Assert.All(RelativeStrength.Of(s_prices, s_prices), strength => Assert.Equal(100, strength));
    }

    [Fact]
    public void The_unit_of_the_benchmark_does_not_matter() =>
        Gen.Double[1e-3, 1e3].Sample(unit => Sample.NearAll(
            RotationPath.Ratio(s_strength), RotationPath.Ratio([.. s_strength.Select(strength => strength * unit)]), 1e-9));

    [Theory]
    [InlineData(100, 100, RotationQuadrant.Leading)]
    [InlineData(101, 99.9, RotationQuadrant.Weakening)]
    [InlineData(99.9, 99.9, RotationQuadrant.Lagging)]
    [InlineData(99.9, 101, RotationQuadrant.Improving)]
    public void The_quadrants_meet_at_100(double ratio, double momentum, RotationQuadrant quadrant) =>
        Assert.Equal(quadrant, RotationPath.QuadrantOf(ratio, momentum));

    [Fact]
    public void A_missing_session_is_missing_until_the_window_has_left_it_behind()
    {
        double[] gappy = [.. s_strength];
        gappy[100] = double.NaN;
        var ratio = RotationPath.Ratio(gappy);
        Assert.Equal(Enumerable.Range(100, 63), Enumerable.Range(62, 268).Where(session => double.IsNaN(ratio[session])));
        Assert.Throws<ArgumentException>(() => RelativeStrength.Of([1], [1, 2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => RotationPath.Ratio(gappy, smoothing: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => RotationPath.Momentum(gappy, window: 1));
    }
}
