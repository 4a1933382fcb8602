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

    /// <summary>Turns the four words of twice eight counters into four random words each; two at once keep the processor busy.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Generate(ulong key, ref Words a, ref Words b)
    {
        // A 32-bit word times a constant fills a 64-bit lane, so even and odd lanes go apart. What is left in the upper halves does no
        // harm: the product reads lower halves only.
        var (evenA, oddA, evenB, oddB) = (a.Even, a.Odd, b.Even, b.Odd);
        var (key0, key1) = (Vector256.Create(key), Vector256.Create(key >> 32));
        for (var round = 0; round < Rounds; round++)
        {
            evenA.Round(key0, key1);
            oddA.Round(key0, key1);
            evenB.Round(key0, key1);
            oddB.Round(key0, key1);
            key0 += Vector256.Create(0x9E3779B9UL);
            key1 += Vector256.Create(0xBB67AE85UL);
        }

        a = Words.Of(evenA, oddA);
        b = Words.Of(evenB, oddB);
    }

    /// <summary>The four words of eight counters, or what became of them.</summary>
    internal record struct Words(Vector256<uint> Word0, Vector256<uint> Word1, Vector256<uint> Word2, Vector256<uint> Word3)
    {
        public readonly Halves Even
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => new(Word0.AsUInt64(), Word1.AsUInt64(), Word2.AsUInt64(), Word3.AsUInt64());
        }

        public readonly Halves Odd
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => new(Word0.AsUInt64() >>> 32, Word1.AsUInt64() >>> 32, Word2.AsUInt64() >>> 32, Word3.AsUInt64() >>> 32);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Words Of(Halves even, Halves odd) => new(
            Together(even.Word0, odd.Word0), Together(even.Word1, odd.Word1), Together(even.Word2, odd.Word2), Together(even.Word3, odd.Word3));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<uint> Together(Vector256<ulong> even, Vector256<ulong> odd) =>
            ((even & Vector256.Create(0xFFFFFFFFUL)) | (odd << 32)).AsUInt32();
    }

    /// <summary>The words of four counters, each in the lower half of a 64-bit lane.</summary>
    internal record struct Halves(Vector256<ulong> Word0, Vector256<ulong> Word1, Vector256<ulong> Word2, Vector256<ulong> Word3)
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Round(Vector256<ulong> key0, Vector256<ulong> key1)
        {
            var product0 = Product(Word0, Vector256.Create(0xD2511F53UL));
            var product1 = Product(Word2, Vector256.Create(0xCD9E8D57UL));
            Word0 = (product1 >>> 32) ^ Word1 ^ key0;
            Word1 = product1;
            Word2 = (product0 >>> 32) ^ Word3 ^ key1;
            Word3 = product0;
        }

        /// <summary>The 64-bit product of the lower halves.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<ulong> Product(Vector256<ulong> a, Vector256<ulong> b) =>
            Avx2.IsSupported ? Avx2.Multiply(a.AsUInt32(), b.AsUInt32()) : (a & Vector256.Create(0xFFFFFFFFUL)) * b;
    }
}
