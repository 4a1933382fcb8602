using CsCheck;
using SectorDashboard.Application.Figures;

namespace SectorDashboard.Application.Tests.Figures;

public sealed class FrameEncoderTests
{
    private static readonly Gen<float[]> s_singles = Gen.OneOf(Gen.Float, Gen.Const(float.NaN)).Array[0, 9];

    private static readonly Gen<FigureTrace> s_trace = Gen.Select(
        Gen.OneOf([.. Enum.GetValues<TraceRole>()]), Gen.Double.Array[0, 9], s_singles, s_singles, s_singles, Gen.Int[0, 7],
        (role, x, y, from, detail, given) => new FigureTrace(role, (given & 4) == 0 ? null : x, y)
        {
            Base = (given & 1) == 0 ? null : from,
            Detail = (given & 2) == 0 ? null : detail,
        });

    private static readonly Gen<Figure[]> s_figures = s_trace.Array[0, 4].Array[0, 4].Select(all => all.Select((traces, i) => Figure((FigureKind)i, traces)).ToArray());

    [Fact]
    public void A_frame_gives_every_value_back_bit_for_bit() => s_figures.Sample(figures =>
    {
        var columns = FrameReader.Read(new FrameEncoder().Encode(figures));
        Assert.All(columns, c => Assert.Equal(0, c.Offset % 8));
        var read = columns.ToDictionary(c => (c.Figure, c.Trace, c.Channel));
        var expected = 0;
        foreach (var figure in figures)
        {
            for (var t = 0; t < figure.Traces.Count; t++)
            {
                var trace = figure.Traces[t];
                Assert.Equal(trace.X is not null, read.TryGetValue((figure.Kind, t, 0), out var days));
                Assert.Equal(Bits(trace.X ?? []), Bits(days?.X ?? []));
                var channels = new[] { trace.Y, trace.Base, trace.Detail };
                for (var c = 0; c < channels.Length; c++)
                {
                    Assert.Equal(channels[c] is not null, read.TryGetValue((figure.Kind, t, c + 1), out var column));
                    Assert.Equal(Bits(channels[c] ?? []), Bits(column?.Values ?? []));
                }

                expected += (trace.X is null ? 0 : 1) + channels.Count(c => c is not null);
            }
        }

        Assert.Equal(expected, columns.Count);
    });

    [Fact]
    public void A_second_frame_with_nothing_changed_is_empty() => s_figures.Sample(figures =>
    {
        var encoder = new FrameEncoder();
        var first = encoder.Encode(figures);
        Assert.Empty(encoder.Encode(figures));
        encoder.Reset();
        Assert.Equal(first, encoder.Encode(figures));
    });

    [Fact]
    public void Only_changed_columns_are_sent()
    {
        var encoder = new FrameEncoder();
        var price = Figure(FigureKind.Price, new FigureTrace(TraceRole.Fund, [1, 2], [3, 4]), new FigureTrace(TraceRole.Split, [1], [5]) { Detail = [6] });
        var beta = Figure(FigureKind.Beta, new FigureTrace(TraceRole.Beta, [1], [7]));
        encoder.Encode([price, beta]);
        var changed = Figure(FigureKind.Price, new FigureTrace(TraceRole.Fund, [1, 2], [3, 4.5f]), new FigureTrace(TraceRole.Split, [1], [5]) { Detail = [6, 7] });
        var columns = FrameReader.Read(encoder.Encode([changed, beta]));
        Assert.Equal([(FigureKind.Price, 0, 1), (FigureKind.Price, 1, 3)], columns.Select(c => (c.Figure, c.Trace, c.Channel)));
        Assert.Equal([3, 4.5f], columns[0].Values);
        Assert.Equal([6, 7], columns[1].Values);
    }

    [Fact]
    public void A_column_that_becomes_empty_is_sent_as_empty()
    {
        var encoder = new FrameEncoder();
        encoder.Encode([Figure(FigureKind.Beta, new FigureTrace(TraceRole.Beta, [1], [7]))]);
        var columns = FrameReader.Read(encoder.Encode([Figure(FigureKind.Beta, new FigureTrace(TraceRole.Beta, [], []))]));
        Assert.Equal(2, columns.Count);
        Assert.All(columns, c => Assert.Empty(c.Values));
    }

    [Fact]
    public void Two_pages_do_not_share_what_was_sent()
    {
        var figures = new[] { Figure(FigureKind.Beta, new FigureTrace(TraceRole.Beta, [1], [7])) };
        Assert.Equal(new FrameEncoder().Encode(figures), new FrameEncoder().Encode(figures));
    }

    [Fact]
    public void The_layout_is_what_the_browser_reads() => Assert.Equal(
        "02000000" + "00000000" + "03010000" + "01000000" + "03010100" + "01000000" + "000000000000F03F" + "0000004000000000",
        Convert.ToHexString(Tail(Figure(FigureKind.Beta, new FigureTrace(TraceRole.Lower, [], []), new FigureTrace(TraceRole.Beta, [1], [2])))));

    private static long[] Bits(double[] values) => Array.ConvertAll(values, BitConverter.DoubleToInt64Bits);

    private static int[] Bits(float[] values) => Array.ConvertAll(values, BitConverter.SingleToInt32Bits);

    /// <summary>The frame of a figure whose first trace has been sent before.</summary>
    private static byte[] Tail(Figure figure)
    {
        var encoder = new FrameEncoder();
        encoder.Encode([Figure(figure.Kind, figure.Traces[0])]);
        return encoder.Encode([figure]);
    }

    private static Figure Figure(FigureKind kind, params FigureTrace[] traces) => new(kind, "", "", traces, FigureTable.Empty);
}
