using CsCheck;
using SectorDashboard.Analytics.Breadth;

namespace SectorDashboard.Analytics.Tests.Breadth;

public sealed class MemberBreadthTests
{
    private static readonly double[] s_index = Golden.Sentiment.Numbers("index");
    private static readonly MemberBreadth s_breadth =
        new([.. Golden.Sentiment.GetProperty("members").EnumerateArray().Select(Golden.Sparse)], s_index.Length);

    [Theory]
    [InlineData("above20", 20)]
    [InlineData("above50", 50)]
    [InlineData("above200", 200)]
    public void The_share_above_the_mean_meets_the_independent_fixture(string name, int sessions) => Meets(name, s_breadth.ShareAboveMean(sessions));

    [Fact]
    public void Equal_minus_index_weight_meets_the_independent_fixture() => Meets("equalMinusIndex", s_breadth.EqualMinusIndex(s_index, 20));

    [Fact]
    public void New_highs_and_lows_meet_the_independent_fixture()
    {
        var net = s_breadth.NetNewHighs();
        foreach (var day in Golden.Sentiment.GetProperty("breadth").EnumerateArray())
        {
            var session = day.GetProperty("session").GetInt32();
            if (day.GetProperty("extremes") is { ValueKind: System.Text.Json.JsonValueKind.Array } counts)
            {
                var expected = new MembersAtExtremes(counts[0].GetInt32(), counts[1].GetInt32(), counts[2].GetInt32());
                Assert.Equal(expected, s_breadth.ExtremesOn(session));
                Assert.Equal((expected.Highs - expected.Lows) / (double)expected.Members, net[session]);
            }
            else
            {
                Assert.Null(s_breadth.ExtremesOn(session));
                Assert.Equal(double.NaN, net[session]);
            }
        }
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void Fewer_than_ten_members_are_no_breadth(int members, bool enough)
    {
        double[] closes = [.. Enumerable.Range(1, 260).Select(day => (double)day)];
        var breadth = new MemberBreadth([.. Enumerable.Repeat(closes, members)], closes.Length);
        Assert.Equal(enough ? 1 : double.NaN, breadth.ShareAboveMean(20)[^1]);
        Assert.Equal(enough ? 1 : double.NaN, breadth.NetNewHighs()[^1]);
        Assert.Equal(enough ? 0 : double.NaN, breadth.EqualMinusIndex(closes, 20)[^1]);
    }

    [Fact]
    public void A_member_at_its_old_high_is_at_no_new_one()
    {
        double[] closes = [.. Enumerable.Repeat(5.0, 252), 5.0];
        Assert.Equal(new MembersAtExtremes(10, 0, 0), new MemberBreadth([.. Enumerable.Repeat(closes, 10)], 253).ExtremesOn(252));
        Assert.Equal(0, new MemberBreadth([.. Enumerable.Repeat(closes, 10)], 253).ShareAboveMean(50)[252]);
    }

    [Fact]
    public void The_unit_of_each_members_price_does_not_matter() =>
        Gen.Select(Gen.Int[1, 99].Select(cents => cents / 8.0).Array[30].Array[12], Gen.Int[-9, 9].Array[12]).Sample((members, powers) =>
        {
            // Powers of two, so that not even the rounding changes.
            double[][] scaled = [.. members.Select((closes, m) => closes.Select(close => close * Math.Pow(2, powers[m])).ToArray())];
            var (plain, other) = (new MemberBreadth(members, 30), new MemberBreadth(scaled, 30));
            Assert.Equal(plain.ShareAboveMean(20), other.ShareAboveMean(20));
            Assert.Equal(plain.EqualMinusIndex(members[0], 20), other.EqualMinusIndex(scaled[0], 20));
        });

    [Fact]
    public void Columns_of_other_lengths_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new MemberBreadth([[1, 2], [1]], 2));
        Assert.Throws<ArgumentException>(() => new MemberBreadth([[1, 2]], 2).EqualMinusIndex([1], 1));
    }

    private static void Meets(string name, double[] actual)
    {
        var days = Golden.Sentiment.GetProperty("breadth").EnumerateArray().ToList();
        Sample.NearAll(
            [.. days.Select(day => day.GetProperty(name).SparseNumber())], [.. days.Select(day => actual[day.GetProperty("session").GetInt32()])]);
    }
}
