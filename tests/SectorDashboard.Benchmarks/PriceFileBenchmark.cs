using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using SectorDashboard.MarketData.Import.Parsing;

namespace SectorDashboard.Benchmarks;

/// <summary>Reading and checking a file of 100,000 daily bars, against only splitting it into lines of text.</summary>
[ShortRunJob]
[MemoryDiagnoser]
public class PriceFileBenchmark
{
    private byte[] _file = [];

    /// <summary>Writes the file once.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var text = new StringBuilder("Date,Open,High,Low,Close,Adj Close,Volume\n");
        var day = new DateOnly(1900, 1, 1);
        for (var i = 0; i < 100_000; i++, day = day.AddDays(1))
        {
            text.Append(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd},10.25,12.5,9.125,{10 + (i % 7)}.03125,{9 + (i % 7)}.5,1234567\n");
        }

        _file = Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The limit that no parser of text gets under.</summary>
    [Benchmark(Baseline = true)]
    public int Lines()
    {
        using var reader = new StreamReader(new MemoryStream(_file));
        var lines = 0;
        while (reader.ReadLine() is not null)
        {
            lines++;
        }

        return lines;
    }

    /// <summary>What the program does.</summary>
    [Benchmark]
    public int Prices() => PriceFileReader.Read(new MemoryStream(_file), new ImportLimits(), CancellationToken.None).Accepted;
}
