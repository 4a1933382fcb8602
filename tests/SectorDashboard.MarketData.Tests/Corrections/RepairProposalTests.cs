using CsCheck;
using SectorDashboard.Analytics.LeveragedFunds;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Corrections;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Quality;
using SectorDashboard.MarketData.Tests.Bars;

namespace SectorDashboard.MarketData.Tests.Corrections;

public sealed class RepairProposalTests
{
    [Theory]
    [InlineData(false, false, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    public void A_finding_is_a_missed_split_only_where_no_table_of_splits_is_known(bool catalogueKnows, bool sourceStates, bool isSplit)
    {
        Split split = new(Recordings.Day(2), 0.5);
        var recording = sourceStates ? Repairs.Flawed with { Splits = [split] } : Repairs.Flawed;

        var draft = RepairDraft.Of(Repairs.Finding(0.1, Repairs.Day), catalogueKnows ? Repairs.Prices(recording, split) : Repairs.Prices(recording));

        Assert.Equal(new RepairDraft("TEST", Repairs.Day, 0.1, isSplit, Step: 120.0 / 11), draft);
    }

    [Theory]
    [InlineData(null, 3, QualityKind.UnknownSplit)]
    [InlineData(0.1, null, QualityKind.UnknownSplit)]
    [InlineData(0.1, 3, QualityKind.Identity)]
    public void What_is_no_question_of_scale_has_no_repair(double? ratio, int? day, QualityKind kind) => Assert.Null(
        RepairDraft.Of(Repairs.Finding(ratio, day is { } d ? Recordings.Day(d) : null, kind), Repairs.Prices(Repairs.Flawed)));

    [Fact]
    public void A_proposal_shows_the_day_before_and_after_and_changes_nothing()
    {
        var prices = Repairs.Prices(Repairs.Flawed);

        var proposal = Proposal(Repairs.Draft, prices);

        Assert.Equal((2, null), (proposal.Rows, proposal.Index));
        Assert.True(proposal.Correction.IsSplit);
        Assert.Equal((120.0 / 11, "A"), (proposal.Correction.Step, proposal.Correction.Source));
        Assert.Equal([10, 11, 120, 121], proposal.Before.Closes.Select(c => c.Close));
        Assert.Equal([100, 110, 120, 121], proposal.After.Closes.Select(c => c.Close));
        Assert.Equal((120.0 / 11, 120.0 / 110), (proposal.Before.Step, proposal.After.Step));
        Assert.Null(proposal.After.Regression);
        Assert.Null(proposal.After.FundReturn);
        Assert.Equal([10, 11, 120, 121], prices.Bars(PriceBasis.Split).Close);
        Assert.Empty(prices.CorrectionsInForce);
    }

    [Fact]
    public void A_split_missing_from_prices_as_traded_mends_the_split_adjusted_step()
    {
        var proposal = Proposal(Repairs.Draft, Repairs.Prices(Repairs.Flawed with { AdjustedFor = AdjustedFor.Nothing }));

        Assert.Equal((120.0 / 11, 120.0 / 110), (proposal.Before.Step, proposal.After.Step));
    }

    [Fact]
    public void A_geared_fund_is_set_against_its_multiple_of_the_best_index_there_is()
    {
        var index = InstrumentPrices.FromRecordings(
            Recordings.Instrument() with { Symbol = "SECOND" }, [Recordings.Of("A", 1, 1, 100, 95, 90, 89.5) with { Symbol = "SECOND" }]);
        var fund = InstrumentPrices.FromRecordings(
            Recordings.Instrument() with { LeverageHistory = [new DatedLeverage(Recordings.Day(1), -2)], IndexCandidates = ["FIRST", "SECOND"] }, [Repairs.Flawed]);

        var proposal = Proposal(Repairs.Draft, fund, index);

        Assert.Equal("SECOND", proposal.Index);
        Assert.Equal(-2 * ((90.0 / 95) - 1), proposal.After.IndexMultiple!.Value, 1e-12);
        Assert.Equal((120.0 / 110) - 1, proposal.After.FundReturn!.Value, 1e-12);
        Assert.Equal((120.0 / 11) - 1, proposal.Before.FundReturn!.Value, 1e-12);
        Assert.Equal(3, proposal.After.Regression!.Value.N);
    }

    [Fact]
    public void Whatever_the_wrong_scale_the_repair_brings_the_right_prices_back() =>
        Gen.Select(Gen.Double[0.5, 2].Array[4, 20], Gen.Double[0.001, 1000], Gen.Int[1, 3]).Sample((moves, ratio, day) =>
        {
            double[] closes = [.. moves.Select((_, i) => 50 * moves.Take(i + 1).Aggregate(1.0, (a, b) => a * b))];
            double[] flawed = [.. closes.Select((close, i) => i < day ? close * ratio : close)];
            var prices = Repairs.Prices(Recordings.Of("A", 1, 1, flawed));

            var repaired = prices.With(Proposal(new RepairDraft("TEST", Recordings.Day(1 + day), ratio), prices).Correction);

            Assert.All(closes.Zip(repaired.Bars(PriceBasis.Split).Close), pair => Assert.Equal(pair.First, pair.Second, 1e-12 * pair.First));
        });

    [Theory]
    [InlineData(null)]
    [InlineData(0d)]
    [InlineData(1d)]
    [InlineData(-10d)]
    [InlineData(0.0009)]
    [InlineData(1001d)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_ratio_is_a_number_of_shares(double? ratio) => Refused(Repairs.Draft with { Ratio = ratio }, "ratio");

    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    [InlineData(5)]
    public void The_day_is_one_of_the_series_after_its_first(int? day) =>
        Refused(Repairs.Draft with { Date = day is { } d ? Recordings.Day(d) : null }, "date");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("OTHER")]
    public void The_symbol_has_real_prices(string? symbol) => Refused(Repairs.Draft with { Symbol = symbol }, "symbol");

    [Fact]
    public void Whoever_saw_another_step_looks_again()
    {
        Refused(Repairs.Draft with { Step = 1.1 }, "step");
        Assert.Empty(PriceRepair.Preview(Repairs.Draft with { Step = 10.91 }, Repairs.Real(Repairs.Prices(Repairs.Flawed))).Problems);
    }

    [Fact]
    public void A_day_that_is_repaired_already_is_not_repaired_once_more()
    {
        var prices = Repairs.Prices(Repairs.Flawed);
        var repaired = prices.With(Proposal(Repairs.Draft, prices).Correction);

        var preview = PriceRepair.Preview(Repairs.Draft with { Ratio = 0.5 }, Repairs.Real(repaired));

        Assert.Equal("date", Assert.Single(preview.Problems).Field);
    }

    private static RepairProposal Proposal(RepairDraft draft, params InstrumentPrices[] prices)
    {
        var preview = PriceRepair.Preview(draft, Repairs.Real(prices));
        Assert.Empty(preview.Problems);
        return preview.Proposal!;
    }

    private static void Refused(RepairDraft draft, string field)
    {
        var preview = PriceRepair.Preview(draft, Repairs.Real(Repairs.Prices(Repairs.Flawed)));
        Assert.Null(preview.Proposal);
        Assert.Equal(field, Assert.Single(preview.Problems).Field);
    }
}
