using CsCheck;
using SectorDashboard.Analytics.Regimes;

namespace SectorDashboard.Analytics.Tests.Regimes;

public sealed class LogisticModelTests
{
    [Fact]
    public void Coefficients_meet_the_independent_calculation_by_gradient_steps()
    {
        var expected = Golden.Regimes.GetProperty("logistic");
        var features = new FeatureTable([.. expected.GetProperty("features").EnumerateArray().Select(Golden.Numbers)]);
        var model = LogisticModel.Fit(features, expected.Numbers("outcomes"), Every(features))!;
        Assert.Equal(expected.Numbers("coefficients"), model.Coefficients.ToArray(), (a, b) => Math.Abs(a - b) < 1e-9);
        Assert.Equal(expected.Number("probability"), model.Probability(expected.Numbers("at")), 1e-9);
    }

    [Fact]
    public void A_feature_that_is_not_known_or_never_varies_has_no_say()
    {
        double[] known = [1, 2, 3, 4, 5, 6], outcomes = [0, 0, 1, 0, 1, 1];
        double[] missing = [.. Enumerable.Repeat(double.NaN, 6)], still = [.. Enumerable.Repeat(7.0, 6)];
        var alone = LogisticModel.Fit(new FeatureTable(known), outcomes, [0, 1, 2, 3, 4, 5])!;
        var beside = LogisticModel.Fit(new FeatureTable(known, missing, still), outcomes, [0, 1, 2, 3, 4, 5])!;
        Assert.Equal(alone.Probability([2.5]), beside.Probability([2.5, 99, 99]), 1e-12);
        Assert.Equal(alone.Probability([3.5]), beside.Probability([double.NaN, double.NaN, double.NaN]), 1e-12);
    }

    [Fact]
    public void Outcomes_that_are_all_alike_teach_nothing()
    {
        Assert.Null(LogisticModel.Fit(new FeatureTable([1, 2, 3]), [1, 1, 1], [0, 1, 2]));
        Assert.Null(LogisticModel.Fit(new FeatureTable([1, 2, 3]), [1, 0, 0], [1, 2]));
        Assert.Null(LogisticModel.Fit(new FeatureTable([1, 2, 3]), [1, 0, 0], []));
    }

    [Fact]
    public void Outcomes_that_a_feature_separates_keep_a_finite_model()
    {
        var model = LogisticModel.Fit(new FeatureTable([1, 2, 3, 4]), [0, 0, 1, 1], [0, 1, 2, 3])!;
        Assert.InRange(model.Probability([4]), 0.6, 0.99);
        Assert.Equal(1, model.Probability([1]) + model.Probability([4]), 1e-12);
    }

    [Fact]
    public void Only_the_training_days_count() =>
        Gen.Select(Gen.Double[-5, 5].Array[30], Gen.Double[-1e6, 1e6].Array[10]).Sample((known, later) =>
        {
            double[] outcomes = [.. known.Select((_, k) => k % 3 == 0 ? 1.0 : 0), .. new double[10]];
            var days = Enumerable.Range(0, 30).ToArray();
            var plain = LogisticModel.Fit(new FeatureTable([.. known, .. new double[10]]), outcomes, days)!;
            var other = LogisticModel.Fit(new FeatureTable([.. known, .. later]), outcomes, days)!;
            Assert.Equal(plain.Coefficients.ToArray(), other.Coefficients.ToArray());
        });

    [Fact]
    public void Units_and_the_start_do_not_matter_and_probabilities_are_probabilities() =>
        Gen.Select(Gen.Double[-5, 5].Array[30], Gen.Double[1e-3, 1e6], Gen.Double[-100, 100]).Sample((known, unit, shift) =>
        {
            double[] outcomes = [.. known.Select((x, k) => (k + x) % 3 < 1 ? 1.0 : 0)];
            var days = Enumerable.Range(0, 30).ToArray();
            if (LogisticModel.Fit(new FeatureTable(known), outcomes, days) is { } plain)
            {
                var other = LogisticModel.Fit(new FeatureTable([.. known.Select(x => (x * unit) + shift)]), outcomes, days, plain)!;
                Assert.All(known, x => Assert.Equal(plain.Probability([x]), other.Probability([(x * unit) + shift]), 1e-7));
                Assert.InRange(plain.Probability([1e6]), 0, 1);
            }
        });

    [Fact]
    public void Columns_of_unequal_length_are_refused() => Assert.Throws<ArgumentException>(() => new FeatureTable([1, 2], [1]));

    private static int[] Every(FeatureTable features) => [.. Enumerable.Range(0, features.Days)];
}
