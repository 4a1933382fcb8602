using System.Net;
using System.Text.Json;

namespace SectorDashboard.Web.Tests.Api;

public sealed class ViewEndpointTests(DashboardApp app)
{
    // The names in the contract, part by part, of what this version answers.
    private static readonly Dictionary<string, string> s_contract = new(StringComparer.Ordinal)
    {
        [""] = "inputs data quote volatility beta decay whatIf hedge flow sentiment risk regime scenarios notes",
        ["inputs"] = "fund index range from to basis window beta market leverage vol move days fee cash spread autocorr book bookbeta rebalance cost spike surge flagged model paths seed asof",
        ["data"] = "vintage asOf stale sample sources warnings flaggedDays",
        ["quote"] = "date close change volume dollarVolume relativeVolume volumePercentile",
        ["volatility"] = "closeToClose parkinson garmanKlass rogersSatchell yangZhang ewma garch percentile forecast",
        ["volatility.percentile"] = "closeToClose parkinson garmanKlass rogersSatchell yangZhang ewma garch",
        ["beta"] = "full rolling downside fiveYearMonthly methods adjusted",
        ["beta.full"] = "beta alpha standardError confidence95 rSquared n",
        ["beta.fiveYearMonthly"] = "benchmark beta confidence95 n",
        ["decay"] = "selected years",
        ["decay.selected"] = "from to n index fund naive dailyReset rebalancingCost carry fee residual conditional realisedVariance varianceRatio leverage earlierParts totalLoss",
        ["whatIf"] = "givenIndex mean median percentiles breakEvenIndexReturn breakEvenVolatility effectiveLeverage expectedRebalancing grid",
        ["whatIf.percentiles"] = "p05 p25 p50 p75 p95",
        ["whatIf.expectedRebalancing"] = "dailyMean dailyDeviation varianceRatio cost thirdOrder",
        ["whatIf.grid"] = "indexReturns volatilities values",
        ["flow"] = "bySymbol total percentOfDollarVolume move",
        ["sentiment"] = "score label coverage components history",
        ["hedge"] = "notional ratio effectiveness netExposureAfterMove alternatives path",
        ["risk"] = "fund index",
        ["risk.fund"] = "worstDrawdown peak trough recovery ulcer",
        ["regime"] = "direction turbulence reasons verdict",
        ["regime.direction"] = "probability baseRate brier brierOfBaseRate n",
        ["regime.turbulence"] = "probability baseRate brier brierOfBaseRate n expectedVolatility expectedCost",
        ["scenarios"] = "percentiles probabilityOfLoss mean standardError",
        ["scenarios.percentiles"] = "p05 p25 p50 p75 p95",
    };

