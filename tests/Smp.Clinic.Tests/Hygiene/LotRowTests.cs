using System;
using System.Linq;
using Smp.App.Reports;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Record;
using Smp.Clinic.Stock;
using Smp.Clinic.Tests.Rig;
using Xunit;

namespace Smp.Clinic.Tests.Hygiene;

public sealed class LotRowTests
{
    [Fact]
    public void A_lot_tells_what_came_in_was_opened_counted_and_is_left()
    {
        LotRow row = SampleClinic.Report().Lots.First(lot => lot is { Lot.Text: "A213B1", Maker: "Bishop" });
        Assert.Equal((20, 8, 12, 9), (row.Received, row.Opened, row.Left, row.Counted));
        Assert.Equal((4, true), (row.Clients, row.HasOtherMaker));
        Assert.Equal("CERT-8871", Assert.Single(row.Boxes).Receipt.Certificate);
        LotRow thrown = SampleClinic.Report().Lots.Single(lot => lot.Lot.Text == "A198C4");
        Assert.Equal((10, 2, 1, 7, 7), (thrown.Received, thrown.Opened, thrown.Discarded, thrown.Left, thrown.Counted));
    }

    [Fact]
    public void One_lot_under_two_makers_is_two_rows_and_a_finding_that_names_both()
    {
        ClinicRecord record = Given.TwoSessions().Take(
            Given.Opened(Given.One, 1), Given.Opened(Given.Two, 2) with { Maker = "Kwadron" });
        HygieneReport report = Report(record);
        Assert.Equal(["Bishop", "Kwadron"], report.Lots.Select(row => row.Maker));
        Finding finding = Assert.Single(report.Exceptions, found => found.Kind == FindingKind.LotOfTwoMakers);
        Assert.Equal(("Bishop, Kwadron", Severity.Amber), (finding.Where, finding.Severity));
    }

    [Fact]
    public void Makers_compare_without_case_and_one_that_was_not_told_joins_the_only_one()
    {
        ClinicRecord record = Given.TwoSessions().Take(
            Given.Opened(Given.One, 1), Given.Opened(Given.Two, 2) with { Maker = "BISHOP" },
            Given.Opened(new(77), 3) with { Maker = StockBook.NotTold });
        LotRow row = Assert.Single(Report(record).Lots);
        Assert.Equal((3, false), (row.Opened, row.HasOtherMaker));
        Assert.DoesNotContain(Report(record).Exceptions, found => found.Kind == FindingKind.LotOfTwoMakers);
    }

