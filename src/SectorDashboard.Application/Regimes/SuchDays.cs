using SectorDashboard.Analytics.Regimes;
using SectorDashboard.Application.Answers;
using SectorDashboard.MarketData.Bars;

namespace SectorDashboard.Application.Regimes;

/// <summary>The days that the question is about, in the days of the index: a day on which only one of the two has a session is none.</summary>
/// <param name="On">Whether each day is one.</param>
/// <param name="Changes">The fund's return of each day; NaN without a session.</param>
/// <param name="RelativeVolumes">Its relative dollar volume; NaN where that is not known.</param>
/// <param name="Direction">Walk-forward probability of a clearly lower index; NaN on other days, and until enough outcomes were known.</param>
internal sealed record SuchDays(bool[] On, double[] Changes, double[] RelativeVolumes, double[] Direction)
{
    public const int BytesOfDay = 32;

    public static SuchDays Of(FundSpikes spikes, BarSeries fund, double[] dollarVolumes, IndexRegime index, RegimeSurroundings surroundings)
    {
        var relative = FundSpikes.RelativeVolumes(dollarVolumes);
        var found = spikes.Find(fund.Close, relative);
        var days = index.Dates.Length;
        var such = new SuchDays(new bool[days], new double[days], new double[days], []);
        Array.Fill(such.Changes, double.NaN);
        Array.Fill(such.RelativeVolumes, double.NaN);
        for (var day = 0; day < days; day++)
        {
            var session = Array.BinarySearch(fund.Dates, index.Dates[day]);
            if (session > 0)
            {
                such.On[day] = found[session];
                such.Changes[day] = (fund.Close[session] / fund.Close[session - 1]) - 1;
                such.RelativeVolumes[day] = relative[session];
            }
        }

        var features = RegimeFeatures.OfDirection(
            index.Variance, surroundings.Implied(index.Dates), surroundings.Broad(index.Dates), such.RelativeVolumes);
        return such with
        {
            Direction = WalkForward.Forecast(features, index.ClearlyLower, such.On, VarianceHistory.Horizon, ForecastScore.Fewest),
        };
    }

    /// <summary>Position of the latest such day up to a day; -1 where there is none.</summary>
    public int Last(int day) => Array.LastIndexOf(On, true, day);

    /// <summary>How many there are up to a day.</summary>
    public int Count(int day) => On.AsSpan(0, day + 1).Count(true);
}

/// <summary>What such days and the direction forecasts depend on.</summary>
internal sealed record SuchDaysKey(SeriesKey Fund, SeriesKey Index, SeriesKey? Implied, SeriesKey? Broad, FundSpikes Spikes);
