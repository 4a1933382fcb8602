using System.Buffers.Binary;
using System.Collections.Concurrent;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using SectorDashboard.Application.Figures;
using SectorDashboard.Web.Components.Charts;
using SectorDashboard.Web.Components.Dashboard;

namespace SectorDashboard.Web.Tests.Components;

/// <summary>What the browser may call while a slider moves, with good values and with a stranger's.</summary>
public sealed class SlidingTests : ChartTestContext
{
    private readonly BunitJSModuleInterop _charts;
    private readonly BunitJSModuleInterop _sliders;
    private readonly IRenderedComponent<DashboardPage> _cut;

    public SlidingTests()
        : base(services => services.AddDashboardInMemory())
    {
        var chartsModule = JSInterop.SetupModule("./js/charts.js");
        var slidersModule = JSInterop.SetupModule("./js/sliders.js");
        _charts = chartsModule.SetupModule(call => call.Identifier == "attach");
        _sliders = slidersModule.SetupModule(call => call.Identifier == "attach");
        foreach (var module in new[] { chartsModule, slidersModule, _charts, _sliders })
        {
            module.Mode = JSRuntimeMode.Loose;
        }

        _cut = Render<DashboardPage>();
    }

    private SliderModule.Listener Listener
    {
        get
        {
            var attach = Assert.Single(JSInterop.Invocations, call => call.Identifier == "attach" && call.Arguments.OfType<DotNetObjectReference<SliderModule.Listener>>().Any());
            return attach.Arguments.OfType<DotNetObjectReference<SliderModule.Listener>>().Single().Value;
        }
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void The_stack_is_drawn_first_and_every_column_of_every_chart_once()
    {
        var frames = JSInterop.Invocations["draw"].Select(call => Assert.IsType<byte[]>(call.Arguments[0])).ToList();

        Assert.Equal(SampleAnswers.Figures().Take(4).Sum(Columns), Columns(frames[0]));
        Assert.Equal(SampleAnswers.Figures().Sum(Columns), frames.Sum(Columns));
    }

    [Fact]
    public async Task A_move_answers_with_the_changed_columns_and_the_figures_follow()
    {
        var frame = await SlideAsync("vol", "0.6");

        Assert.InRange(Columns(frame), 1, 20);
        Assert.Equal(Say.Change(SampleAnswers.To("vol=0.6").WhatIf!.GivenIndex), TextOf(_cut, "whatif-given"));
        Assert.Equal("http://localhost/", Navigation.Uri);
    }

    [Fact]
    public async Task A_move_simulates_no_scenarios_until_it_is_let_go()
    {
        // Tests side by side share what is remembered, so this one looks for a volatility that no other has.
        var simulated = new ConcurrentQueue<object>();
        void Note(object key)
        {
            if (key.GetType().Name == "ScenarioKey" && key.ToString()!.Contains("0.61237", StringComparison.Ordinal))
            {
                simulated.Enqueue(key);
            }
        }

        SampleAnswers.Parts.Computed += Note;
        await SlideAsync("vol", "0.61237");
        Assert.Empty(simulated);

        await ReleaseAsync("vol", "0.61237");
        _cut.WaitForAssertion(() => Assert.Single(simulated));
        SampleAnswers.Parts.Computed -= Note;
    }

    [Fact]
    public async Task The_same_value_again_changes_nothing()
    {
        await SlideAsync("vol", "0.6");

        Assert.Empty(await SlideAsync("vol", "0.6"));
    }

    [Fact]
    public async Task The_slider_itself_is_not_pulled_back_while_it_moves()
    {
        var before = _cut.Find("[data-testid='slider-move']").GetAttribute("value");

        await SlideAsync("move", "-0.2");

        Assert.Equal(before, _cut.Find("[data-testid='slider-move']").GetAttribute("value"));
    }

    [Theory]
    [InlineData("vol", "NaN")]
    [InlineData("vol", "Infinity")]
    [InlineData("vol", "1e999")]
    [InlineData("vol", "1e308")]
    [InlineData("vol", "-1")]
    [InlineData("vol", "")]
    [InlineData("vol", null)]
    [InlineData("window", "60.5")]
    [InlineData("days", "99999999999999999999")]
    [InlineData("VOL", "0.5")]
    [InlineData("__proto__", "1")]
    [InlineData("", "1")]
    [InlineData(null, null)]
    [InlineData("fund", "<script>")]
    [InlineData("from", "9999-99-99")]
    public async Task A_strangers_value_draws_nothing_and_the_last_answer_stays(string? key, string? value)
    {
        var before = _cut.Markup;

        Assert.Empty(await SlideAsync(key!, value!));

        Assert.Equal(before, _cut.Markup);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(100_000)]
    public async Task A_very_long_text_draws_nothing(int length)
    {
        Assert.Empty(await SlideAsync("vol", new string('9', length)));
        Assert.Empty(await SlideAsync(new string('v', length), "0.5"));
        Assert.Empty(await SlideAsync("fund", new string('A', length)));
    }

    [Theory]
    [InlineData("fund", "NOPE")]
    [InlineData("fund", "SOXX")]
    [InlineData("index", "NOPE")]
    [InlineData("from", "9999-12-31")]
    [InlineData("to", "1900-01-01")]
    [InlineData("asof", "1900-01-01")]
    [InlineData("leverage", "0")]
    [InlineData("book", "0")]
    [InlineData("move", "5")]
    [InlineData("move", "-0.95")]
    public async Task A_value_that_leads_nowhere_is_answered_without_a_failure(string key, string value)
    {
        await SlideAsync(key, value);

        Assert.Empty(_cut.FindAll("[role='alert']:not(:empty)"));
        Assert.NotEmpty(TextOf(_cut, "kpi-close"));
        Assert.DoesNotContain("NaN", _cut.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letting_go_makes_the_value_the_address()
    {
        await SlideAsync("vol", "0.6");

        await ReleaseAsync("vol", "0.6");

        Assert.Equal("http://localhost/?vol=0.6", Navigation.Uri);
        _cut.WaitForAssertion(() => Assert.Equal("0.6", _cut.Find("[data-testid='slider-vol']").GetAttribute("value")));
    }

    [Theory]
    [InlineData("vol", "NaN")]
    [InlineData("nothing", "1")]
    [InlineData(null, null)]
    public async Task A_strangers_release_changes_no_address(string? key, string? value)
    {
        await ReleaseAsync(key!, value!);

        Assert.Equal("http://localhost/", Navigation.Uri);
    }

    [Fact]
    public async Task A_page_that_goes_away_lets_go_of_the_browsers_side()
    {
        await DisposeComponentsAsync();

        Assert.Equal(2, JSInterop.Invocations["detach"].Count);
    }

    [Fact]
    public void The_copied_link_names_the_vintage_and_the_readers_clipboard_gets_it()
    {
        _charts.Setup<bool>("copy", _ => true).SetResult(true);

        _cut.Find("[data-testid='share-link']").Click();

        _cut.WaitForAssertion(() => Assert.Single(JSInterop.Invocations["copy"]));
        var link = Assert.IsType<string>(JSInterop.Invocations["copy"][0].Arguments[0]);
        Assert.Equal("http://localhost/?asof=2026-09-25T21:00:00Z", link);
    }

    [Fact]
    public async Task The_copied_link_has_what_the_slider_says_even_before_it_is_let_go()
    {
        await SlideAsync("vol", "0.6");

        await _cut.Find("[data-testid='share-link']").ClickAsync(new());

        _cut.WaitForAssertion(() => Assert.Equal("http://localhost/?vol=0.6&asof=2026-09-25T21:00:00Z", Assert.Single(JSInterop.Invocations["copy"]).Arguments[0]));
    }

    private Task<byte[]> SlideAsync(string key, string value) => _cut.InvokeAsync(() => Listener.Slide(key, value));

    private Task ReleaseAsync(string key, string value) => _cut.InvokeAsync(() => Listener.Release(key, value));

    private static int Columns(Figure figure) => (figure.IsLogarithmic is null ? 0 : 1) + figure.Traces.Sum(trace =>
        1 + (trace.X is null ? 0 : 1) + (trace.Base is null ? 0 : 1) + (trace.Detail is null ? 0 : 1) + (trace.IsHidden is null ? 0 : 1));

    private static int Columns(byte[] frame) => BinaryPrimitives.ReadInt32LittleEndian(frame);
}