    [Fact]
    public void A_lot_that_never_came_in_is_told_in_a_clinic_that_keeps_its_stock_and_in_no_other()
    {
        ClinicRecord record = Given.TwoSessions().Take(Given.Opened(Given.One, 1));
        Assert.DoesNotContain(Report(record).Exceptions, found => found.Kind == FindingKind.LotNotReceived);
        record.Take(new BoxReceived(1, "Bishop", Given.LotOf("OTHER"), null, 5, null, null, Given.At(2)));
        Finding finding = Assert.Single(Report(record).Exceptions, found => found.Kind == FindingKind.LotNotReceived);
        Assert.Contains("A213B1", finding.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lot_that_differs_only_in_case_from_one_received_is_named_beside_it()
    {
        ClinicRecord record = Given.TwoSessions().Take(
            new BoxReceived(1, "Bishop", Given.LotOf("Q3"), null, 5, null, null, Given.At(0)),
            Given.Opened(Given.One, 1) with { Lot = Given.LotOf("q3") },
            Given.Opened(Given.Two, 1) with { Lot = Given.LotOf("Q4") });
        Finding[] found = [.. Report(record).Exceptions.Where(each => each.Kind == FindingKind.LotNotReceived)];
        Assert.Equal(
            [
                "Lot q3 was opened and no box of it was ever received; there is Q3, which differs only in case",
                "Lot Q4 was opened and no box of it was ever received",
            ],
            found.Select(each => each.What).Order(StringComparer.OrdinalIgnoreCase));
        LotRecall recall = LotRecall.Of(Report(record), Given.LotOf("Q3"))!;
        Assert.Equal("q3", recall.Near?.Text);
        Assert.Contains("! Lot q3, which differs only in case", LotRecallText.Render(recall), StringComparison.Ordinal);
        Assert.Contains("Lot q3, which differs only in case", LotRecallHtml.Render(recall), StringComparison.Ordinal);
        Assert.Null(LotRecall.Of(Report(record), Given.LotOf("Q4"))!.Near);
    }

    [Theory]
    [InlineData("2026-03-01", ExpiryNearness.Expired)]
    [InlineData("2026-03-02", ExpiryNearness.InSevenDays)]
    [InlineData("2026-03-08", ExpiryNearness.InSevenDays)]
    [InlineData("2026-03-10", ExpiryNearness.InThirtyDays)]
    [InlineData("2026-03-31", ExpiryNearness.InThirtyDays)]
    [InlineData("2026-04", ExpiryNearness.InNinetyDays)]
    [InlineData("2026-06", ExpiryNearness.Far)]
    public void How_near_an_expiry_is_counts_from_when_the_report_is_made(string expiry, ExpiryNearness expected)
    {
        ClinicRecord record = Given.TwoSessions().Take(
            new BoxReceived(1, "Bishop", Given.LotOf("L7"), Given.ExpiryOf(expiry), 5, null, null, Given.At(-90_000)));
        HygieneReport report = HygieneReport.Of(
            record, ReportPeriod.Everything, Example.Heading with { GeneratedAt = Given.At(0) });
        Assert.Equal(expected, Assert.Single(report.Lots).Nearness);
    }

    [Fact]
    public void A_recall_gives_every_client_session_cartridge_and_container_of_the_lot()
    {
        LotRecall recall = LotRecall.Of(SampleClinic.Report(), Given.LotOf("A213B1"))!;
        Assert.Equal((9, 4, 4), (recall.Report.Cartridges.Count, recall.Report.Sessions.Count, recall.Clients.Count));
        Assert.Equal(["Bishop", "Bishop Rotary"], recall.Makers);
        string text = LotRecallText.Render(recall);
        string page = LotRecallHtml.Render(recall);
        Assert.All(recall.Clients, client =>
        {
            Assert.Contains(client.ShortForm, text, StringComparison.Ordinal);
            Assert.Contains(client.ShortForm, page, StringComparison.Ordinal);
        });
        Assert.Contains("RECALL OF LOT A213B1", text, StringComparison.Ordinal);
        Assert.Contains("under more than one maker: Bishop, Bishop Rotary", text, StringComparison.Ordinal);
        Assert.Contains("SHARPS-04", text, StringComparison.Ordinal);
        Assert.DoesNotContain("KW-5501", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_recall_finds_the_other_client_in_whose_session_a_pen_used_the_cartridge()
    {
        ClinicRecord record = Given.TwoSessions().Take(Given.Opened(Given.One, 1), Given.Bound(Given.One, 2));
        record.Take(
            new PenScript(Given.NineUtcS).Boot().SetClock().Mount(Given.One, 13).Run(1_000, 900, 100).Unmount());
        LotRecall recall = LotRecall.Of(Report(record), Given.LotOf("A213B1"))!;
        Assert.Equal(2, recall.Clients.Count);
        Assert.Contains(Given.Ben, recall.Clients);
        Assert.Equal(2, Assert.Single(recall.Report.Lots).Clients);
    }

    [Fact]
    public void A_recall_of_a_pigments_lot_gives_the_clients_it_was_poured_for()
    {
        LotRecall recall = LotRecall.Of(SampleClinic.Report(), Given.LotOf("P-0311"))!;
        Assert.Equal((6, 0, 6), (recall.Clients.Count, recall.Report.Cartridges.Count, recall.Report.Pigments.Count));
    }

    [Fact]
    public void A_lot_that_differs_in_case_is_not_the_lot_and_is_offered()
    {
        HygieneReport report = SampleClinic.Report();
        Assert.Null(LotRecall.Of(report, Given.LotOf("a213b1")));
        Assert.Equal("A213B1", LotRecall.NearTo(report, Given.LotOf("a213b1"))!.Text);
        Assert.Null(LotRecall.NearTo(report, Given.LotOf("A213B")));
    }

    private static HygieneReport Report(ClinicRecord record) =>
        HygieneReport.Of(record, ReportPeriod.Everything, Example.Heading);
}
