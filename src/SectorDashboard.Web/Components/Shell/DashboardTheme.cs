using MudBlazor;

namespace SectorDashboard.Web.Components.Shell;

/// <summary>
/// Shape and type of MudBlazor's components. Their colours are set in wwwroot-assets/css/site.css, which knows the reader's choice of
/// light, dark or system before the first paint; the server does not.
/// </summary>
internal static class DashboardTheme
{
    private static readonly string[] s_fonts = ["system-ui", "-apple-system", "Segoe UI", "Roboto", "Liberation Sans", "sans-serif"];

    public static MudTheme Theme { get; } = new()
    {
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "4px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = s_fonts, FontSize = "0.875rem", LineHeight = "1.45", LetterSpacing = "normal" },
            Button = new ButtonTypography { TextTransform = "none", FontSize = "0.8125rem", FontWeight = "500", LetterSpacing = "normal" },
        },
    };
}
