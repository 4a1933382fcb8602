using System.IO.Compression;
using System.Runtime.InteropServices;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.Storage.Prices;

/// <summary>
/// Packs a series into bytes: a version, the number of bars and of splits, then column after column, little-endian and compressed.
/// 195,000 daily bars are read in a fraction of a second so; a table row for each bar takes several.
/// </summary>
internal static class PackedPrices
{
    private const byte Version = 1;

    public static byte[] Pack(BarSeries bars, IReadOnlyList<Split> splits)
    {
        using var packed = new MemoryStream();
        using (var writer = new BinaryWriter(new BrotliStream(packed, CompressionLevel.Fastest)))
        {
            writer.Write(Version);
            writer.Write(bars.Count);
            writer.Write(splits.Count);
            var days = new int[bars.Count];
            for (var i = 0; i < days.Length; i++)
            {
                days[i] = bars.Dates[i].DayNumber;
            }

            writer.Write(MemoryMarshal.AsBytes<int>(days));
            foreach (var column in new[] { bars.Open, bars.High, bars.Low, bars.Close, bars.Volume, bars.AdjustedClose })
            {
                writer.Write(MemoryMarshal.AsBytes<double>(column));
            }

            foreach (var split in splits)
            {
                writer.Write(split.Date.DayNumber);
                writer.Write(split.Ratio);
            }
        }

        return packed.ToArray();
    }

    public static (BarSeries Bars, IReadOnlyList<Split> Splits) Unpack(byte[] packed)
    {
        using var reader = new BinaryReader(new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress));
        if (reader.ReadByte() is var version && version != Version)
        {
            throw new InvalidDataException($"Prices are packed in version {version}; this program reads version {Version}.");
        }

        var count = reader.ReadInt32();
        var splits = new Split[reader.ReadInt32()];
        var dates = Array.ConvertAll(Column<int>(reader, count), DateOnly.FromDayNumber);
        var bars = new BarSeries(
            dates, Column<double>(reader, count), Column<double>(reader, count), Column<double>(reader, count),
            Column<double>(reader, count), Column<double>(reader, count), Column<double>(reader, count));
        for (var i = 0; i < splits.Length; i++)
        {
            splits[i] = new Split(DateOnly.FromDayNumber(reader.ReadInt32()), reader.ReadDouble());
        }

        return (bars, splits);
    }

    private static T[] Column<T>(BinaryReader reader, int count)
        where T : unmanaged
    {
        var column = new T[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(column.AsSpan()));
        return column;
    }
}
