using System.Runtime.Intrinsics;
using MathNet.Numerics.Distributions;
using SectorDashboard.Analytics.Simulation;

namespace SectorDashboard.Analytics.Tests.Simulation;

public sealed class NormalDrawsTests
{
    private const int Count = 64 * 31250;
    private static readonly Lazy<float[]> s_draws = new(() => Draw(20261124, Count));

    [Fact]
    public void The_first_moments_are_those_of_a_standard_normal()
    {
        // E z^k and the variance of z^k are products of odd numbers.
        double[] moments = [1, 0, 1, 0, 3, 0, 15, 0, 105, 0, 945, 0, 10395];
        for (var k = 1; k <= 6; k++)
        {
            var mean = s_draws.Value.Average(z => Math.Pow(z, k));
            Assert.Equal(moments[k], mean, 4 * Math.Sqrt((moments[2 * k] - (moments[k] * moments[k])) / Count));
        }
    }

    [Fact]
    public void Kolmogorov_and_Smirnov_see_no_difference()
    {
        var sorted = s_draws.Value.ToArray();
        Array.Sort(sorted);
        var distance = 0.0;
        for (var k = 0; k < Count; k++)
        {
            var below = Normal.CDF(0, 1, sorted[k]);
            distance = Math.Max(distance, Math.Max(Math.Abs(below - ((double)k / Count)), Math.Abs(below - ((k + 1.0) / Count))));
        }

        // 1.63 is the 99 % point of the statistic's limit.
        Assert.InRange(distance * Math.Sqrt(Count), 0.2, 1.63);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(4.5)]
    [InlineData(5)]
    public void The_tails_have_their_share(double beyond)
    {
        var expected = Count * Normal.CDF(0, 1, -beyond);
        Assert.Equal(expected, s_draws.Value.Count(z => z > beyond), 4 * Math.Sqrt(expected) + 2);
        Assert.Equal(expected, s_draws.Value.Count(z => z < -beyond), 4 * Math.Sqrt(expected) + 2);
    }

    [Fact]
    public void Draws_know_nothing_of_each_other()
    {
        // Draws k and k + 8 are days of one lane, k and k + 1 neighbouring lanes, k and k + 32 the days of two counters.
        foreach (var lag in new[] { 1, 8, 16, 32, 64 })
        {
            double products = 0, squares = 0;
            for (var k = lag; k < Count; k++)
            {
                products += s_draws.Value[k] * s_draws.Value[k - lag];
                squares += ((s_draws.Value[k] * s_draws.Value[k]) - 1) * ((s_draws.Value[k - lag] * s_draws.Value[k - lag]) - 1);
            }

            Assert.Equal(0, products / Count, 4 / Math.Sqrt(Count));
            Assert.Equal(0, squares / Count, 4 * 2 / Math.Sqrt(Count));
        }
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(1u)]
    [InlineData(uint.MaxValue)]
    [InlineData(uint.MaxValue - 1)]
    [InlineData(0x80000000u)]
    public void No_word_gives_a_number_that_is_none_or_beyond_the_largest(uint word)
    {
        foreach (var angle in new[] { 0u, 1u, 0x3FFFFFFFu, 0x40000000u, 0x80000000u, uint.MaxValue })
        {
            var (first, second) = NormalDraws.Of(Vector256.Create(word), Vector256.Create(angle));
            Assert.InRange(Math.Abs(first[0]), 0, NormalDraws.Largest);
            Assert.InRange(Math.Abs(second[0]), 0, NormalDraws.Largest);
            Assert.Equal(-2 * Math.Log((((word >>> 1) + 0.5) / 2147483648.0)), (first[0] * (double)first[0]) + (second[0] * (double)second[0]), 1e-5);
        }
    }

    private static float[] Draw(ulong seed, int count)
    {
        var draws = new float[count];
        Span<Vector256<float>> normals = stackalloc Vector256<float>[NormalDraws.Days];
        for (var k = 0; k < count; k += 8 * NormalDraws.Days)
        {
            NormalDraws.Fill(seed, (uint)(k / 8 % 256), Vector256.Create((uint)(k / 2048 * 8)) + Vector256<uint>.Indices, 5, normals);
            for (var day = 0; day < NormalDraws.Days; day++)
            {
                normals[day].CopyTo(draws, k + (8 * day));
            }
        }

        return draws;
    }
}
