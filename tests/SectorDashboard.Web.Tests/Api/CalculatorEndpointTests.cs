using System.Text.Json;

namespace SectorDashboard.Web.Tests.Api;

/// <summary>Expected figures are published ones: fund prospectuses (Direxion 497K of 2026, ProShares 497 of 2025) and worked examples of the trade.</summary>
public sealed class CalculatorEndpointTests(DashboardApp app)
{
    [Theory]
    [InlineData("leverage=-3&indexReturn=0&volatility=0.5&years=1", -0.777)]
    [InlineData("leverage=-3&indexReturn=-0.2&volatility=0.25&years=1", 0.342)]
    [InlineData("leverage=3&indexReturn=0.2&volatility=0.5&years=1", -0.184)]
    public async Task The_estimated_return_is_the_prospectus_figure(string query, double published) =>
        Assert.Equal(published, await ValueAsync($"estimated-return?{query}"), 0.0005);

    [Theory]
    [InlineData("leverage=-3&volatility=0.5&years=1", -0.39347)]
    [InlineData("leverage=3&volatility=0.5&years=1", 0.28403)]
    [InlineData("leverage=-3&volatility=0.25&years=1&cost=0", -0.11750)]
    public async Task The_break_even_is_the_closed_form(string query, double expected) =>
        Assert.Equal(expected, await ValueAsync($"break-even?{query}", "indexReturn"), 0.000005);

    [Theory]
    [InlineData("leverage=-3&move=0.05", -3.7059)]
    [InlineData("leverage=3&move=-0.1", 3.857)]
    public async Task The_effective_leverage_is_the_worked_example(string query, double expected) =>
        Assert.Equal(expected, await ValueAsync($"effective-leverage?{query}"), 0.0005);

    [Theory]
    [InlineData("leverage=-3&assets=1.74e9&move=0.05", 1.044e9)]
    [InlineData("leverage=3&assets=100&move=0.05", 30)]
    [InlineData("leverage=1&assets=100&move=0.05", 0)]
    public async Task The_rebalancing_flow_is_the_worked_example(string query, double expected) =>
        Assert.Equal(expected, await ValueAsync($"rebalancing-flow?{query}"), Math.Max(1e-6, expected * 1e-12));

    [Fact]
    public async Task After_a_move_that_wipes_the_fund_out_there_is_no_leverage() =>
        Assert.Equal(JsonValueKind.Null, (await app.JsonAsync("/api/v1/effective-leverage?leverage=-3&move=0.4")).GetProperty("value").ValueKind);

    [Theory]
    [InlineData("estimated-return?leverage=abc&indexReturn=0&volatility=0.5&years=1", "leverage")]
    [InlineData("estimated-return?leverage=-3&indexReturn=-1&volatility=0.5&years=1", "indexReturn")]
    [InlineData("estimated-return?leverage=-3&indexReturn=0&volatility=NaN&years=1", "volatility")]
    [InlineData("break-even?leverage=-3&volatility=0.5", "years")]
    [InlineData("break-even?leverage=-3&volatility=0.5&years=1&cost=Infinity", "cost")]
    [InlineData("effective-leverage?leverage=-3&move=1e308", "move")]
    [InlineData("rebalancing-flow?leverage=-3&assets=-1&move=0", "assets")]
    public async Task A_bad_value_is_refused_with_its_key(string call, string key)
    {
        using var response = await app.GetAsync($"/api/v1/{call}");

        Assert.Equal([key], await DashboardApp.BadFieldsAsync(response));
    }

    private async Task<double> ValueAsync(string call, string name = "value") => (await app.JsonAsync($"/api/v1/{call}")).GetProperty(name).GetDouble();
}
