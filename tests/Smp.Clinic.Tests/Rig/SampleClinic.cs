using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Record;
using Smp.Clinic.Usage;

namespace Smp.Clinic.Tests.Rig;

/// <summary>
/// Three weeks of a clinic with something of everything: visits, boxes, pigments, cleanings, signatures, and faults.
/// </summary>
internal static class SampleClinic
{
    private const int Day = 24 * 60;
    private const int Visits = 6;
    private static readonly ClientReference[] Clients =
    [
        .. Enumerable.Range(1, Visits).Select(n => new ClientReference(((UInt128)(ulong)(n * 0x1d3b5a79) << 96) | 1)),
    ];

    public static readonly UtcInstant MadeAt = Given.At(21 * Day);

    public static ReportHeading Heading { get; } = Example.Heading with
    {
        GeneratedAt = MadeAt,
        Ledger = "3f9a0c551b7e42d8a0116f0c77d2e9b4",
        Rows = 412,
        Verification = "OK 412 records, root 9c1f22ab0d34e5f6",
        Root = "9c1f22ab0d34e5f6aa",
        CheckpointAt = Given.At(20 * Day),
        Clinic = "Studio Nord, licence 2214-B",
        Faults = new Dictionary<int, FaultMeaning>
        {
            [0x10] = new("rotor locked, 0x10", "The needle motor was held and could not turn", "Change the cartridge"),
            [0x17] = new(
                "friction rising, 0x17", "The cartridge drags 30 % more than when it was new", "Change it soon")
            {
                IsStop = false, Wear = Severity.Amber,
            },
        },
    };

    public static HygieneReport Report() => HygieneReport.Of(Record(), ReportPeriod.Everything, Heading);

    public static ClinicRecord Record()
    {
        IEnumerable<ClinicEvent> told = Boxes().Concat(Enumerable.Range(0, Visits).SelectMany(Visit))
            .Concat(Enumerable.Range(0, Visits).SelectMany(Ends)).Concat(Counts());
        ClinicRecord record = new ClinicRecord().Take([.. told.OrderBy(e => e.At.UtcS)]);
        return Reuse(record.Take(Pen()));
    }

    public static CartridgeId Cartridge(int visit, int piece) => new((uint)(0x0300_0001 + (visit * 0x31_0000) + piece));

    private static SessionId Session(int visit) => new((uint)(41 + visit));

    private static int Start(int visit) => (visit * 3 * Day) + 60;

    private static ClinicEvent[] Boxes() =>
    [
        new BoxReceived(
            1, "Bishop", Given.LotOf("A213B1"), Given.ExpiryOf("2027-02"), 20, "CERT-8871", "INV-2201",
            Given.At(-4_000)),
        new BoxReceived(
            2, "Bishop", Given.LotOf("A198C4"), Given.ExpiryOf("2026-03-27"), 10, "CERT-8520", "INV-2014",
            Given.At(-60_000)),
        new BoxReceived(
            3, "Kwadron", Given.LotOf("KW-5501"), Given.ExpiryOf("2026-05"), 20, null, "INV-2207", Given.At(-9_000)),
        new AdvisoryLimitSet(45 * 60_000, Given.CodeOf("OWN"), Given.At(-3_000)),
    ];

    private static IEnumerable<ClinicEvent> Visit(int n)
    {
        int start = Start(n);
        yield return new ClientRegistered(Clients[n], Given.At(start - 20));
        yield return new SessionOpened(Session(n), Clients[n], Given.At(start - 15));
        if (n != 3)
        {
            yield return new HandpieceCleaned(0, "Incidin wipes", 60, n != 2, "MK", Given.At(start - 12));
        }
        yield return new PigmentUsed(
            Session(n), "5PM Shadow", n % 2 == 0 ? "Ash 2" : "Graphite", Given.LotOf("P-0311"),
            Given.ExpiryOf(n == 4 ? "2026-02" : "2027-05"), Given.At(-20 * Day), n != 1, Given.At(start - 8));
        for (int piece = 0; piece < Pieces(n); piece++)
        {
            CartridgeId id = Cartridge(n, piece);
            yield return Opened(n, piece, start - 6);
            yield return new CartridgeBound(id, Session(n), Clients[n], Given.At(start - 5));
        }
    }

