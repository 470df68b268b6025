using System;
using System.Linq;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Events;
using Smp.Clinic.Record;
using Smp.Clinic.Stock;
using Smp.Clinic.Tests.Rig;
using Xunit;

namespace Smp.Clinic.Tests;

public sealed class LabelTests
{
    [Fact]
    public void A_labelled_piece_is_sealed_and_belongs_to_its_box()
    {
        ClinicRecord record = Labelled(pieces: 3, labels: 2);
        Assert.Equal(3, record.Stock.Labels.BoxOf(Id(1)));
        Assert.Equal(CartridgeState.Sealed, record.LifeOf(Id(1)).State);
        Assert.Equal((3, 2, 1), Counts(record));
        Assert.Equal(RefusalReason.NotOpened, record.Judge(Given.Bound(Id(1), 2))?.Reason);
        Assert.Equal(RefusalReason.NotOpened, record.Judge(Given.Disposed(Id(1), 2))?.Reason);
    }

    [Fact]
    public void Opening_a_label_takes_the_piece_out_of_its_box_once()
    {
        ClinicRecord record = Labelled(pieces: 3, labels: 2).Take(Opened(1, box: 3));
        Assert.Equal((2, 1, 1), Counts(record));
        Assert.Equal(RefusalReason.AlreadyOpened, record.Judge(Opened(1, box: 3))?.Reason);
    }

    [Theory]
    [InlineData(0, "A213B1", "2027-02", RefusalReason.LabelOfOtherBox)]
    [InlineData(4, "A213B1", "2027-02", RefusalReason.LabelOfOtherBox)]
    [InlineData(3, "L9", "2027-02", RefusalReason.OtherLot)]
    [InlineData(3, "A213B1", "2027-03", RefusalReason.OtherExpiry)]
    public void A_label_on_a_piece_of_another_box_or_lot_is_refused(
        long box, string lot, string expiry, RefusalReason reason)
    {
        ClinicRecord record = Labelled(pieces: 3, labels: 2).Take(Receipt(4, 5));
        CartridgeOpened wanted = Opened(1, box) with { Lot = Given.LotOf(lot), Expiry = Given.ExpiryOf(expiry) };
        ClinicRefusal? refusal = record.Judge(wanted);
        Assert.Equal(reason, refusal?.Reason);
        Assert.Equal(reason, record.RefusalOf(wanted, refusal!)?.Reason);
    }

    [Fact]
    public void An_expiry_printed_as_its_last_day_is_the_same_as_its_month() => Assert.Null(
        Labelled(pieces: 3, labels: 2).Judge(Opened(1, box: 3) with { Expiry = Given.ExpiryOf("2027-02-28") }));

    [Theory]
    [InlineData(3)]
    [InlineData(0)]
    public void A_piece_that_must_have_a_label_gets_no_second_number(long box)
    {
        ClinicRecord record = Labelled(pieces: 2, labels: 2);
        Assert.Equal(RefusalReason.PieceLabelled, record.Judge(Opened(77, box))?.Reason);
        Assert.Equal(
            RefusalReason.PieceLabelled, record.Judge(Opened(77, 0) with { Maker = StockBook.NotTold })?.Reason);
        Assert.Null(record.Judge(Opened(77, 0) with { Maker = "Another" }));
        record.Take(Receipt(4, 1));
        Assert.Equal(box == 3, record.Judge(Opened(77, box)) is not null);
        record.Take(Opened(77, 0));
        Assert.Equal([0, 1], record.Stock.Boxes.Select(known => known.Used));
    }

    [Theory]
    [InlineData("not told")]
    [InlineData("Not told")]
    [InlineData("NOT TOLD")]
    public void A_maker_that_was_not_told_in_any_case_evades_no_label_and_takes_from_any_box_of_the_lot(string maker)
    {
        ClinicRecord record = Labelled(pieces: 2, labels: 2);
        CartridgeOpened wanted = Opened(77, 0) with { Maker = maker };
        Assert.Equal(RefusalReason.PieceLabelled, record.Judge(wanted)?.Reason);
        record.Take(Receipt(4, 1) with { Maker = "Another" }, wanted);
        Assert.Equal([0, 1], record.Stock.Boxes.Select(known => known.Used));
        Assert.Empty(record.Stock.Boxless);
    }

