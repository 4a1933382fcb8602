using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Corrections;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Sample;
using SectorDashboard.MarketData.Tests.Import.Parsing;
using SectorDashboard.Tests;

namespace SectorDashboard.MarketData.Tests.Quality;

/// <summary>The real prices beside the checkout as one history, known after the last day of SOXS. Skips the test where the machine has none.</summary>
internal static class RealMarket
{
    private static readonly InstrumentCatalogue s_catalogue = InstrumentCatalogue.Load();
    private static readonly Market s_sample = SampleMarket.Create(s_catalogue, new DateOnly(2026, 9, 25));
    private static readonly DateTimeOffset s_recordedAt = new(2026, 9, 26, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Every clean file.</summary>
    public static Lazy<MarketHistory> Clean { get; } = new(() => With());

    /// <summary>Every clean file, but for one symbol another file.</summary>
    public static MarketHistory With(PriceRecording? instead = null, params PriceCorrection[] corrections)
    {
        var recordings = Directory.GetFiles(SharedMarketData.Require(SharedMarketData.Folder), "*.csv", SearchOption.AllDirectories)
            .Where(path => Path.GetFileNameWithoutExtension(path) != instead?.Symbol)
            .Select(Recording);
        return MarketHistory.Build(
            s_catalogue, new PriceArchive { Recordings = [.. recordings, .. instead is null ? (PriceRecording[])[] : [instead]], Corrections = corrections }, s_sample, s_recordedAt);
    }

    /// <summary>A file of the folder of cases.</summary>
    public static PriceRecording Case(params string[] path) => Recording(Path.Combine([SharedMarketData.Require(SharedMarketData.CasesFolder), .. path]));

    private static PriceRecording Recording(string path)
    {
        var file = Reading.File(path);
        return new PriceRecording
        {
            Symbol = Path.GetFileNameWithoutExtension(path),
            Source = file.Format,
            FileName = Path.GetFileName(path),
            ContentHash = path,
            AdjustedFor = file.AdjustedFor,
            RecordedAt = s_recordedAt,
            Bars = file.Bars,
            Splits = file.Splits,
            Remarks = file.Remarks,
        };
    }
}
