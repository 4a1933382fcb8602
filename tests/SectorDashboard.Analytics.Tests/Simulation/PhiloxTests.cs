using System.Runtime.Intrinsics;
using SectorDashboard.Analytics.Simulation;

namespace SectorDashboard.Analytics.Tests.Simulation;

public sealed class PhiloxTests
{
    // Known answers for philox4x32 with 10 rounds, from the file kat_vectors of the authors' library Random123: counter, key, answer.
    [Theory]
    [InlineData("00000000 00000000 00000000 00000000", "00000000 00000000", "6627e8d5 e169c58d bc57ac4c 9b00dbd8")]
    [InlineData("ffffffff ffffffff ffffffff ffffffff", "ffffffff ffffffff", "408f276d 41c83b0e a20bc7c6 6d5451fd")]
    [InlineData("243f6a88 85a308d3 13198a2e 03707344", "a4093822 299f31d0", "d16cfe09 94fdcceb 5001e420 24126ea1")]
    public void The_words_meet_the_authors_known_answers(string counter, string key, string expected)
    {
        uint[] words = [.. counter.Split(' ').Select(word => Convert.ToUInt32(word, 16))];
        uint[] keys = [.. key.Split(' ').Select(word => Convert.ToUInt32(word, 16))];
        for (var lane = 0; lane < Vector256<uint>.Count; lane++)
        {
            // Only one lane has the counter that is asked for; the others must not matter.
            Vector256<uint> Word(int k) => Vector256.Create((uint)(k + 7)).WithElement(lane, words[k]);
            var asked = new Philox.Words(Word(0), Word(1), Word(2), Word(3));
            var other = new Philox.Words(Word(1), Word(1), Word(2), Word(3));
            foreach (var first in new[] { true, false })
            {
                var (a, b) = first ? (asked, other) : (other, asked);
                Philox.Generate(keys[0] | ((ulong)keys[1] << 32), ref a, ref b);
                var random = first ? a : b;
                Assert.Equal(expected, $"{random.Word0[lane]:x8} {random.Word1[lane]:x8} {random.Word2[lane]:x8} {random.Word3[lane]:x8}");
            }
        }
    }
}
