using System.Text.Json;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Corrections;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Tests.Import.Parsing;
using SectorDashboard.Tests;

namespace SectorDashboard.MarketData.Tests.Corrections;

/// <summary>A provider's real mistake, mended: every row before 2026-05-26 is fifteen times too high. What is expected was computed by repair.py.</summary>
public sealed class FlawedFileTests
{
    private static readonly DateOnly s_day = new(2026, 5, 26);

    [Fact]
    public void The_repair_of_the_flawed_file_brings_the_slope_back_to_minus_three()
    {
        var fund = Prices("SOXS", Path.Combine(SharedMarketData.Require(SharedMarketData.CasesFolder), "flawed", "SOXS.csv"));
        var index = Prices("SOXX", Path.Combine(SharedMarketData.Require(SharedMarketData.Folder), "SOXX.csv"));
        var finding = Repairs.Finding(15, s_day) with { Symbol = "SOXS" };

        var preview = PriceRepair.Preview(RepairDraft.Of(finding, fund)!, new Market(isSample: false, [fund, index]));

        var proposal = preview.Proposal!;
        using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Corrections", "repair.json")));
        Assert.False(proposal.Correction.IsSplit);
        Assert.Equal((expected.RootElement.GetProperty("rows").GetInt32(), "SOXX"), (proposal.Rows, proposal.Index));
        Check(expected.RootElement.GetProperty("before"), proposal.Before);
        Check(expected.RootElement.GetProperty("after"), proposal.After);
        Assert.Equal(-3.0, proposal.After.Regression!.Value.Beta, 0.05);
        Assert.True(proposal.After.Regression.Value.RSquared > 0.99);
    }

    private static void Check(JsonElement expected, RepairFigures actual)
    {
        double Number(string name) => expected.GetProperty(name).GetDouble();
        Assert.Equal(expected.GetProperty("n").GetInt32(), actual.Regression!.Value.N);
        Assert.Equal(Number("slope"), actual.Regression.Value.Beta, 1e-9);
        Assert.Equal(Number("rSquared"), actual.Regression.Value.RSquared, 1e-9);
        Assert.Equal(Number("fundReturn"), actual.FundReturn!.Value, 1e-12);
        Assert.Equal(Number("indexMultiple"), actual.IndexMultiple!.Value, 1e-12);
        Assert.Equal(Number("step"), actual.Step, 1e-12);
        var closes = expected.GetProperty("closes").EnumerateArray().ToList();
        Assert.Equal(closes.Select(c => c[0].GetString()), actual.Closes.Select(c => $"{c.Date:yyyy-MM-dd}"), StringComparer.Ordinal);
        Assert.All(closes.Zip(actual.Closes), pair => Assert.Equal(pair.First[1].GetDouble(), pair.Second.Close, 1e-9));
    }

    private static InstrumentPrices Prices(string symbol, string path)
    {
        var file = Reading.File(path);
        Assert.Null(file.Refusal);
        return InstrumentPrices.FromRecordings(InstrumentCatalogue.Load().Describe(symbol), [new PriceRecording
        {
            Symbol = symbol,
            Source = file.Format,
            FileName = symbol + ".csv",
            ContentHash = symbol,
            AdjustedFor = file.AdjustedFor,
            RecordedAt = new DateTimeOffset(2026, 9, 26, 0, 0, 0, TimeSpan.Zero),
            Bars = file.Bars,
            Splits = file.Splits,
        }]);
    }
}