    private static int Pieces(int visit) => visit == 2 ? 3 : 2;

    private static CartridgeOpened Opened(int n, int piece, int at) => Given.Opened(Cartridge(n, piece), at) with
    {
        Lot = Given.LotOf(n switch { 5 => "KW-5501", 1 => "A198C4", _ => "A213B1" }),
        Expiry = Given.ExpiryOf(n switch { 5 => "2026-05", 1 => "2026-03-27", _ => "2027-02" }),
        Maker = (n, piece) switch { (5, _) => "Kwadron", (3, 1) => "Bishop Rotary", _ => "Bishop" },
        DiameterUm = 300,
        Override = (n, piece) == (4, 1) ? new("OWN", "Box was damp on one side, this sachet dry and whole") : null,
        IsPackageIntact = (n, piece) != (4, 1),
    };

    private static PenScript Pen()
    {
        PenScript pen = new(Given.NineUtcS);
        for (int n = 0; n < Visits; n++)
        {
            pen.BootAt(Given.NineUtcS + (60L * Start(n)), n == 0 ? BootFinding.NewEpoch : BootFinding.Clean);
            if (n != 5)
            {
                pen.SetClock();
            }
            for (int piece = 0; piece < Pieces(n); piece++)
            {
                Stay(pen, n, piece);
            }
        }
        return pen.Wait(60_000).RunAt(100_000, 22, 14_200);
    }

    private static void Stay(PenScript pen, int n, int piece)
    {
        pen.Wait(90_000).Mount(Cartridge(n, piece), Session(n).Number);
        int runs = 9 + (5 * piece) + (n * 2);
        for (int i = 0; i < runs; i++)
        {
            int ma = 128 + (i * 3 % 5) + ((n, piece) == (2, 1) ? i * 4 : 0) + ((n, piece) == (0, 1) ? i : 0);
            bool isCut = (n, piece, i) == (1, 1, 6);
            pen.Wait((uint)(20_000 + (i * 7_919 % 40_000))).RunAt(
                100_000 + (i % 3 * 500), ma, (uint)(70_000 + (i * 5_231 % 110_000)),
                isCut ? RunEnd.PowerLost : RunEnd.Released);
            if (isCut)
            {
                pen.Boot(BootFinding.RunInterrupted).SetClock();
            }
            if ((n, piece, i) == (2, 1, 12))
            {
                pen.Fault(0x17);
            }
            if ((n, piece, i) == (3, 0, 5))
            {
                pen.Fault(0x10);
            }
        }
        pen.Wait(8_000).Unmount();
    }

    private static IEnumerable<ClinicEvent> Ends(int n)
    {
        int end = Start(n) + 170;
        for (int piece = 0; piece < Pieces(n) - (n == 3 ? 1 : 0); piece++)
        {
            yield return Given.Disposed(Cartridge(n, piece), end);
        }
        yield return new SessionClosed(Session(n), Given.At(end + 5));
        if (n != 4)
        {
            yield return new SessionSigned(
                Session(n), n % 2 == 0 ? "MK" : "JR", SignatureMeaning.Performed, Given.At(end + 8));
        }
    }

    private static ClinicEvent[] Counts() =>
    [
        new SessionSigned(Session(0), "OWN", SignatureMeaning.Reviewed, Given.At(19 * Day)),
        new BoxCounted(1, 9, 0, null, Given.At(20 * Day)),
        new BoxCounted(2, 7, 1, "torn", Given.At(20 * Day)),
    ];

    private static ClinicRecord Reuse(ClinicRecord record)
    {
        CartridgeBound again = new(Cartridge(0, 0), Session(5), Clients[5], Given.At(20 * Day + 5));
        return record.Take(record.RefusalOf(again, record.Judge(again)!)!);
    }
}
