using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SectorDashboard.MarketData.Bars;

namespace SectorDashboard.Web.Tests.Durability;

/// <summary>A folder of generated price files that grows, and what each of them says.</summary>
internal sealed class PriceFiles : IDisposable
{
    private const int Rows = 1500;

    private static readonly DateOnly s_first = new(2020, 1, 1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (string Hash, double[] Closes)> _files = new(StringComparer.Ordinal);

    public string Folder { get; } = Directory.CreateTempSubdirectory("prices-").FullName;

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _files.Count;
            }
        }
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>Adds a file, which appears under its name only when it is whole.</summary>
    public void Add()
    {
        lock (_lock)
        {
            var symbol = string.Create(CultureInfo.InvariantCulture, $"K{_files.Count}");
            var random = new Random(_files.Count);
            var closes = new double[Rows];
            var text = new StringBuilder("date,close\n");
            for (var i = 0; i < Rows; i++)
            {
                closes[i] = Math.Round(1 + (random.NextDouble() * 1000), 4);
                text.Append(CultureInfo.InvariantCulture, $"{s_first.AddDays(i):yyyy-MM-dd},{closes[i]}\n");
            }

            var content = Encoding.UTF8.GetBytes(text.ToString());
            _files.Add(symbol, (Convert.ToHexStringLower(SHA256.HashData(content)), closes));
            var unfinished = Path.Combine(Folder, $"{symbol}.unfinished");
            File.WriteAllBytes(unfinished, content);
            File.Move(unfinished, Path.Combine(Folder, $"{symbol}.csv"));
        }
    }

    /// <summary>Fails unless the recording says exactly what its file says.</summary>
    public void AssertIsWhole(PriceRecording recording)
    {
        lock (_lock)
        {
            var (hash, closes) = _files[recording.Symbol];
            Assert.Equal(hash, recording.ContentHash);
            Assert.Equal(closes, recording.Bars.Close);
            Assert.Equal((s_first, s_first.AddDays(Rows - 1)), (recording.Bars.Dates[0], recording.Bars.Dates[^1]));
        }
    }
}
