using System.Buffers.Binary;
using System.Runtime.InteropServices;
using SectorDashboard.Application.Figures;

namespace SectorDashboard.Application.Tests.Figures;

/// <summary>Reads a frame as its documented format says, on its own.</summary>
internal static class FrameReader
{
    /// <summary>One column; x is in doubles, every other channel in singles.</summary>
    public sealed record Column(FigureKind Figure, int Trace, int Channel, int Offset, double[] X, float[] Values);

    public static IReadOnlyList<Column> Read(byte[] frame)
    {
        if (frame.Length == 0)
        {
            return [];
        }

        var count = BinaryPrimitives.ReadInt32LittleEndian(frame);
        Assert.Equal(0, BinaryPrimitives.ReadInt32LittleEndian(frame.AsSpan(4)));
        var body = 8 * (count + 1);
        var columns = new List<Column>();
        for (var i = 0; i < count; i++)
        {
            var header = frame.AsSpan(8 * (i + 1), 8);
            Assert.Equal(0, header[3]);
            var values = BinaryPrimitives.ReadInt32LittleEndian(header[4..]);
            var bytes = frame.AsSpan(body, values * (header[2] == 0 ? 8 : 4));
            columns.Add(new Column(
                (FigureKind)header[0], header[1], header[2], body,
                header[2] == 0 ? MemoryMarshal.Cast<byte, double>(bytes).ToArray() : [],
                header[2] == 0 ? [] : MemoryMarshal.Cast<byte, float>(bytes).ToArray()));
            body += (bytes.Length + 7) / 8 * 8;
        }

        Assert.Equal(frame.Length, body);
        return columns;
    }
}
