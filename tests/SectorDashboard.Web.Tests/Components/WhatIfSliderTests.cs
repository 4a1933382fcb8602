using Bunit;
using SectorDashboard.Application.Views;
using SectorDashboard.Web.Components.WhatIf;

namespace SectorDashboard.Web.Tests.Components;

public sealed class WhatIfSliderTests : MudTestContext
{
    private readonly List<string> _reset = [];

    [Fact]
    public void The_slider_has_its_limits_its_value_and_a_text_with_unit()
    {
        var slider = Range(Render(0.483));

        Assert.Equal("slider-vol", slider.GetAttribute("data-testid"));
        Assert.Equal(("0", "1.5", "0.01"), (slider.GetAttribute("min"), slider.GetAttribute("max"), slider.GetAttribute("step")));
        Assert.Equal("0.483", slider.GetAttribute("value"));
        Assert.Equal("Index volatility", slider.GetAttribute("aria-label"));
        Assert.Equal("48.3 %/yr", slider.GetAttribute("aria-valuetext"));
    }

    [Fact]
    public void The_number_field_is_in_the_shown_unit_and_reaches_the_limits_of_the_key()
    {
        var cut = Render(0.483);
        var number = cut.Find("input[type=number]");

        Assert.Equal("48.3", number.GetAttribute("value"));
        Assert.Equal(("0", "300"), (number.GetAttribute("min"), number.GetAttribute("max")));
        Assert.Equal("Index volatility", cut.Find($"label[for='{number.Id}']").TextContent);
    }

    [Fact]
    public void The_browser_knows_what_the_number_field_takes_and_what_stood_in_it()
    {
        var slider = Render(0.483).Find(".slider");

        Assert.Equal("Index volatility must be a number from 0 to 300", slider.GetAttribute("data-expects"));
        Assert.Equal("0.483", slider.GetAttribute("data-value"));
        Assert.Empty(slider.QuerySelector("[role='alert']")!.TextContent);
    }

    [Fact]
    public void A_settled_value_moves_the_slider()
    {
        var cut = Render(0.4);

        cut.Render(p => p.Add(c => c.Value, 0.6));

        Assert.Equal("0.6", Range(cut).GetAttribute("value"));
        Assert.Equal("60.0 %/yr", Range(cut).GetAttribute("aria-valuetext"));
    }

    [Fact]
    public void Only_a_value_that_was_set_can_be_reset()
    {
        var unset = Render(0.4).Find("button");
        Assert.Equal("true", unset.GetAttribute("aria-disabled"));
        unset.Click();
        Assert.Empty(_reset);

        var cut = Render(0.4, isSet: true);
        var button = cut.Find("button");
        Assert.False(button.HasAttribute("aria-disabled"));
        Assert.Equal("Index volatility: back to 45 % realised", button.GetAttribute("aria-label"));
        button.Click();

        Assert.Equal(["vol"], _reset, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(0.45, 1)]
    [InlineData(null, 0)]
    [InlineData(-0.1, 0)]
    [InlineData(double.NaN, 0)]
    [InlineData(9.0, 0)]
    public void The_actual_value_is_marked_where_it_lies_on_the_track(double? actual, int marks) =>
        Assert.Equal(marks, Render(0.4, actual: actual).FindAll(".slider-actual").Count);

    private IRenderedComponent<WhatIfSlider> Render(double value, bool isSet = false, double? actual = null) => Render<WhatIfSlider>(p => p
        .Add(c => c.Key, "vol").Add(c => c.Label, "Index volatility").Add(c => c.Unit, "%/yr").Add(c => c.Scale, 100).Add(c => c.Digits, 1)
        .Add(c => c.Minimum, 0).Add(c => c.Maximum, 1.5).Add(c => c.Step, 0.01).Add(c => c.Value, value).Add(c => c.Actual, actual)
        .Add(c => c.Default, "45 % realised").Add(c => c.View, View.Default with { Vol = isSet ? value : null }).Add(c => c.OnReset, _reset.Add));

    private static AngleSharp.Dom.IElement Range(IRenderedComponent<WhatIfSlider> cut) => cut.Find("input[type=range]");
}