    public static TheoryData<string> Parts => [.. s_contract.Keys];

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task A_view_of_the_sample_answers_every_name_of_the_contract(string part)
    {
        var answer = await app.JsonAsync("/api/v1/view");

        var element = part.Split('.', StringSplitOptions.RemoveEmptyEntries).Aggregate(answer, (e, name) => e.GetProperty(name));

        Assert.Empty(s_contract[part].Split(' ').Except(element.EnumerateObject().Select(p => p.Name), StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?window=756&range=1M")]
    [InlineData("?from=1990-01-01&to=1990-02-01")]
    [InlineData("?move=5&vol=3&days=756&leverage=-5")]
    [InlineData("?leverage=0&book=0&bookbeta=0")]
    [InlineData("?model=ar1&autocorr=0.5&vol=3&days=756&move=5&leverage=5")]
    [InlineData("?model=bootstrap&vol=3&days=756&move=-0.95&leverage=-5&seed=-9223372036854775808&paths=100")]
    [InlineData("?fund=USD&basis=traded&beta=kalman&rebalance=band:0.1")]
    public async Task Every_number_of_an_answer_is_finite(string query)
    {
        var text = (await app.JsonAsync($"/api/v1/view{query}")).GetRawText();

        Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", text, StringComparison.Ordinal);
        AssertFinite(JsonElement.Parse(text));
    }

    [Fact]
    public async Task The_sample_says_that_it_is_one()
    {
        var data = (await app.JsonAsync("/api/v1/view")).GetProperty("data");

        Assert.True(data.GetProperty("sample").GetBoolean());
        Assert.False(data.GetProperty("stale").GetBoolean());
        Assert.Equal("2026-09-25", data.GetProperty("asOf").GetString());
    }

    [Fact]
    public async Task The_ledger_adds_up_in_the_range_and_in_every_year()
    {
        var decay = (await app.JsonAsync("/api/v1/view?range=5Y&fund=SOXL")).GetProperty("decay");
        var ledgers = decay.GetProperty("years").EnumerateArray().Append(decay.GetProperty("selected")).ToList();

        Assert.True(ledgers.Count > 5);
        Assert.All(ledgers, ledger =>
        {
            double Entry(string name) => ledger.GetProperty(name).GetDouble();
            Assert.Equal(Entry("fund"), Entry("naive") - Entry("rebalancingCost") + Entry("carry") + Entry("fee") + Entry("residual"), 1e-9);
        });
    }

    [Theory]
    [InlineData("leverage=abc", "leverage")]
    [InlineData("leverage=NaN", "leverage")]
    [InlineData("window=2", "window")]
    [InlineData("window=60.5", "window")]
    [InlineData("vol=1e308", "vol")]
    [InlineData("vol=1e999", "vol")]
    [InlineData("from=2026-02-01&to=2026-01-01", "from")]
    [InlineData("to=2026-02-30", "to")]
    [InlineData("fund=NOPE", "fund")]
    [InlineData("fund=SOXX", "fund")]
    [InlineData("index=NOPE", "index")]
    [InlineData("range=2Y", "range")]
    [InlineData("rebalance=band:-1", "rebalance")]
    [InlineData("seed=9223372036854775808", "seed")]
    [InlineData("fund=SOXS&fund=SOXL", "fund")]
    public async Task A_bad_value_is_refused_with_its_key(string query, string key)
    {
        using var response = await app.GetAsync($"/api/v1/view?{query}");

        Assert.Equal([key], await DashboardApp.BadFieldsAsync(response));
    }

    [Fact]
    public async Task Each_bad_value_has_its_own_entry()
    {
        using var response = await app.GetAsync("/api/v1/view?days=0&move=-1&basis=gross");

        Assert.Equal(["basis", "days", "move"], (await DashboardApp.BadFieldsAsync(response)).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_very_long_query_is_refused()
    {
        using var response = await app.GetAsync($"/api/v1/view?fund={new string('A', 9000)}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task An_unknown_key_is_ignored_with_a_note()
    {
        var answer = await app.JsonAsync("/api/v1/view?colour=red&vol=0.5");

        Assert.Contains(answer.GetProperty("notes").EnumerateArray(), note => note.GetProperty("field").GetString() == "colour");
        Assert.Equal(0.5, answer.GetProperty("inputs").GetProperty("vol").GetDouble());
    }

    [Fact]
    public async Task A_range_shorter_than_the_window_gives_nulls_and_notes()
    {
        var answer = await app.JsonAsync("/api/v1/view?from=1990-01-01&to=1990-02-01");

        Assert.Equal(JsonValueKind.Null, answer.GetProperty("quote").ValueKind);
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("beta").GetProperty("full").ValueKind);
        Assert.NotEqual(0, answer.GetProperty("notes").GetArrayLength());
    }

    [Fact]
    public async Task The_same_view_and_vintage_give_the_same_bytes()
    {
        var first = await app.JsonAsync("/api/v1/view?range=3Y&vol=0.5");
        var vintage = first.GetProperty("inputs").GetProperty("asof").GetString();

        Assert.EndsWith("Z", vintage, StringComparison.Ordinal);
        var again = await app.JsonAsync($"/api/v1/view?range=3Y&vol=0.5&asof={vintage}");

        Assert.Equal(first.GetRawText(), again.GetRawText());
    }

    private static void AssertFinite(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Number:
                Assert.True(double.IsFinite(element.GetDouble()));
                break;
            case JsonValueKind.Array:
                Assert.All(element.EnumerateArray(), AssertFinite);
                break;
            case JsonValueKind.Object:
                Assert.All(element.EnumerateObject(), property => AssertFinite(property.Value));
                break;
        }
    }
}
