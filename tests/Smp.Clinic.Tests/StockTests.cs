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
