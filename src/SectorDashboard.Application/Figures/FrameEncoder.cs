using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace SectorDashboard.Application.Figures;

/// <summary>
/// Turns figures into binary frames that hold only what a browser has not got yet. One encoder serves one browser page; it keeps a
/// 64-bit hash for each column that was sent, not the column. Not safe for concurrent use.
/// </summary>
/// <remarks>
/// A frame is little-endian: the number of columns (4 bytes) and 4 bytes of nothing; for each column 8 bytes: figure, trace, channel,
/// nothing, and the number of values (4 bytes); then the values of each column, each starting at a multiple of 8 bytes. Channel 0 is x in
/// double precision; 1 is y, 2 base and 3 detail, in single precision; 4 says in one value whether the figure's y axis is logarithmic, and 5
/// whether the trace is hidden. wwwroot-assets/js/frames.js reads it.
/// </remarks>
public sealed class FrameEncoder
{
    private const int HeaderSize = 8;
    private readonly Dictionary<(int Figure, int Trace, int Channel), ulong> _sent = [];

    /// <summary>The columns of the figures that differ from what was sent before; empty where nothing does.</summary>
    public byte[] Encode(IReadOnlyList<Figure> figures)
    {
        var columns = new List<Column>();
        foreach (var figure in figures)
        {
            for (var trace = 0; trace < figure.Traces.Count; trace++)
            {
                var drawn = figure.Traces[trace];
                if (drawn.X is { } x)
                {
                    Add(columns, figure.Kind, trace, 0, MemoryMarshal.AsBytes<double>(x), x.Length);
                }

                AddSingles(columns, figure.Kind, trace, 1, drawn.Y);
                AddSingles(columns, figure.Kind, trace, 2, drawn.Base);
                AddSingles(columns, figure.Kind, trace, 3, drawn.Detail);
                AddSingles(columns, figure.Kind, trace, 5, Flag(drawn.IsHidden));
            }

            AddSingles(columns, figure.Kind, 0, 4, Flag(figure.IsLogarithmic));
        }

        return columns.Count == 0 ? [] : Write(columns);
    }

    /// <summary>Forgets what was sent, so that the next frame holds everything.</summary>
    public void Reset() => _sent.Clear();

    private static float[]? Flag(bool? flag) => flag is { } set ? [set ? 1 : 0] : null;

    private void AddSingles(List<Column> columns, FigureKind figure, int trace, int channel, float[]? values)
    {
        if (values is not null)
        {
            Add(columns, figure, trace, channel, MemoryMarshal.AsBytes<float>(values), values.Length);
        }
    }

    private void Add(List<Column> columns, FigureKind figure, int trace, int channel, ReadOnlySpan<byte> values, int count)
    {
        var hash = XxHash3.HashToUInt64(values);
        var key = ((int)figure, trace, channel);
        if (!_sent.TryGetValue(key, out var sent) || sent != hash)
        {
            _sent[key] = hash;
            columns.Add(new Column((byte)figure, (byte)trace, (byte)channel, count, values.ToArray()));
        }
    }

    private static byte[] Write(List<Column> columns)
    {
        var size = HeaderSize * (columns.Count + 1);
        foreach (var column in columns)
        {
            size += Padded(column.Values.Length);
        }

        var frame = new byte[size];
        BinaryPrimitives.WriteInt32LittleEndian(frame, columns.Count);
        var header = HeaderSize;
        var body = HeaderSize * (columns.Count + 1);
        foreach (var column in columns)
        {
            frame[header] = column.Figure;
            frame[header + 1] = column.Trace;
            frame[header + 2] = column.Channel;
            BinaryPrimitives.WriteInt32LittleEndian(frame.AsSpan(header + 4), column.Count);
            column.Values.CopyTo(frame, body);
            header += HeaderSize;
            body += Padded(column.Values.Length);
        }

        return frame;
    }

    private static int Padded(int bytes) => (bytes + 7) & ~7;

    private sealed record Column(byte Figure, byte Trace, byte Channel, int Count, byte[] Values);
}
