namespace SectorDashboard.MarketData.Sample;

/// <summary>The simulated days of one instrument: prices in dollars in the shares of the first day, and dollar volume.</summary>
internal sealed class SamplePath
{
    private SamplePath(int days)
    {
        Open = new double[days];
        High = new double[days];
        Low = new double[days];
        Close = new double[days];
        DollarVolume = new double[days];
    }

    public double[] Open { get; }

    public double[] High { get; }

    public double[] Low { get; }

    public double[] Close { get; }

    public double[] DollarVolume { get; }

    /// <summary>A plain instrument from its daily returns.</summary>
    public static SamplePath FromReturns(string symbol, Movement movement, double firstClose, double dollarsPerDay)
    {
        var random = new SampleRandom(symbol + " range");
        var (returns, volatility) = movement;
        var path = new SamplePath(returns.Length);
        var before = firstClose;
        for (var i = 0; i < returns.Length; i++)
        {
            var close = before * (1 + returns[i]);
            // About a third of a day's variance comes overnight; the range widens with the day's own volatility.
            var open = before * (1 + (0.35 * returns[i]) + (0.45 * volatility[i] * random.Normal()));
            path.Open[i] = open;
            path.Close[i] = close;
            path.High[i] = Math.Max(open, close) * Math.Exp(0.35 * volatility[i] * Math.Abs(random.Normal()));
            path.Low[i] = Math.Min(open, close) * Math.Exp(-0.35 * volatility[i] * Math.Abs(random.Normal()));
            before = close;
        }

        path.FillVolume(symbol, volatility, leverage: 1, dollarsPerDay);
        return path;
    }

    /// <summary>
    /// A fund that aims at a multiple of the index's return each day: fund = L index + (1 - L) cash/252 - fee/252, with a tracking error of 3 basis points a day.
    /// Its open, high and low follow from the index's, since exposure is fixed from close to close.
    /// </summary>
    public static SamplePath OfFund(
        string symbol, double firstClose, SamplePath index, double leverage, double fee, SampleClimate climate, Movement movement, double dollarsPerDay)
    {
        const double trackingError = 0.0003;
        var random = new SampleRandom(symbol + " tracking");
        var path = new SamplePath(index.Close.Length);
        var (before, indexBefore) = (firstClose, index.Close[0]);
        for (var i = 0; i < index.Close.Length; i++)
        {
            double At(double indexPrice) => before * Math.Max(1 + (leverage * ((indexPrice / indexBefore) - 1)), 0.01);

            var carry = (((1 - leverage) * climate.ShortRate[i]) - fee) / 252;
            var close = At(index.Close[i]) * (1 + carry + (trackingError * random.Normal()));
            path.Open[i] = At(index.Open[i]);
            path.Close[i] = close;
            var (one, other) = (At(index.High[i]), At(index.Low[i]));
            path.High[i] = Math.Max(Math.Max(one, other), Math.Max(path.Open[i], close));
            path.Low[i] = Math.Min(Math.Min(one, other), Math.Min(path.Open[i], close));
            (before, indexBefore) = (close, index.Close[i]);
        }

        path.FillVolume(symbol, movement.Volatility, leverage, dollarsPerDay);
        return path;
    }

    // Money changes hands in proportion to how far the day's move was out of the ordinary, and busy days follow busy days.
    private void FillVolume(string symbol, double[] volatility, double leverage, double dollarsPerDay)
    {
        var random = new SampleRandom(symbol + " volume");
        var activity = 0.0;
        for (var i = 0; i < Close.Length; i++)
        {
            var surprise = Math.Abs(ReturnOn(i) / (leverage * volatility[i]));
            activity = (0.85 * activity) + (0.12 * (surprise - 0.8)) + (0.08 * random.Normal());
            DollarVolume[i] = dollarsPerDay * Math.Exp(activity + (0.25 * (surprise - 0.8)) + (0.12 * random.Normal()));
        }
    }

    private double ReturnOn(int day) => day == 0 ? 0 : (Close[day] / Close[day - 1]) - 1;
}
