namespace SectorDashboard.MarketData.Sample;

/// <summary>
/// What all sample prices share: trading days, the broad market's returns, its volatility and interest rates, from a fixed first day on.
/// Volatility switches between a calm and a turbulent state (a two-state Markov chain) and clusters within them as in a GARCH(1,1).
/// </summary>
internal sealed class SampleClimate
{
    // Figures chosen so that the sample looks like the last decades: 13 % and 29 % volatility, turbulence of about two months once a year.
    private const double CalmVariance = 0.008 * 0.008;
    private const double TurbulentVariance = 0.018 * 0.018;
    private const double IntoTurbulence = 1.0 / 220;
    private const double OutOfTurbulence = 1.0 / 45;
    private const double Shock = 0.08;
    private const double Persistence = 0.88;
    private const int DaysBetweenRateDecisions = 32;

    public SampleClimate(DateOnly origin, DateOnly lastDay)
    {
        Days = Weekdays(origin, lastDay);
        Market = new double[Days.Length];
        Volatility = new double[Days.Length];
        ShortRate = new double[Days.Length];
        LongRate = new double[Days.Length];
        FillMarket();
        FillRates();
    }

    /// <summary>Trading days: every weekday, holidays included.</summary>
    public DateOnly[] Days { get; }

    /// <summary>Simple daily returns of the broad market.</summary>
    public double[] Market { get; }

    /// <summary>The market's volatility expected at the day's open, per day.</summary>
    public double[] Volatility { get; }

    /// <summary>Short-term interest rate, per year.</summary>
    public double[] ShortRate { get; }

    /// <summary>Ten-year yield, per year.</summary>
    public double[] LongRate { get; }

    private static DateOnly[] Weekdays(DateOnly first, DateOnly last)
    {
        var days = new List<DateOnly>();
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                days.Add(day);
            }
        }

        return [.. days];
    }

    private void FillMarket()
    {
        var random = new SampleRandom("market");
        var turbulent = false;
        var variance = CalmVariance;
        for (var i = 0; i < Days.Length; i++)
        {
            turbulent = turbulent ? random.Uniform() >= OutOfTurbulence : random.Uniform() < IntoTurbulence;
            Volatility[i] = Math.Sqrt(variance);
            var surprise = Volatility[i] * random.Normal();
            Market[i] = Math.Clamp((turbulent ? -0.0004 : 0.0006) + surprise, -0.1, 0.1);
            variance = ((1 - Shock - Persistence) * (turbulent ? TurbulentVariance : CalmVariance)) + (Shock * surprise * surprise) + (Persistence * variance);
            // The state shows at once, as when news breaks, and not only through the shocks that follow.
            variance += 0.1 * ((turbulent ? TurbulentVariance : CalmVariance) - variance);
        }
    }

    private void FillRates()
    {
        var random = new SampleRandom("rates");
        var (shortRate, longRate) = (0.0350, 0.0400);
        for (var i = 0; i < Days.Length; i++)
        {
            if (i > 0 && i % DaysBetweenRateDecisions == 0)
            {
                // A quarter of a point up, down or not at all, pulled towards 3.5 %.
                var pull = (0.0350 - shortRate) / 0.02;
                shortRate = Math.Clamp(shortRate + (0.0025 * Math.Round(random.Normal() + pull)), 0.0025, 0.08);
            }

            longRate = Math.Clamp(longRate + (0.002 * (0.0400 - longRate)) + (0.0005 * random.Normal()), 0.005, 0.10);
            ShortRate[i] = shortRate;
            LongRate[i] = longRate;
        }
    }
}
