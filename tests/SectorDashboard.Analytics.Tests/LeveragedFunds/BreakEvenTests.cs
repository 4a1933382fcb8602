using CsCheck;
using SectorDashboard.Analytics.LeveragedFunds;

namespace SectorDashboard.Analytics.Tests.LeveragedFunds;

public sealed class BreakEvenTests
{
    public static TheoryData<string, double> Oracle()
    {
        var data = new TheoryData<string, double>();
        foreach (var figure in Golden.Oracle.GetProperty("breakeven").EnumerateObject())
        {
            data.Add(figure.Name, figure.Value.GetDouble());
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Oracle))]
    public void The_index_return_meets_the_oracle(string name, double expected)
    {
        var parts = name[1..].Split("_s"); // such as L-3_s25
        Sample.Near(expected, BreakEven.IndexReturn(double.Parse(parts[0]), double.Parse(parts[1]) / 100, 1, 0), 1e-12);
    }

    [Fact]
    public void A_fall_of_20_percent_breaks_even_at_33_4_percent_volatility() =>
        Assert.Equal(0.334, BreakEven.Volatility(-3, -0.2, 1, 0)!.Value, 0.0005);

    [Fact]
    public void The_fund_returns_nothing_at_either_break_even() =>
        // An index that must lose nearly everything has a return, which is what is left minus 1, with few digits of it.
        Gen.Select(Gen.Double[-5, 5], Gen.Double[-0.5, 1], Gen.Double[0, 1], Gen.Double[0.05, 2], Gen.Double[-0.2, 0.2])
            .Where((leverage, _, _, _, _) => Math.Abs(leverage) > 0.1 && Math.Abs(leverage - 1) > 0.1)
            .Sample((leverage, index, volatility, years, cost) =>
            {
                var indexReturn = BreakEven.IndexReturn(leverage, volatility, years, cost)!.Value;
                Assert.Equal(0, EstimatedReturn.GivenIndex(leverage, indexReturn, volatility, years, cost)!.Value, 1e-9);
                if (BreakEven.Volatility(leverage, index, years, cost) is { } found)
                {
                    Assert.Equal(0, EstimatedReturn.GivenIndex(leverage, index, found, years, cost)!.Value, 1e-9);
                }
                else
                {
                    // Volatility only hurts (or only helps, for leverage between 0 and 1), and the fund is on the wrong side already without any.
                    var still = EstimatedReturn.GivenIndex(leverage, index, 0, years, cost)!.Value;
                    Assert.True(leverage is > 0 and < 1 ? still > -1e-12 : still < 1e-12);
                }
            });

    [Fact]
    public void There_is_none_where_the_question_has_no_answer()
    {
        Assert.Null(BreakEven.IndexReturn(0, 0.5, 1, 0.01));
        Assert.Null(BreakEven.IndexReturn(0, 0.5, 1, -0.01));
        Assert.Null(BreakEven.IndexReturn(3, 1e3, 1, 0));
        Assert.Null(BreakEven.Volatility(0, -0.2, 1, -1));
        Assert.Null(BreakEven.Volatility(1, 0.2, 1, 0));
        Assert.Null(BreakEven.Volatility(-3, 0.2, 1, 0));
        Assert.Null(BreakEven.Volatility(-3, -1, 1, 0));
        Assert.Null(BreakEven.Volatility(-3, -0.2, 0, 0));
    }
}
