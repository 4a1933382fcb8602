using System.Runtime.Intrinsics;
using SectorDashboard.Analytics.Simulation;

namespace SectorDashboard.Analytics.Tests.Simulation;

public sealed class VectorFunctionTests
{
    private const double Ulp = 1.0 / (1 << 23);

    [Fact]
    public void The_logarithm_is_exact_but_for_the_last_bits() => Sweep(1e-10, 10, logarithmic: true, x =>
    {
        var log = VectorFunctions.Log(Vector256.Create(x))[3];
        Assert.Equal(Math.Log(x), log, Ulp * Math.Max(Math.Abs(Math.Log(x)), 1e-3));
    });

    [Fact]
    public void Sine_and_cosine_are_exact_but_for_the_last_bits() => Sweep(-Math.PI / 4, Math.PI / 4, logarithmic: false, x =>
    {
        var (sine, cosine) = VectorFunctions.SineAndCosine(Vector256.Create(x));
        Assert.Equal(Math.Sin(x), sine[0], Ulp * Math.Abs(x));
        Assert.Equal(Math.Cos(x), cosine[7], Ulp);
    });

    [Fact]
    public void Sinh_and_cosh_are_exact_but_for_the_last_bits_even_near_zero() => Sweep(-1.7, 1.7, logarithmic: false, x =>
    {
        var (sinh, coshLessOne) = VectorFunctions.SinhAndCoshLessOne(Vector256.Create(x));
        Assert.Equal(Math.Sinh(x), sinh[0], 2 * Ulp * Math.Abs(Math.Sinh(x)));
        Assert.Equal(2 * Math.Pow(Math.Sinh(x / 2.0), 2), coshLessOne[7], 5 * Ulp * (Math.Cosh(x) - 1 + 1e-30));
    });

    [Fact]
    public void Eight_lanes_are_eight_numbers()
    {
        var logs = VectorFunctions.Log(Vector256.Create(1f, 2, 3, 4, 5, 6, 7, 8));
        for (var lane = 0; lane < 8; lane++)
        {
            Assert.Equal(Math.Log(lane + 1), logs[lane], 2 * Ulp);
        }
    }

    private static void Sweep(double from, double to, bool logarithmic, Action<float> check)
    {
        const int Steps = 50_000;
        for (var step = 0; step <= Steps; step++)
        {
            var share = step / (double)Steps;
            check((float)(logarithmic ? from * Math.Pow(to / from, share) : from + ((to - from) * share)));
        }
    }
}
