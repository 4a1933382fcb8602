using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SectorDashboard.Analytics.Simulation;

/// <summary>Standard normal numbers in single precision from random words, two from two, by Box and Muller (1958); none is beyond 6.7.</summary>
internal static class NormalDraws
{
    /// <summary>The largest size of a draw: the root of -2 ln(2^-32), and a rounding.</summary>
    public const double Largest = 6.67;

    /// <summary>How many draws of each lane are made at once.</summary>
    public const int Days = 8;

    /// <summary>Eight independent normal numbers in each lane.</summary>
    /// <param name="key">The seed.</param>
    /// <param name="day">The first of eight days, a multiple of eight.</param>
    /// <param name="pair">The number of each lane.</param>
    /// <param name="block">The number of the block.</param>
    /// <param name="normals">Takes the eight numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Fill(ulong key, uint day, Vector256<uint> pair, uint block, Span<Vector256<float>> normals)
    {
        var a = new Philox.Words(Vector256.Create(day), pair, Vector256.Create(block), Vector256<uint>.Zero);
        var b = a with { Word0 = Vector256.Create(day + 4) };
        Philox.Generate(key, ref a, ref b);
        (normals[0], normals[1]) = Of(a.Word0, a.Word1);
        (normals[2], normals[3]) = Of(a.Word2, a.Word3);
        (normals[4], normals[5]) = Of(b.Word0, b.Word1);
        (normals[6], normals[7]) = Of(b.Word2, b.Word3);
    }

    /// <summary>Two independent normal numbers in each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector256<float> First, Vector256<float> Second) Of(Vector256<uint> radiusWord, Vector256<uint> angleWord)
    {
        // 31 bits, moved half a step up: from 2^-32 to 1, and finer towards 0, where the far tails come from.
        var share = Vector256.FusedMultiplyAdd(
            Vector256.ConvertToSingle((radiusWord >>> 1).AsInt32()), Vector256.Create(1f / (1u << 31)), Vector256.Create(0.5f / (1u << 31)));
        var radius = Vector256.Sqrt(Vector256.Create(-2f) * VectorFunctions.Log(share));

        // 30 bits are an angle within an eighth of the circle either way; one bit mirrors it at the diagonal, one turns it round.
        var angle = Vector256.ConvertToSingle((angleWord << 2).AsInt32()) * Vector256.Create((float)(Math.PI / 2 / 4294967296.0));
        var (sine, cosine) = VectorFunctions.SineAndCosine(angle);
        var mirrored = ((angleWord << 1).AsInt32() >> 31).AsSingle();
        var turn = (angleWord & Vector256.Create(0x80000000)).AsSingle();
        radius ^= turn;
        return (radius * Vector256.ConditionalSelect(mirrored, sine, cosine), radius * Vector256.ConditionalSelect(mirrored, cosine, sine));
    }
}
