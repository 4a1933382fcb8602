using SectorDashboard.Analytics.Simulation;

namespace SectorDashboard.Analytics.Tests.Simulation;

public sealed class ControlVariateTests
{
    [Fact]
    public void What_the_control_explains_wholly_is_known_wholly()
    {
        double[] control = [1, 2, 4, 8];
        var estimate = ControlVariate.Of([.. control.Select(c => 3 - (2 * c))], control, known: 5);
        Assert.Equal(-7, estimate.Mean, 1e-12);
        Assert.Equal(0, estimate.StandardError, 1e-7);
    }

    // By hand: slope 1.4, the fitted line at the known mean, and s² (1/n + x̄²/Sxx) with s² = 0.2/2, Sxx = 5, x̄ = 0.5.
    [Fact]
    public void Mean_and_error_are_those_of_the_fitted_line_at_the_known_mean()
    {
        var estimate = ControlVariate.Of([2, 3, 5, 6], [1, 2, 3, 4], known: 2);
        Assert.Equal(4 - (1.4 * 0.5), estimate.Mean, 1e-12);
        Assert.Equal(Math.Sqrt(0.1 * (0.25 + (0.25 / 5))), estimate.StandardError, 1e-12);
    }

    [Fact]
    public void A_control_that_does_not_vary_changes_nothing()
    {
        var estimate = ControlVariate.Of([1, 2, 3, 6], [7, 7, 7, 7], known: 9);
        Assert.Equal(3, estimate.Mean, 1e-12);
        Assert.Equal(Math.Sqrt(14.0 / 3 / 4), estimate.StandardError, 1e-12);
    }

    // How many times less the error is than that of as many independent paths. The fund of a short horizon is nearly linear in the index.
    [Theory]
    [InlineData("gbm", 21, 5)]
    [InlineData("ar1", 21, 5)]
    [InlineData("bootstrap", 21, 2)]
    [InlineData("gbm", 126, 2)]
    [InlineData("ar1", 126, 2)]
    [InlineData("bootstrap", 126, 1.2)]
    public void Pairs_and_control_lower_the_standard_error(string model, int days, double times)
    {
        var paths = Simulated.Paths(Simulated.Model(model, days), Simulated.Plain(-3), 20_000, 1);
        var mean = paths.Fund.Average();
        var plain = Math.Sqrt(paths.Fund.Average(growth => (growth - mean) * (growth - mean)) / paths.Fund.Length);
        var estimate = ScenarioSummary.Of(paths)!;
        Assert.True(times * estimate.StandardError < plain, $"{plain} against {estimate.StandardError}");
        Assert.Equal(mean - 1, estimate.Mean, 4 * plain);
    }
}
