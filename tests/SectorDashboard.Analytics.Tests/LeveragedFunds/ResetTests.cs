using SectorDashboard.Analytics.LeveragedFunds;

namespace SectorDashboard.Analytics.Tests.LeveragedFunds;

public sealed class ResetTests
{
    public static TheoryData<string, double> Leverages()
    {
        var data = new TheoryData<string, double>();
        foreach (var figure in Golden.Oracle.GetProperty("leff").EnumerateObject())
        {
            data.Add(figure.Name, figure.Value.GetDouble());
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Leverages))]
    public void Effective_leverage_meets_the_oracle(string name, double expected)
    {
        var parts = name[1..].Split("_x"); // such as L-3_x+0.05
        Sample.Near(expected, EffectiveLeverage.AfterMove(double.Parse(parts[0]), double.Parse(parts[1])), 1e-12);
    }

    // Published to three decimals: -10, -5, -3, -1, 1, 3, 5 and 10 %.
    [Theory]
    [InlineData(3, 3.857, 3.353, 3.198, 3.062, 2.942, 2.835, 2.739, 2.538)]
    [InlineData(-3, -2.077, -2.478, -2.670, -2.883, -3.124, -3.396, -3.706, -4.714)]
    public void Effective_leverage_meets_the_published_table(double leverage, params double[] published)
    {
        double[] moves = [-0.10, -0.05, -0.03, -0.01, 0.01, 0.03, 0.05, 0.10];
        for (var k = 0; k < moves.Length; k++)
        {
            Assert.Equal(published[k], EffectiveLeverage.AfterMove(leverage, moves[k])!.Value, 0.00051);
        }
    }

    [Fact]
    public void Past_total_loss_there_is_no_leverage()
    {
        Assert.Null(EffectiveLeverage.AfterMove(-2, 0.5));
        Assert.Null(EffectiveLeverage.AfterMove(-3, 0.34));
        Assert.NotNull(EffectiveLeverage.AfterMove(-3, 0.33));
    }

    [Fact]
    public void Carry_and_cost_have_their_signs()
    {
        var terms = new FundTerms(-3, 0.01, 0.04, 0.005);
        Assert.Equal(((4 * 0.04) - (3 * 0.005)) / 252, terms.DailyCarry, 1e-18);
        Assert.Equal(0.01 / 252, terms.DailyFee, 1e-18);
        Assert.Equal(0.01 + (3 * 0.005) - (4 * 0.04), terms.AnnualCost, 1e-16);
        Assert.Equal(0.01 + (2 * 0.005) + 0.04, new FundTerms(2, 0.01, 0.04, 0.005).AnnualCost, 1e-16);
    }
}
