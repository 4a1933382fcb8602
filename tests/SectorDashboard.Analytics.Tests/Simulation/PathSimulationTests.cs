using System.Runtime.InteropServices;
using SectorDashboard.Analytics.LeveragedFunds;
using SectorDashboard.Analytics.Simulation;

namespace SectorDashboard.Analytics.Tests.Simulation;

public sealed class PathSimulationTests
{
    public static TheoryData<string> Models => ["gbm", "ar1", "bootstrap"];

    [Theory]
    [MemberData(nameof(Models))]
    public void The_same_seed_gives_the_same_bytes_whatever_the_number_of_threads(string model)
    {
        var one = Bytes(model, seed: 7, threads: 1);
        Assert.Equal(one, Bytes(model, seed: 7, threads: 2));
        Assert.Equal(one, Bytes(model, seed: 7, threads: 7));
        Assert.NotEqual(one, Bytes(model, seed: 8, threads: 1));
        Assert.NotEqual(one, Bytes(model, seed: 7 + (1L << 32), threads: 1));
        Assert.NotEqual(Bytes(model, seed: -1, threads: 1), Bytes(model, seed: 1, threads: 1));
    }

    // So that a link keeps its numbers: the script draws single paths from its own Philox, by the same order of the words.
    [Theory]
    [InlineData("gbm", "drawnGbm")]
    [InlineData("ar1", "drawnAr1")]
    [InlineData("bootstrap", "drawnBootstrap")]
    public void Single_paths_meet_the_independent_script(string model, string drawn)
    {
        foreach (var expected in Golden.Scenarios.GetProperty(drawn).EnumerateArray())
        {
            var paths = Simulated.Paths(Simulated.GoldenModel(model), Simulated.GoldenTerms, 1100, expected.GetProperty("seed").GetInt64());
            var path = expected.GetProperty("path").GetInt32();
            Assert.Equal(expected.Numbers("growths")[0], paths.Index[path], 2e-5);
            Assert.Equal(expected.Numbers("growths")[1], paths.Fund[path], 2e-5);
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void More_paths_begin_with_the_same_ones(string model)
    {
        var few = Simulated.Paths(Simulated.Model(model), Simulated.Soxs, 700, 3);
        var many = Simulated.Paths(Simulated.Model(model), Simulated.Soxs, 5000, 3);
        Assert.Equal(704, few.Fund.Length);
        Assert.Equal(few.Fund[..512], many.Fund[..512]);
        Assert.Equal(few.Index[512..], many.Index[512..704]);
        Assert.InRange(many.Index.Distinct().Count(), 4990, 5008);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void A_block_allocates_nothing(string model)
    {
        var index = new double[PathSimulation.BlockPaths];
        var fund = new double[PathSimulation.BlockPaths];
        var drawn = Simulated.Model(model);
        PathSimulation.FillBlock(drawn, Simulated.Soxs, 1, 0, index, fund);
        var before = GC.GetAllocatedBytesForCurrentThread();
        PathSimulation.FillBlock(drawn, Simulated.Soxs, 1, 1, index, fund);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void At_one_the_fund_is_the_index_and_at_zero_it_is_cash(string model)
    {
        var single = Simulated.Paths(Simulated.Model(model), new FundTerms(1, 0, 0.05, 0), 2000, 5);
        Assert.All(single.Fund, (growth, path) => Sample.Near(single.Index[path], growth, 1e-5));

        var cash = Simulated.Paths(Simulated.Model(model), new FundTerms(0, 0.01, 0.05, 0.3), 2000, 5);
        Assert.All(cash.Fund, growth => Sample.Near(Math.Pow(1 + (0.04 / 252), 63), growth, 1e-12));
        Assert.Equal(single.Index, cash.Index);
    }

    [Fact]
    public void A_day_takes_everything_exactly_where_the_daily_reset_says_so()
    {
        // One day, so that the path is known: the fund earns L r + carry - fee or is lost.
        var model = new LognormalIndex(4, 0, 1);
        var paths = Simulated.Paths(model, Simulated.Soxs, 20_000, 1);
        for (var path = 0; path < paths.Fund.Length; path++)
        {
            Assert.Equal(1 + DailyResetPath.Return([paths.Index[path] - 1], Simulated.Soxs), paths.Fund[path], 1e-6);
        }

        Assert.InRange(paths.Fund.Count(growth => growth == 0), 1000, 4000);
        Assert.DoesNotContain(paths.Fund, growth => growth < 0);
    }

    [Fact]
    public void A_total_loss_is_for_good()
    {
        // The same noise on the same days: what is lost after the shorter horizon is lost after the longer.
        bool[] Lost(int days) =>
            [.. Simulated.Paths(new LognormalIndex(3, 0, days), Simulated.Plain(-3), 2000, 1).Fund.Select(growth => growth == 0)];
        var (early, late) = (Lost(5), Lost(20));
        Assert.InRange(early.Count(lost => lost), 200, 1000);
        Assert.All(early, (lost, path) => Assert.True(late[path] || !lost));
    }

    [Fact]
    public void What_shrinks_beyond_single_precision_is_not_a_total_loss()
    {
        // At 400 % a year for three years even the index shrinks to nothing on most paths, but no day takes everything.
        var paths = Simulated.Paths(new LognormalIndex(4, -0.9, 756), Simulated.Plain(1), 5000, 1);
        Assert.Contains(paths.Fund, growth => growth < 1e-20);
        Assert.DoesNotContain(paths.Fund, growth => growth == 0);
    }

    [Fact]
    public void A_cancelled_simulation_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => PathSimulation.Run(Simulated.Model("gbm"), Simulated.Soxs, 100_000, 1, 2, source.Token));
    }

    [Fact]
    public void Without_a_path_a_thread_or_a_fund_there_is_nothing_to_simulate()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Simulated.Paths(Simulated.Model("gbm"), Simulated.Soxs, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Simulated.Paths(Simulated.Model("gbm"), Simulated.Soxs, 100, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Simulated.Paths(Simulated.Model("gbm"), new FundTerms(-3, 300, 0, 0), 100, 1));
    }

    private static byte[] Bytes(string model, long seed, int threads)
    {
        var paths = Simulated.Paths(Simulated.Model(model), Simulated.Soxs, 6000, seed, threads);
        return MemoryMarshal.AsBytes<double>([.. paths.Index, .. paths.Fund]).ToArray();
    }
}