    [Fact]
    public void Numbers_in_use_and_more_labels_than_pieces_are_refused()
    {
        ClinicRecord record = Labelled(pieces: 3, labels: 2).Take(Opened(9, 0));
        Assert.Equal(RefusalReason.LabelsExceedPieces, Mint(record, 3, 5)?.Reason);
        Assert.Equal(RefusalReason.UnknownBox, Mint(record, 8, 5)?.Reason);
        record.Take(Receipt(4, 5));
        Assert.Equal(RefusalReason.LabelKnown, Mint(record, 4, 1)?.Reason);
        Assert.Equal(RefusalReason.LabelKnown, Mint(record, 4, 9)?.Reason);
        Assert.Equal(RefusalReason.LabelKnown, Mint(record, 4, 0)?.Reason);
        Assert.Contains("one of them twice", Mint(record, 4, 5, 5)?.Sentence, StringComparison.Ordinal);
        Assert.Contains("holds no numbers", Mint(record, 4)?.Sentence, StringComparison.Ordinal);
        Assert.Null(Mint(record, 4, 5, 6, 7, 8, 10));
    }

    [Fact]
    public void A_number_that_a_pen_used_before_it_was_minted_is_in_use()
    {
        ClinicRecord record = Given.TwoSessions().Take(Receipt(3, 5));
        record.Take(new PenScript(Given.NineUtcS).Boot().SetClock().Mount(Id(1), 12).Run(5_000, 4_000, 500));
        Assert.Equal(RefusalReason.LabelKnown, Mint(record, 3, 1)?.Reason);
    }

    [Fact]
    public void The_order_of_binding_is_the_order_of_the_pen_and_the_newest_word_counts()
    {
        ClinicRecord record = Given.TwoSessions().Take(
            Opened(1, 0), Opened(2, 0), Opened(3, 0), Given.Bound(Id(3), 2), Given.Bound(Id(1), 2),
            Given.Bound(Id(2), 2), Given.Bound(Id(3), 3));
        Assert.Equal([Id(1), Id(2), Id(3)], record.BoundIn(Given.First));
        Assert.Empty(record.BoundIn(Given.Second));
        Assert.Empty(record.BoundIn(new(99)));
    }

    [Fact]
    public void What_was_bound_and_never_mounted_is_finished_with_its_session_and_must_be_thrown_away()
    {
        ClinicRecord record = Labelled(pieces: 3, labels: 2).Take(
            Opened(1, 3), Given.Bound(Id(1), 2), new SessionClosed(Given.First, Given.At(9)));
        CartridgeLife unused = record.LifeOf(Id(1));
        Assert.Equal((CartridgeState.Opened, true), (unused.State, unused.IsFinished));
        Assert.Equal(
            RefusalReason.OtherClient,
            record.Judge(new CartridgeBound(Id(1), Given.Second, Given.Ben, Given.At(10)))?.Reason);
        Assert.Null(record.Judge(Given.Disposed(Id(1), 11)));
        Assert.Null(record.Judge(Opened(2, 3)));
    }

    private static ClinicRefusal? Mint(ClinicRecord record, long box, params uint[] numbers) =>
        record.Judge(new LabelsMinted(box, [.. numbers.Select(Id)], Given.At(1)));

    private static (int Left, int Labelled, int Unlabelled) Counts(ClinicRecord record)
    {
        StockBox box = record.Stock.BoxOf(3)!;
        return (box.Left, box.Labelled, box.Unlabelled);
    }

    private static ClinicRecord Labelled(int pieces, int labels) => Given.TwoSessions().Take(
        Receipt(3, pieces),
        new LabelsMinted(3, [.. Enumerable.Range(1, labels).Select(i => Id((uint)i))], Given.At(0)));

    private static BoxReceived Receipt(long box, int pieces) =>
        new(box, "Bishop", Given.LotOf("A213B1"), Given.ExpiryOf("2027-02"), pieces, null, null, Given.At(0));

    private static CartridgeOpened Opened(uint number, long box) => Given.Opened(Id(number), 1) with { Box = box };

    private static CartridgeId Id(uint number) => new(number);
}
