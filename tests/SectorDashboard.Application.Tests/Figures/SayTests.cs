using CsCheck;
using SectorDashboard.Application.Figures;

namespace SectorDashboard.Application.Tests.Figures;

public sealed class SayTests
{
    private static readonly double?[] s_unsayable = [null, double.NaN, double.PositiveInfinity, double.NegativeInfinity];

    [Theory]
    [InlineData(0.123, 1, "+12.3 %")]
    [InlineData(-0.123, 1, "−12.3 %")]
    [InlineData(0, 1, "0.0 %")]
    [InlineData(-0.0004, 1, "0.0 %")]
    [InlineData(-0.0006, 1, "−0.1 %")]
    [InlineData(0.9996, 1, "+100.0 %")]
    [InlineData(0.02941, 2, "+2.94 %")]
    [InlineData(12.345, 0, "+1,235 %")]
    public void Changes(double fraction, int digits, string said) => Assert.Equal(OnOneLine(said), Say.Change(fraction, digits));

    [Theory]
    [InlineData(0.482, 1, "48.2 %")]
    [InlineData(-0.05, 1, "−5.0 %")]
    [InlineData(0.485, 0, "49 %")]
    public void Percentages(double fraction, int digits, string said) => Assert.Equal(OnOneLine(said), Say.Percent(fraction, digits));

    [Theory]
    [InlineData(-0.124, "−12.4 pp")]
    [InlineData(0.124, "+12.4 pp")]
    [InlineData(0.0004, "0.0 pp")]
    public void Points(double fraction, string said) => Assert.Equal(OnOneLine(said), Say.Points(fraction));

    [Theory]
    [InlineData(-2.9743, 2, "−2.97")]
    [InlineData(-0.004, 2, "0.00")]
    [InlineData(0.005, 2, "0.01")]
    [InlineData(1234.5, 0, "1,235")]
    public void PlainNumbers(double value, int digits, string said) => Assert.Equal(said, Say.Number(value, digits));

    [Theory]
    [InlineData(0.00000123, "1.23E−6")]
    [InlineData(0.2083, "0.2083")]
    [InlineData(2.45, "2.45")]
    [InlineData(47.034, "47.03")]
    [InlineData(999.99, "999.99")]
    [InlineData(5123.4, "5,123")]
    [InlineData(1234567, "1.2M")]
    [InlineData(4e10, "40.00bn")]
    public void Prices(double value, string said) => Assert.Equal(said, Say.Price(value));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(9999.4, "9,999")]
    [InlineData(9999.5, "10k")]
    [InlineData(999_499, "999k")]
    [InlineData(999_500, "1.0M")]
    [InlineData(271_800_000, "271.8M")]
    [InlineData(999_499_999, "999.5M")]
    [InlineData(999_500_000, "1.00bn")]
    [InlineData(2.82e9, "2.82bn")]
    [InlineData(-1.5e12, "−1.50tn")]
    public void ShortNumbers(double value, string said) => Assert.Equal(said, Say.Compact(value));

    [Theory]
    [InlineData(2.82e9, "$2.82bn")]
    [InlineData(-33_333, "−$33k")]
    [InlineData(-0.2, "$0")]
    public void ShortDollars(double value, string said) => Assert.Equal(said, Say.Money(value));

    [Theory]
    [InlineData(33_333.4, "$33,333")]
    [InlineData(-33_333.4, "−$33,333")]
    [InlineData(-0.4, "$0")]
    [InlineData(-0.5, "−$1")]
    public void FullDollars(double value, string said) => Assert.Equal(said, Say.Dollars(value));

    [Fact]
    public void Days_instants_and_multiples()
    {
        Assert.Equal("2026-01-07", Say.Day(new DateOnly(2026, 1, 7)));
        Assert.Equal("–", Say.Day(null));
        Assert.Equal("2026-01-07 21:05 UTC", Say.Instant(new DateTimeOffset(2026, 1, 7, 16, 5, 59, TimeSpan.FromHours(-5))));
        Assert.Equal("1.8×", Say.Times(1.84));
    }

    [Fact]
    public void What_is_not_known_is_a_dash() => Assert.All(s_unsayable, value => Assert.All(
        [Say.Change(value), Say.Percent(value), Say.Points(value), Say.Number(value), Say.Price(value), Say.Money(value), Say.Dollars(value), Say.Times(value)],
        said => Assert.Equal("–", said)));

    [Fact]
    public void Opposite_numbers_differ_by_their_sign_alone() => Gen.Double[0, 1e13].Sample(value =>
    {
        foreach (var say in new Func<double?, string>[] { v => Say.Money(v), v => Say.Dollars(v), v => Say.Number(v), v => Say.Change(v).TrimStart('+') })
        {
            var said = say(value);
            Assert.Equal(said.Any(c => c is >= '1' and <= '9') ? "−" + said : said, say(-value));
        }
    });

    /// <summary>The number and its unit are never parted by the end of a line.</summary>
    private static string OnOneLine(string said) => said.Replace(' ', '\u00a0');

    [Theory]
    [InlineData(15, "15:1")]
    [InlineData(1.5, "1.5:1")]
    [InlineData(0.05, "1:20")]
    [InlineData(1.0 / 3, "1:3")]
    public void Splits_are_new_shares_for_old_ones(double ratio, string said) => Assert.Equal(said, Say.Shares(ratio));

    [Theory]
    [InlineData(0, "0\u00a0sessions")]
    [InlineData(1, "1\u00a0session")]
    [InlineData(1234, "1,234\u00a0sessions")]
    public void A_count_has_a_noun(int count, string said) => Assert.Equal(said, Say.Count(count, "session"));
}
