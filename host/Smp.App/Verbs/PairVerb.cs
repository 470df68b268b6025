using System;
using System.CommandLine;
using System.Linq;
using Smp.Bridge;
using Smp.Bridge.Pairing;
using Smp.Clinic.Events;

namespace Smp.App.Verbs;

/// <summary><c>smp pair</c>: gives a pen on the cable the key for its air link, and the ledger it belongs to.</summary>
public static class PairVerb
{
    private static readonly Option<string> LedgerPath = VerbOptions.Ledger();
    private static readonly Option<string?> Link = VerbOptions.CableLink();

    private static readonly Option<bool> Renew = new("--renew")
    {
        Description = "A new key in place of the one the pen has.",
    };

    /// <summary>The verb.</summary>
    public static Command Build()
    {
        var verb = new Command(
            "pair",
            "Give a pen the key for its air link, over the cable: smp pair --ledger clinic.db. "
            + "The running bridge does it; without one name the cable: --link serial:/dev/ttyUSB0")
        {
            LedgerPath, Link, Renew,
        };
        verb.SetAction(parsed => Run(
            parsed.GetValue(LedgerPath)!, parsed.GetValue(Link), parsed.GetValue(Renew)));
        return verb;
    }

    private static int Run(string ledgerPath, string? link, bool isRenewed)
    {
        var intent = new Intent { Verb = isRenewed ? Intent.PairRenew : Intent.Pair };
        if (link is null)
        {
            using var desk = new LedgerDesk(ledgerPath);
            desk.AskQuietly(intent, VerbOptions.Patience);
            Print(desk, ledgerPath);
            return ExitCode.Done;
        }
        using var pen = new HeldPen(link, ledgerPath);
        pen.AskQuietly(intent);
        Print(pen.Desk, ledgerPath);
        return ExitCode.Done;
    }

    private static void Print(LedgerDesk desk, string ledgerPath)
    {
        PenPaired paired = desk.Record.Events.Select(placed => placed.Event).OfType<PenPaired>().Last();
        string key = paired.Key switch
        {
            KeyChange.Made => "has its first key",
            KeyChange.Renewed => "has a new key; the one before is void",
            _ => "keeps the key it had; --renew gives it a new one",
        };
        Console.WriteLine($"pen {paired.Device:x12} belongs to this ledger and {key}");
        Console.WriteLine(
            $"keys lie in {new PairingKeys(ledgerPath).FilePath}: whoever has them can speak to the pens over the air");
    }
}
