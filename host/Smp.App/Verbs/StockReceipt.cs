using System.CommandLine;
using System.Linq;
using Smp.Clinic;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Catalogue;
using Smp.Clinic.Events;

namespace Smp.App.Verbs;

/// <summary><c>smp stock receive</c>: a box came in, with what stands on it and on its certificate.</summary>
public static class StockReceipt
{
    private static readonly Option<string?> Maker = Text("--maker", "Who made what is in it.");
    private static readonly Option<int?> Pieces = new("--pieces")
    {
        HelpName = "N",
        Description = "How many pieces; not needed where the catalogue knows.",
    };
    private static readonly Option<string?> Certificate = Text("--certificate", "The certificate of sterilisation.");
    private static readonly Option<string?> CertificateLot = new("--certificate-lot")
    {
        HelpName = "LOT",
        Description = "The lot that the certificate names: it must be the one on the box.",
    };
    private static readonly Option<string?> Purchase = Text("--purchase", "The order or invoice.");
    private static readonly Option<bool> Json = VerbOptions.Json();

    /// <summary>The act.</summary>
    public static Command Build() => LedgerAct.Build(
        "receive", "A box came in: smp stock receive --maker Bishop --lot L7 --expiry 2027-05 --pieces 20",
        Receive, Maker, PackageOptions.Catalogue, PackageOptions.Lot, PackageOptions.Expiry, PackageOptions.Scan,
        PackageOptions.Separator, Pieces, Certificate, CertificateLot, Purchase, Json);

    private static Option<string?> Text(string name, string description) =>
        new(name) { Description = description, HelpName = "TEXT" };

    private static int Receive(ParseResult parsed, LedgerDesk desk)
    {
        UtcInstant now = LedgerDesk.Now;
        var package = new PackageInHand(parsed, desk, PackageAct.Receive, now);
        BoxReceived wanted = Read(parsed, package, now);
        BoxReceived box = wanted;
        ClinicRefusal? refusal = desk.Desk.Do(record => box = wanted with
        {
            Box = record.Stock.Boxes.Select(known => known.Receipt.Box).DefaultIfEmpty(0).Max() + 1,
        });
        if (refusal is not null)
        {
            bool isCertificate = refusal.Reason == RefusalReason.CertificateOfOtherLot;
            throw package.Refused(
                isCertificate ? PackageField.Certificate : PackageField.Package, refusal,
                $"{box.Lot} {box.Expiry}{(isCertificate ? $" {box.Certificate} {box.CertificateLot}" : "")}");
        }
        ShownBox.Print(desk.Record.Stock.BoxOf(box.Box)!, now, parsed.GetValue(Json));
        return ExitCode.Done;
    }

    private static BoxReceived Read(ParseResult parsed, PackageInHand package, UtcInstant now)
    {
        PackageTold typed = package.Typed(new PackageTold("as typed") { Maker = parsed.GetValue(Maker) });
        PackageTold? scanned = package.Scanned();
        CatalogueEntry? entry = package.Entry(parsed.GetValue(PackageOptions.Catalogue), scanned?.Gtin);
        PackageTold told = package.Join(typed, scanned, entry?.Told);
        Lot lot = told.Lot ?? throw package.Refused(
            PackageField.Lot,
            new(
                RefusalReason.NoLot, "The box cannot be received", "no lot was given, so a recall could not find it",
                "Give --lot or --scan"),
            "");
        string maker = told.Maker ?? throw new VerbException(
            "no maker was given; give --maker, or --catalogue with an entry that knows it.");
        int pieces = parsed.GetValue(Pieces) ?? entry?.PiecesPerBox ?? 0;
        if (parsed.GetValue(Pieces) is null && pieces == 0)
        {
            throw new VerbException("nothing tells how many pieces came; give --pieces.");
        }
        return new(
            0, maker, lot, told.Expiry, StockVerb.InRange("--pieces", pieces, 1), parsed.GetValue(Certificate),
            parsed.GetValue(Purchase), now)
        {
            CertificateLot = ReadCertificateLot(parsed, package),
            Gtin = scanned?.Gtin,
            Catalogue = entry?.Number ?? 0,
        };
    }

    // Two numbers beside each other make somebody look: a certificate of another lot says nothing about this box.
    private static Lot? ReadCertificateLot(ParseResult parsed, PackageInHand package) =>
        parsed.GetValue(Certificate) is null == parsed.GetValue(CertificateLot) is null
            ? package.Lot(CertificateLot, PackageField.Certificate)
            : throw new VerbException(
                "a certificate belongs to a lot; give both --certificate and --certificate-lot, or neither.");
}
