using System;
using System.CommandLine;
using System.IO;
using System.Security.Cryptography;
using Smp.Bridge;
using Smp.Ledger;
using Smp.Link;
using Smp.Link.Native;

namespace Smp.App.Verbs;

/// <summary><c>smp bridge</c>: takes a pen's records into a ledger, and carries out what other verbs intend.</summary>
public static class BridgeVerb
{
    private static readonly Option<string> Link = new("--link")
    {
        Description = "Where the pen is: serial:PATH?baud=115200, pty:PATH or tcp://HOST:PORT.",
        Required = true,
        HelpName = "LINK",
    };

    private static readonly Option<string> LedgerPath = VerbOptions.Ledger();

    private static readonly Option<bool> Once = new("--once")
    {
        Description = "End when everything the pen has is in the ledger.",
    };

    private static readonly Option<string?> AcceptLoss = new("--accept-loss")
    {
        Description = "The newest copy of this ledger is gone for good: take what is missing as lost, by this person's "
            + "code. The report keeps it red.",
        HelpName = "PERSON",
    };

    private static readonly Option<bool> SimulatedTime = new("--simulated-time")
    {
        Description = "Do not set the pen's clock from this computer; times come from the intents. For simulated pens.",
    };

    /// <summary>The verb.</summary>
    public static Command Build()
    {
        var verb = new Command("bridge", "Import a pen: smp bridge --link serial:/dev/ttyUSB0 --ledger clinic.db")
        {
            Link, LedgerPath, Once, AcceptLoss, SimulatedTime,
        };
        verb.SetAction(parsed => Run(
            parsed.GetValue(Link)!,
            parsed.GetValue(LedgerPath)!,
            new PenBridgeSetup
            {
                HostNonce = (uint)RandomNumberGenerator.GetInt32(1, int.MaxValue),
                EndsWhenCaughtUp = parsed.GetValue(Once),
                IsTimeSimulated = parsed.GetValue(SimulatedTime),
                LossAcceptedBy = parsed.GetValue(AcceptLoss) is { } person ? Typed.Code(person) : null,
            },
            null));
        return verb;
    }

    /// <summary>Runs a bridge until it is stopped.</summary>
    /// <param name="link">The pen's address.</param>
    /// <param name="ledgerPath">The ledger; made when it is not there.</param>
    /// <param name="setup">How it was asked to run.</param>
    /// <param name="watch">Looks on at commits; null for nobody.</param>
    public static int Run(string link, string ledgerPath, PenBridgeSetup setup, ICommitWatch? watch)
    {
        if (!LinkAddress.TryParse(link, out LinkAddress? address, out string error))
        {
            throw new VerbException(error);
        }
        using var stop = new StopRequest();
        // The port comes first: no ledger is made for a pen that is not there.
        using IByteChannel channel = NativeLink.Open(address!);
        using LedgerFile ledger = OpenOrCreate(ledgerPath, watch);
        using BridgePost post = BridgePost.Take(ledgerPath);
        using var bridge = new PenBridge(channel, ledger, setup, TimeProvider.System, Console.Error.WriteLine);
        bridge.Run(stop.Token);
        return Close(bridge);
    }

    internal static LedgerFile OpenOrCreate(string path, ICommitWatch? watch)
    {
        if (File.Exists(path))
        {
            return LedgerFile.Open(path, watch);
        }
        Console.Error.WriteLine($"{path}: a new ledger");
        return LedgerFile.Create(path, new LedgerId(RandomNumberGenerator.GetBytes(LedgerId.Bytes)), watch);
    }

    private static int Close(PenBridge bridge)
    {
        Console.Error.WriteLine($"{bridge.Appended} records kept");
        if (bridge.Finding is null)
        {
            return ExitCode.Done;
        }
        Console.Error.WriteLine($"smp: {bridge.Finding}");
        return ExitCode.CheckFailed;
    }
}
