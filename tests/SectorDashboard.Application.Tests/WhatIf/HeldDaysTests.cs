using SectorDashboard.Analytics.LeveragedFunds;

namespace SectorDashboard.Application.Tests.WhatIf;

public sealed class HeldDaysTests
{
    [Theory]
    [InlineData("days=1", 1)]
    [InlineData("days=21", 21)]
    [InlineData("days=252&move=-0.2&vol=0.6", 24)]
    [InlineData("days=756&move=0.4", 24)]
    public void Days_lead_up_to_the_horizon_where_the_figures_are_those_of_the_what_if(string query, int points)
    {
        var whatIf = Asking.Answer(Histories.Of(), query).WhatIf!;

        Assert.Equal(points, whatIf.Holding.Count);
        Assert.Equal(whatIf.Holding.OrderBy(h => h.Days).DistinctBy(h => h.Days), whatIf.Holding);
        Assert.Equal((whatIf.GivenIndex, whatIf.Mean, whatIf.Percentiles), (whatIf.Holding[^1].GivenIndex, whatIf.Holding[^1].Mean, whatIf.Holding[^1].Percentiles));
    }

    [Fact]
    public void The_index_moves_at_an_even_pace()
    {
        var holding = Asking.Answer(Histories.Of(), "days=20&move=0.21").WhatIf!.Holding;
        Assert.Equal(0.1, holding.Single(h => h.Days == 10).IndexReturn, 1e-12);
    }

    [Fact]
    public void The_break_even_map_has_the_returns_at_which_the_prospectus_formula_is_nothing()
    {
        var answer = Asking.Answer(Histories.Of(), "fee=0.01&cash=0.04");
        var grid = answer.WhatIf!.BreakEvenGrid;
        var cost = new FundTerms(-3, 0.01, 0.04, 0).AnnualCost;
        for (var row = 0; row < grid.Days.Length; row++)
        {
            for (var column = 0; column < grid.Volatilities.Length; column++)
            {
                Assert.Equal(0, EstimatedReturn.GivenIndex(-3, grid.Values[row][column]!.Value, grid.Volatilities[column], grid.Days[row] / 252.0, cost)!.Value, 1e-9);
            }
        }
    }

    [Fact]
    public void The_table_follows_the_kind_of_estimate()
    {
        var (given, mean, median) = (Grid(""), Grid("&estimate=mean"), Grid("&estimate=median"));

        // Row 7 is +10 %, column 2 a volatility of 50 %; a year without costs.
        Assert.Equal(Math.Pow(1.1, -3) * Math.Exp(-6 * 0.25) - 1, given, 1e-9);
        Assert.Equal(Math.Pow(1.1, -3) - 1, mean, 1e-9);
        Assert.Equal(Math.Pow(1.1, -3) * Math.Exp(-4.5 * 0.25) - 1, median, 1e-9);

        static double Grid(string estimate) => Asking.Answer(Histories.Of(), $"days=252&fee=0&cash=0{estimate}").WhatIf!.Grid.Values[7][2]!.Value;
    }

    [Fact]
    public void Leverage_after_moves_of_several_sizes_is_that_of_the_meter()
    {
        var moves = Asking.Answer(Histories.Of()).WhatIf!.EffectiveLeverages;
        Assert.Equal(-3 * 1.05 / 0.85, moves.Single(m => m.Move == 0.05).AfterMove!.Value, 1e-12);
        Assert.Equal(-3, moves.Single(m => m.Move == 0).AfterMove!.Value, 1e-12);
    }
}
