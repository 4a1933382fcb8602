using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.MarketData.Sample;

/// <summary>Which instruments the sample has, and how they move with the market and the semiconductor index.</summary>
internal sealed class SamplePlan(InstrumentCatalogue catalogue, SampleClimate climate)
{
    private const string Index = "SOXX";

    // Yearly fee of a fund whose own the catalogue does not know.
    private const double UsualFee = 0.0095;

    /// <summary>Traded instruments and the semiconductor index, each with its days.</summary>
    public IEnumerable<(string Symbol, SamplePath Path)> Paths()
    {
        var market = new Movement(climate.Market, climate.Volatility);

        // Semiconductors move 1.6 times as much as the market, and nearly as much again by themselves: volatility is about 33 %.
        var semis = Mixed(Index, market, beta: 1.6, own: 1.4, drift: 0.0002);
        var index = SamplePath.FromReturns(Index, semis, 30, 1.1e9);

        yield return (Index, index);
        yield return Plain("^SOX", Mixed("^SOX", semis, beta: 1, own: 0.02), 700, 1);
        yield return Plain("SPY", market, 200, 3e10);
        yield return Plain("XLI", Mixed("XLI", market, beta: 0.95, own: 0.35), 55, 1.2e9);
        yield return Plain("XLP", Mixed("XLP", market, beta: 0.45, own: 0.45), 45, 9e8);
        yield return Plain("XLU", Mixed("XLU", market, beta: 0.40, own: 0.70), 42, 9e8);

        foreach (var stock in catalogue.All.Where(instrument => instrument.Kind == InstrumentKind.Stock))
        {
            var character = new SampleRandom(stock.Symbol + " character");
            var beta = 0.8 + (0.5 * character.Uniform());
            var own = 0.9 + (1.1 * character.Uniform());
            var firstClose = 20 + (80 * character.Uniform());
            yield return Plain(stock.Symbol, Mixed(stock.Symbol, semis, beta, own), firstClose, Math.Exp(19.5 + (2.5 * character.Uniform())));
        }

        foreach (var fund in catalogue.GearedFunds.Where(fund => fund.IsUnitedStates && fund.IndexCandidates.Contains(Index, StringComparer.Ordinal)))
        {
            var leverage = fund.LeverageHistory[^1].Leverage;
            var dollars = Math.Abs(leverage) < 3 ? 5e7 : leverage > 0 ? 5e9 : 2e9;
            yield return (fund.Symbol, SamplePath.OfFund(fund.Symbol, 40, index, leverage, fund.Fee ?? UsualFee, climate, semis, dollars));
        }
    }

    /// <summary>Levels in percent: implied volatility and interest rates.</summary>
    public IEnumerable<(string Symbol, double[] Levels)> Levels()
    {
        var random = new SampleRandom("VIXCLS");
        var implied = new double[climate.Days.Length];
        var premium = 0.0;
        for (var i = 0; i < implied.Length; i++)
        {
            // Options are priced some fifteen percent above the volatility to come, by a premium that comes and goes.
            premium = (0.95 * premium) + (0.03 * random.Normal());
            implied[i] = 100 * climate.Volatility[i] * Math.Sqrt(252) * Math.Exp(0.14 + premium);
        }

        yield return ("VIXCLS", implied);
        yield return ("DFF", Percent(climate.ShortRate));
        yield return ("DGS10", Percent(climate.LongRate));
    }

    private static double[] Percent(double[] rates)
    {
        var percent = new double[rates.Length];
        for (var i = 0; i < percent.Length; i++)
        {
            percent[i] = 100 * rates[i];
        }

        return percent;
    }

    private static (string Symbol, SamplePath Path) Plain(string symbol, Movement movement, double firstClose, double dollarsPerDay) =>
        (symbol, SamplePath.FromReturns(symbol, movement, firstClose, dollarsPerDay));

    // Own movement is in units of the market's volatility, so that turbulence reaches every instrument.
    private Movement Mixed(string symbol, Movement factor, double beta, double own, double drift = 0)
    {
        var random = new SampleRandom(symbol + " returns");
        var returns = new double[factor.Returns.Length];
        var volatility = new double[returns.Length];
        for (var i = 0; i < returns.Length; i++)
        {
            var ownVolatility = own * climate.Volatility[i];
            returns[i] = Math.Clamp(drift + (beta * factor.Returns[i]) + (ownVolatility * random.Normal()), -0.25, 0.25);
            volatility[i] = Math.Sqrt((beta * beta * factor.Volatility[i] * factor.Volatility[i]) + (ownVolatility * ownVolatility));
        }

        return new Movement(returns, volatility);
    }
}

/// <summary>An instrument's simple daily returns and the volatility per day they were drawn with.</summary>
internal sealed record Movement(double[] Returns, double[] Volatility);
