namespace SectorDashboard.MarketData.Quality;

/// <summary>Figures as findings say them.</summary>
internal static class QualityWords
{
    public static string Price(double price) => price.ToString(price >= 1e6 ? "N0" : "0.####");

    public static string Return(double fraction) => fraction.ToString("+0.00 %;−0.00 %;0.00 %");

    /// <summary>A ratio of new to old shares as it is announced: "15:1", "1:10" or "3:2".</summary>
    public static string Split(double ratio)
    {
        for (var old = 1; old <= 5; old++)
        {
            if (Math.Abs(Math.Round(ratio * old) - (ratio * old)) < 1e-9)
            {
                return $"{Math.Round(ratio * old)}:{old}";
            }
        }

        return $"1:{1 / ratio:0.####}";
    }

    /// <summary>"a day", or how many.</summary>
    public static string Days(int count) => count == 1 ? "one day" : $"{count:N0} days";
}
