using SectorDashboard.Analytics.Beta;

namespace SectorDashboard.Analytics.Tests.Beta;

public sealed class StudentQuantileTests
{
    [Fact]
    public void The_quantile_meets_the_finite_series_of_the_independent_script()
    {
        var expected = Golden.Fixture.GetProperty("studentQuantiles").EnumerateObject().ToList();
        Assert.Equal(13, expected.Count);
        // What is searched for, and the first of the series, is right to about 2e-11.
        Assert.All(expected, quantile => Assert.Equal(quantile.Value.GetDouble(), StudentQuantile.TwoSided95(int.Parse(quantile.Name)), 3e-11));
    }

    [Fact]
    public void More_degrees_of_freedom_always_narrow_it_toward_the_normal_quantile()
    {
        for (var degrees = 2; degrees < 6000; degrees++)
        {
            Assert.InRange(StudentQuantile.TwoSided95(degrees), 1.9599639845400542, Math.BitDecrement(StudentQuantile.TwoSided95(degrees - 1)));
        }
    }
}
