using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Smp.Clinic;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Record;
using Smp.Clinic.Usage;

namespace Smp.App.Verbs;

/// <summary><c>smp cartridge list</c> and <c>show</c>: what is on record of pieces, with their hours.</summary>
public static class CartridgeShowing
{
    private static readonly Option<string?> Session = new("--session")
    {
        HelpName = "N",
        Description = "Those of one visit, in the order in which the pen takes them.",
    };
    private static readonly Option<bool> Sealed = new("--sealed")
    {
        Description = "Sealed pieces that have a label instead.",
    };
    private static readonly Option<bool> Json = VerbOptions.Json();

    /// <summary><c>list</c>.</summary>
    public static Command BuildList() => LedgerAct.Build(
        "list", "Show all cartridges: smp cartridge list", List, Session, Sealed, Json);

    /// <summary><c>show</c>.</summary>
    public static Command BuildShow() => LedgerAct.Build(
        "show", "Show one with all that is known of it: smp cartridge show C-27F3-K2QJ", Show, PieceOptions.Several,
        PieceOptions.Scan, Json).NeedPieces();

    private static int List(ParseResult parsed, LedgerDesk desk)
    {
        ClinicRecord record = desk.Record;
        IEnumerable<CartridgeId> ids = parsed.GetValue(Session) is { } text
            ? record.BoundIn(Typed.Session(record, text).Session)
            : record.Cartridges.Select(life => life.Cartridge);
        if (parsed.GetValue(Sealed))
        {
            ids = record.Stock.Boxes.SelectMany(box => record.Stock.Labels.Of(box.Receipt.Box))
                .Where(id => record.LifeOf(id).State == CartridgeState.Sealed);
        }
        Dictionary<CartridgeId, long> motorOn = MotorOnMs(record);
        foreach (CartridgeId id in ids)
        {
            var piece = new ShownPiece(record, id, motorOn.GetValueOrDefault(id), LedgerDesk.Now);
            Console.WriteLine(parsed.GetValue(Json) ? piece.JsonLine : piece.Line);
        }
        return ExitCode.Done;
    }

    private static int Show(ParseResult parsed, LedgerDesk desk)
    {
        ClinicRecord record = desk.Record;
        Dictionary<CartridgeId, long> motorOn = MotorOnMs(record);
        foreach (CartridgeId id in PieceOptions.Read(parsed))
        {
            bool isKnown = record.IsKnown(id) || record.Stock.Labels.BoxOf(id) != 0;
            if (!isKnown)
            {
                throw new VerbException($"this ledger knows no cartridge {id}; see 'smp cartridge list'.");
            }
            var piece = new ShownPiece(record, id, motorOn.GetValueOrDefault(id), LedgerDesk.Now);
            Console.WriteLine(parsed.GetValue(Json) ? piece.JsonLine : piece.Page);
        }
        return ExitCode.Done;
    }

    private static Dictionary<CartridgeId, long> MotorOnMs(ClinicRecord record) => record.Pens
        .SelectMany(pen => PenUse.Of(pen).Mounts)
        .GroupBy(stay => stay.Cartridge)
        .ToDictionary(stays => stays.Key, stays => stays.Sum(stay => stay.Clocks.Use.MotorOnMs));
}
