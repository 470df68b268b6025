using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Text;
using Smp.Bridge.Cartridges;
using Smp.Clinic;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Record;
using Smp.Clinic.Usage;
using Smp.Ledger;

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

    private static readonly ListLength Length = new();

    /// <summary><c>list</c>.</summary>
    public static Command BuildList() => LedgerAct.BuildReading(
        "list", "Show cartridges, the newest last and none of an open session left out: smp cartridge list", List,
        Session, Sealed, Length.Limit, Length.All, Json);

    /// <summary><c>show</c>.</summary>
    public static Command BuildShow() => LedgerAct.Build(
        "show", "Show one with all that is known of it: smp cartridge show C-27F3-K2QJ", Show, PieceOptions.Several,
        PieceOptions.Scan, Json).NeedPieces();

    private static int List(ParseResult parsed, LedgerFile ledger)
    {
        CartridgeList list = Read(parsed, ledger);
        ClinicRecord record = list.Record;
        IEnumerable<CartridgeId> ids = !parsed.GetValue(Sealed)
            ? list.Shown
            : record.Stock.Boxes.SelectMany(box => record.Stock.Labels.Of(box.Receipt.Box))
                .Where(id => record.LifeOf(id).State == CartridgeState.Sealed);
        Dictionary<CartridgeId, long> motorOn = MotorOnMs(record);
        StringBuilder lines = new();
        foreach (CartridgeId id in ids)
        {
            var piece = new ShownPiece(record, id, motorOn.GetValueOrDefault(id), LedgerDesk.Now);
            lines.AppendLine(parsed.GetValue(Json) ? piece.JsonLine : piece.Line);
        }
        Console.Out.Write(lines);
        ListLength.TellLeft(list.Left);
        return ExitCode.Done;
    }

    private static CartridgeList Read(ParseResult parsed, LedgerFile ledger)
    {
        // Which pieces are sealed only the whole record tells.
        if (parsed.GetValue(Sealed))
        {
            return CartridgeList.All(ledger);
        }
        if (parsed.GetValue(Session) is { } typed)
        {
            return CartridgeList.Of(ledger, new SessionId(Typed.NumberOrNone(typed)))
                ?? throw new VerbException($"there is no session {Typed.Shown(typed)}; see 'smp session list'.");
        }
        int count = Length.Of(parsed);
        return count == int.MaxValue ? CartridgeList.All(ledger) : CartridgeList.Newest(ledger, count);
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
