using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Events;

namespace Smp.Clinic.Stock;

/// <summary>
/// Says whether stock allows a step: a box is received once, a piece has one number, and its label is its box's.
/// </summary>
internal static class StockRules
{
    public static ClinicRefusal? Judge(StockBook stock, BoxReceived next)
    {
        string what = $"Box {next.Box} cannot be received";
        if (stock.BoxOf(next.Box) is not null)
        {
            return new(RefusalReason.BoxKnown, what, "its number is taken", "Use a number that was never used");
        }
        if (next.Expiry is { } expiry && expiry.IsExpiredAt(next.At))
        {
            return new(
                RefusalReason.Expired, what, $"it expired with {expiry} and today is {next.At.IsoDay}",
                "Send it back; nothing of it may be used");
        }
        return JudgeCertificate(stock, what, next);
    }

    public static ClinicRefusal? Judge(StockBook stock, BoxCounted next) =>
        stock.BoxOf(next.Box) is null ? Unknown($"Box {next.Box} cannot be counted", next.Box) : null;

    /// <param name="stock">The boxes.</param>
    /// <param name="next">The numbers minted.</param>
    /// <param name="isKnown">True for a number that any row of the ledger has used.</param>
    public static ClinicRefusal? Judge(StockBook stock, LabelsMinted next, Func<CartridgeId, bool> isKnown)
    {
        string what = $"Labels for box {next.Box} cannot be made";
        if (stock.BoxOf(next.Box) is not { } box)
        {
            return Unknown(what, next.Box);
        }
        if (next.Cartridges.Any(cartridge => cartridge.IsUnassigned || stock.Labels.BoxOf(cartridge) != 0
            || isKnown(cartridge)))
        {
            return new(
                RefusalReason.LabelKnown, what, "one of the numbers is in use",
                "Draw others; a number stands on one piece");
        }
        return next.Cartridges.Count <= box.Unlabelled
            ? null
            : new(
                RefusalReason.LabelsExceedPieces, what,
                $"{next.Cartridges.Count} are wanted and {Math.Max(box.Unlabelled, 0)} sealed pieces have none",
                "Print the sheet again for a lost label; count the box when pieces are missing");
    }

    public static ClinicRefusal? Judge(StockBook stock, CartridgeOpened next)
    {
        string what = $"Cartridge {next.Cartridge} cannot be opened";
        long labelled = stock.Labels.BoxOf(next.Cartridge);
        if (labelled != 0 && labelled != next.Box)
        {
            return new(
                RefusalReason.LabelOfOtherBox, what, $"its label was printed for box {labelled}",
                $"Open it as a piece of box {labelled}, or take the label of this piece");
        }
        if (next.Box == 0)
        {
            return JudgeUnnamedBox(stock, what, next);
        }
        return stock.BoxOf(next.Box) is { } box
            ? JudgePiece(what, box.Receipt, next) ?? (labelled == 0 ? JudgeLabelled(what, [box]) : null)
            : Unknown(what, next.Box);
    }

    private static ClinicRefusal? JudgeCertificate(StockBook stock, string what, BoxReceived next)
    {
        if (next.Certificate is not { } certificate)
        {
            return null;
        }
        const string remedy = "Ask for the certificate of the lot on the box";
        if (next.CertificateLot is { } named && named != next.Lot)
        {
            return new(
                RefusalReason.CertificateOfOtherLot, what,
                $"certificate {certificate} names lot {named} and the box shows lot {next.Lot}", remedy);
        }
        StockBox? other = stock.BoxesWith(certificate).FirstOrDefault(box => box.Receipt.Lot != next.Lot
            && string.Equals(box.Receipt.Maker, next.Maker, StringComparison.OrdinalIgnoreCase));
        return other is null
            ? null
            : new(
                RefusalReason.CertificateOfOtherLot, what,
                $"certificate {certificate} came with box {other.Receipt.Box} for lot {other.Receipt.Lot}, and this is "
                    + $"lot {next.Lot}", remedy);
    }

    private static ClinicRefusal? JudgePiece(string what, BoxReceived box, CartridgeOpened next)
    {
        const string remedy = "Look which box it came out of";
        if (next.Lot is not null && box.Lot != next.Lot)
        {
            return new(
                RefusalReason.OtherLot, what, $"box {box.Box} holds lot {box.Lot}, not lot {next.Lot}", remedy);
        }
        if (StockBook.IsTold(next.Maker) && StockBook.IsTold(box.Maker)
            && !string.Equals(box.Maker, next.Maker, StringComparison.OrdinalIgnoreCase))
        {
            return new(
                RefusalReason.OtherMaker, what, $"box {box.Box} came from {box.Maker}, not from {next.Maker}", remedy);
        }
        if (next.Gtin is not null && box.Gtin is not null && box.Gtin != next.Gtin)
        {
            return new(
                RefusalReason.OtherProduct, what, $"box {box.Box} holds GTIN {box.Gtin}, not GTIN {next.Gtin}",
                remedy);
        }
        return next.Expiry is null || box.Expiry is null || box.Expiry.LastGood == next.Expiry.LastGood
            ? null
            : new(
                RefusalReason.OtherExpiry, what, $"box {box.Box} expires {box.Expiry}, not {next.Expiry}", remedy);
    }

    // Were it let pass, the label would stay unused and give the piece a second life under a second number.
    private static ClinicRefusal? JudgeUnnamedBox(StockBook stock, string what, CartridgeOpened next) =>
        JudgeLabelled(what, [.. stock.OpenBoxesOf(next.Maker, next.Lot)]);

    private static ClinicRefusal? JudgeLabelled(string what, IReadOnlyList<StockBox> boxes)
    {
        StockBox? labelled = boxes.FirstOrDefault(box => box.Labelled > 0);
        return labelled is null || boxes.Any(box => box.Unlabelled > 0)
            ? null
            : new(
                RefusalReason.PieceLabelled, what,
                $"every sealed piece of box {labelled.Receipt.Box} has a label with its own number",
                "Scan the label on the piece, or read it off the sheet");
    }

    private static ClinicRefusal Unknown(string what, long box) => new(
        RefusalReason.UnknownBox, what, $"there is no box {box}",
        "Receive the box first, or look at the list of boxes");
}
