using System;
using System.Text.Json;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.Stock;

namespace Smp.App.Verbs;

/// <summary>One box as the screen shows it.</summary>
internal static class ShownBox
{
    public static bool IsInDate(StockBox box, UtcInstant now) => box.Receipt.Expiry?.IsExpiredAt(now) != true;

    public static void Print(StockBox box, UtcInstant now, bool isJson) =>
        Console.WriteLine(isJson ? JsonLine(box, now) : Line(box, now));

    private static string Line(StockBox box, UtcInstant now)
    {
        BoxReceived receipt = box.Receipt;
        string counted = box.LastCount switch
        {
            null => "never counted",
            { Closes: true } count => $"counted {count.Told.Pieces}, closes",
            { } count => $"counted {count.Told.Pieces} where {count.Expected} should be: DOES NOT CLOSE",
        };
        string expired = IsInDate(box, now) ? "" : " EXPIRED";
        string labelled = box.Labelled == 0 ? "" : $"  labelled {box.Labelled}";
        return $"box {receipt.Box}  {receipt.Maker}  lot {receipt.Lot}  "
            + $"expires {receipt.Expiry?.Text ?? "-"}{expired}  "
            + $"certificate {receipt.Certificate ?? "-"}  purchase {receipt.Purchase ?? "-"}  "
            + $"received {receipt.Pieces}  used {box.Used}  discarded {box.Discarded}  left {box.Left}{labelled}  "
            + counted;
    }

    private static string JsonLine(StockBox box, UtcInstant now) => JsonSerializer.Serialize(new
    {
        box = box.Receipt.Box,
        maker = box.Receipt.Maker,
        catalogue = box.Receipt.Catalogue == 0 ? (int?)null : box.Receipt.Catalogue,
        gtin = box.Receipt.Gtin?.Text,
        lot = box.Receipt.Lot.Text,
        expiry = box.Receipt.Expiry?.Text,
        isExpired = !IsInDate(box, now),
        certificate = box.Receipt.Certificate,
        certificateLot = box.Receipt.CertificateLot?.Text,
        purchase = box.Receipt.Purchase,
        received = box.Receipt.Pieces,
        used = box.Used,
        discarded = box.Discarded,
        left = box.Left,
        labelled = box.Labelled,
        counted = box.LastCount?.Told.Pieces,
        closes = box.LastCount?.Closes,
    });
}
