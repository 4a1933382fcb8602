using CsCheck;
using SectorDashboard.Analytics.Decay;

namespace SectorDashboard.Analytics.Tests.Decay;

public sealed class VarianceRatioTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void The_ratio_meets_the_independent_fixture(int horizon)
    {
        double[] logs = [.. Golden.Fixture.Numbers("index").Select(r => Math.Log(1 + r))];
        Sample.Near(Golden.Fixture.Number("path", $"varianceRatio{horizon}"), VarianceRatio.Compute(logs, horizon), 1e-12);
    }

    // The oracle takes simple returns; the ratio is the same formula on either.
    [Fact]
    public void The_ratio_meets_the_oracle() =>
        Sample.Near(Golden.Oracle.Number("variance_ratio2_lo_mackinlay"), VarianceRatio.Compute(Golden.OracleInputs.Numbers("index"), 2), 1e-13);

    [Fact]
    public void Over_one_day_it_is_one() =>
        Sample.Returns(3).Sample(returns => Sample.Near(1, VarianceRatio.Compute(returns, 1)));

    [Fact]
    public void It_has_no_bias_for_independent_returns()
    {
        var random = new Random(5);
        double sum = 0, squares = 0;
        const int Trials = 4000;
        for (var trial = 0; trial < Trials; trial++)
        {
            double[] returns = [.. Enumerable.Range(0, 200).Select(_ => random.NextDouble() - 0.5)];
            var ratio = VarianceRatio.Compute(returns, 5)!.Value;
            sum += ratio;
            squares += ratio * ratio;
        }

        var mean = sum / Trials;
        Assert.Equal(1, mean, 4 * Math.Sqrt(((squares / Trials) - (mean * mean)) / Trials));
    }

    [Fact]
    public void It_needs_returns_that_vary_and_more_than_the_horizon()
    {
        Assert.Null(VarianceRatio.Compute([0.01, 0.02, -0.01, 0.03, 0], 5));
        Assert.NotNull(VarianceRatio.Compute([0.01, 0.02, -0.01, 0.03, 0, 0.01], 5));
        Assert.Null(VarianceRatio.Compute([0.01, 0.01, 0.01, 0.01, 0.01], 2));
        Assert.Null(VarianceRatio.Compute([], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => VarianceRatio.Compute([0.01, 0.02], 0));
    }

    [Fact]
    public void Rounding_is_not_variance_but_the_smallest_moves_are()
    {
        // The mean of seven times 0.1 is not 0.1 in binary.
        Assert.Null(VarianceRatio.Compute([.. Enumerable.Repeat(0.1, 7)], 2));
        Assert.NotNull(VarianceRatio.Compute([1e-3, -1e-3, 1e-3, -1e-3, 1e-13], 2));
        Assert.Null(VarianceRatio.Compute([1e200, 1e200, -1e200, -1e200], 2));
    }

    [Fact]
    public void The_ratio_of_an_autoregression_is_that_of_its_correlation_matrix()
    {
        foreach (var x in Golden.ExpectedCost.GetProperty("varianceRatio").EnumerateArray())
        {
            Sample.Near(x.Number("ratio"), VarianceRatio.OfAutoregression(x.Number("autocorrelation"), (int)x.Number("days")), 1e-12);
        }
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(-1, 5)]
    [InlineData(double.NaN, 5)]
    [InlineData(0.1, 0)]
    public void An_autoregression_needs_an_autocorrelation_and_a_horizon(double autocorrelation, int horizon) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => VarianceRatio.OfAutoregression(autocorrelation, horizon));
}
