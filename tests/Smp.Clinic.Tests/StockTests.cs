using System;
using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Record;
using Smp.Clinic.Stock;
using Smp.Clinic.Tests.Rig;
using Xunit;

namespace Smp.Clinic.Tests;

public sealed class StockTests
{
    [Fact]
    public void A_count_closes_when_received_less_used_less_discarded_is_there()
    {
        ClinicRecord record = Received().Take(
            Opened(1, 3), Opened(2, 3), new BoxCounted(3, 17, 1, "pouch torn", Given.At(9)));
        StockBox box = record.Stock.BoxOf(3)!;
        Assert.Equal((2, 1, 17, true), (box.Used, box.Discarded, box.Left, box.LastCount?.Closes));
        Assert.Empty(Findings(record));
    }

    [Theory]
    [InlineData(18, "1 piece fewer than on record", "used without a record")]
    [InlineData(21, "2 pieces more than on record", "possible reuse")]
    public void A_count_that_does_not_close_is_red(int counted, string wrong, string remedy)
    {
        ClinicRecord record = Received().Take(Opened(1, 3), new BoxCounted(3, counted, 0, null, Given.At(9)));
        Finding finding = Assert.Single(Findings(record));
        Assert.Equal(Severity.Red, finding.Severity);
        Assert.Contains(wrong, finding.What, StringComparison.Ordinal);
        Assert.Contains(remedy, finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_count_that_closes_does_not_hide_an_earlier_one()
    {
        ClinicRecord record = Received().Take(
            new BoxCounted(3, 18, 0, null, Given.At(9)), new BoxCounted(3, 20, 0, null, Given.At(10)));
        Assert.Equal(Severity.Amber, Assert.Single(Findings(record)).Severity);
    }

    [Fact]
    public void An_opening_without_a_box_is_taken_from_the_oldest_of_its_maker_and_lot()
    {
        ClinicRecord record = Received().Take(
            Receipt(4, "Other"), Receipt(5, "Bishop"), Opened(1, 0), Opened(2, 0),
            Opened(3, 0) with { Maker = "Other" });
        Assert.Equal([2, 1, 0], record.Stock.Boxes.Select(box => box.Used));
    }

    [Fact]
    public void An_opening_of_a_lot_that_was_never_received_touches_no_box()
    {
        ClinicRecord record = Received().Take(Opened(1, 0) with { Lot = Given.LotOf("L9") });
        Assert.Equal(0, record.Stock.BoxOf(3)?.Used);
    }

    [Fact]
    public void A_box_that_gave_more_than_it_held_is_red()
    {
        ClinicRecord record = Given.TwoSessions().Take(Receipt(3, "Bishop") with { Pieces = 1 });
        record.Take(Opened(1, 3), Opened(2, 3));
        Assert.Contains("1 received, 2 used", Assert.Single(Findings(record)).What, StringComparison.Ordinal);
    }

    [Fact]
    public void More_opened_of_a_lot_than_its_boxes_held_is_red_at_the_last_of_them_though_no_box_was_named()
    {
        ClinicRecord record = Given.TwoSessions().Take(
            Receipt(3, "Bishop") with { Pieces = 1 }, Receipt(4, "Bishop") with { Pieces = 1 }, Opened(1, 0),
            Opened(2, 0));
        Assert.Empty(Findings(record));
        record.Take(Opened(5, 0) with { Maker = "bishop" }, new BoxCounted(4, 0, 0, null, Given.At(9)));
        Assert.Equal([0, -1], record.Stock.Boxes.Select(box => box.Left));
        Assert.Empty(record.Stock.Boxless);
        Assert.False(record.Stock.BoxOf(4)?.LastCount?.Closes);
        Assert.Equal([Severity.Red, Severity.Red], Findings(record).Select(finding => finding.Severity));
    }

    [Fact]
    public void An_overdrawn_box_is_told_in_the_period_in_which_it_gave_too_much()
    {
        ClinicRecord record = Given.TwoSessions().Take(
            Receipt(3, "Bishop") with { Pieces = 1 }, Opened(1, 3), Opened(2, 3),
            Opened(5, 3) with { At = Given.At(3 * 1_440) },
            new ClientRegistered(new ClientReference(99), Given.At(5 * 1_440)));
        Assert.True(ReportPeriod.TryParse("2026-03-02", "2026-03-02", out ReportPeriod? day, out _));
        Finding finding = Assert.Single(
            HygieneReport.Of(record, day, Example.Heading).Exceptions,
            found => found.Kind == FindingKind.CountDiffers);
        Assert.Equal(Given.At(1), finding.At);
    }

    [Fact]
    public void A_box_of_another_lot_an_unknown_box_and_a_number_taken_are_refused()
    {
        ClinicRecord record = Received();
        Assert.Equal(
            RefusalReason.OtherLot, record.Judge(Opened(1, 3) with { Lot = Given.LotOf("L9") })?.Reason);
        Assert.Equal(RefusalReason.UnknownBox, record.Judge(Opened(1, 8))?.Reason);
        Assert.Equal(RefusalReason.UnknownBox, record.Judge(new BoxCounted(8, 1, 0, null, Given.At(1)))?.Reason);
        Assert.Equal(RefusalReason.BoxKnown, record.Judge(Receipt(3, "Bishop"))?.Reason);
    }

    [Fact]
    public void A_piece_of_another_maker_or_product_does_not_come_out_of_a_box()
    {
        ClinicRecord record = Given.TwoSessions().Take(
            Receipt(3, "Bishop") with { Gtin = Given.GtinOf("04006381333931") });
        ClinicRefusal? refusal = record.Judge(Opened(1, 3) with { Maker = "Other" });
        Assert.Equal(RefusalReason.OtherMaker, refusal?.Reason);
        Assert.Contains("box 3 came from Bishop, not from Other", refusal?.Sentence, StringComparison.Ordinal);
        Assert.Equal(
            RefusalReason.OtherProduct,
            record.Judge(Opened(1, 3) with { Gtin = Given.GtinOf("00012345678905") })?.Reason);
        Assert.Null(record.Judge(Opened(1, 3) with { Maker = "BISHOP", Gtin = Given.GtinOf("04006381333931") }));
        Assert.Null(record.Judge(Opened(1, 3) with { Maker = StockBook.NotTold }));
    }

    [Fact]
    public void A_box_that_is_past_its_expiry_does_not_come_in()
    {
        ClinicRecord record = Given.TwoSessions();
        BoxReceived late = Receipt(3, "Bishop") with { Expiry = Given.ExpiryOf("2026-02") };
        Assert.Equal(RefusalReason.Expired, record.Judge(late)?.Reason);
        Assert.Null(record.Judge(late with { Expiry = Given.ExpiryOf("2026-03") }));
        Assert.Null(record.Judge(late with { Expiry = null }));
    }

    [Fact]
    public void A_certificate_must_name_the_lot_on_the_box_and_stays_one_lot_of_a_makers()
    {
        ClinicRecord record = Received();
        BoxReceived next = Receipt(4, "bishop") with { Lot = Given.LotOf("L9"), Certificate = "CERT-9" };
        Assert.Null(record.Judge(next with { CertificateLot = next.Lot }));
        ClinicRefusal? other = record.Judge(next with { CertificateLot = Given.LotOf("L8") });
        Assert.Equal(RefusalReason.CertificateOfOtherLot, other?.Reason);
        Assert.Contains("certificate CERT-9 names lot L8 and the box shows lot L9", other?.Why,
            StringComparison.Ordinal);
        ClinicRefusal? again = record.Judge(next with { Certificate = "CERT-1", CertificateLot = next.Lot });
        Assert.Contains("CERT-1 came with box 3 for lot A213B1", again?.Why, StringComparison.Ordinal);
        Assert.Null(record.Judge(next with { Maker = "Other", Certificate = "CERT-1" }));
        Assert.Null(record.Judge(Receipt(4, "Bishop")));
    }

    [Fact]
    public void One_lot_under_two_makers_is_two_stocks_and_what_was_never_received_is_told_apart()
    {
        ClinicRecord record = Received().Take(
            Receipt(4, "Other"), Opened(1, 0), Opened(2, 0) with { Maker = "Third" },
            Opened(5, 0) with { Lot = Given.LotOf("L9") });
        Assert.Equal([1, 0], record.Stock.Boxes.Select(box => box.Used));
        Assert.Equal(
            [("Bishop", "L9", 1), ("Third", "A213B1", 1)],
            record.Stock.Boxless.Select(pair => (pair.Key.Maker, pair.Key.Lot, pair.Value)));
    }

    [Fact]
    public void Pieces_thrown_away_need_a_reason() =>
        Assert.Contains(
            "pieces were thrown away", Received().Judge(new BoxCounted(3, 19, 1, null, Given.At(1)))?.Sentence,
            StringComparison.Ordinal);

    private static ClinicRecord Received() => Given.TwoSessions().Take(Receipt(3, "Bishop"));

    private static BoxReceived Receipt(long box, string maker) =>
        new(box, maker, Given.LotOf("A213B1"), Given.ExpiryOf("2027-02"), 20, "CERT-1", "INV-7", Given.At(0));

    private static CartridgeOpened Opened(uint number, long box) =>
        Given.Opened(new CartridgeId(number), 1) with { Box = box };

    private static Finding[] Findings(ClinicRecord record) =>
    [
        .. HygieneReport.Of(record, ReportPeriod.Everything, Example.Heading).Exceptions
            .Where(finding => finding.Kind == FindingKind.CountDiffers),
    ];
}
