using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SectorDashboard.Analytics.Simulation;

/// <summary>
/// Philox4x32-10, the counter-based generator of Salmon, Moraes, Dror and Shaw (2011): 128 random bits are a function of a counter and a
/// key, so any of them can be drawn at any time, on any thread. Eight counters at once, one in each lane.
/// </summary>
internal static class Philox
{
    private const int Rounds = 10;

    /// <summary>Turns the four words of eight counters into four random words each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Generate(
        ulong key, ref Vector256<uint> word0, ref Vector256<uint> word1, ref Vector256<uint> word2, ref Vector256<uint> word3)
    {
        // A 32-bit word times a constant fills a 64-bit lane, so even and odd lanes go apart. What is left in the upper halves does no
        // harm: the product reads lower halves only.
        var (even0, even1, even2, even3) = (word0.AsUInt64(), word1.AsUInt64(), word2.AsUInt64(), word3.AsUInt64());
        var (odd0, odd1, odd2, odd3) = (even0 >>> 32, even1 >>> 32, even2 >>> 32, even3 >>> 32);
        var (key0, key1) = (Vector256.Create(key), Vector256.Create(key >> 32));
        for (var round = 0; round < Rounds; round++)
        {
            Round(ref even0, ref even1, ref even2, ref even3, key0, key1);
            Round(ref odd0, ref odd1, ref odd2, ref odd3, key0, key1);
            key0 += Vector256.Create(0x9E3779B9UL);
            key1 += Vector256.Create(0xBB67AE85UL);
        }

        word0 = Together(even0, odd0);
        word1 = Together(even1, odd1);
        word2 = Together(even2, odd2);
        word3 = Together(even3, odd3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(
        ref Vector256<ulong> word0, ref Vector256<ulong> word1, ref Vector256<ulong> word2, ref Vector256<ulong> word3,
        Vector256<ulong> key0, Vector256<ulong> key1)
    {
        var product0 = Product(word0, Vector256.Create(0xD2511F53UL));
        var product1 = Product(word2, Vector256.Create(0xCD9E8D57UL));
        word0 = (product1 >>> 32) ^ word1 ^ key0;
        word1 = product1;
        word2 = (product0 >>> 32) ^ word3 ^ key1;
        word3 = product0;
    }

    /// <summary>The 64-bit product of the lower halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Product(Vector256<ulong> a, Vector256<ulong> b) =>
        Avx2.IsSupported ? Avx2.Multiply(a.AsUInt32(), b.AsUInt32()) : (a & Vector256.Create(0xFFFFFFFFUL)) * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Together(Vector256<ulong> even, Vector256<ulong> odd) =>
        ((even & Vector256.Create(0xFFFFFFFFUL)) | (odd << 32)).AsUInt32();
}
