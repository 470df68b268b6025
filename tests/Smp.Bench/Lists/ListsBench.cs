using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using Smp.Bench.Ledger;
using Smp.Clinic.Events;
using Smp.Clinic.Treatments.Events;

namespace Smp.Bench.Lists;

/// <summary>Lists at the desk of a clinic with years behind it: from the words to the last line.</summary>
internal sealed class ListsBench(ulong seed, int clients) : IBenchGroup
{
    private const int Turns = 9;
    private const int ProcessTurns = 3;
    private const double MsMax = 100;
    private const int Screenful = 50;

    private static readonly string[] Sessions = [SessionOpened.EventName, SessionClosed.EventName];

    private static readonly string[] Treatments = [TreatmentOpened.EventName, TreatmentClosed.EventName];

    /// <inheritdoc/>
    public string Name => "lists";

    /// <inheritdoc/>
    public IEnumerable<BenchRow> Run(IProgress<string> progress)
    {
        string folder = Directory.CreateDirectory(
            Path.Combine(AppContext.BaseDirectory, $"bench-lists-{Environment.ProcessId}")).FullName;
        try
        {
            progress.Report($"lists: making a clinic of {clients} clients, seed {seed}");
            string ledger = MadeClinic.Write(folder, clients, seed);
            foreach (ListCase list in CasesOf(ledger))
            {
                progress.Report($"lists: smp {list.Words}");
                yield return Row(list, ledger);
            }
            foreach (string words in new[] { "client list", "session list", "stock list", "cartridge list" })
            {
                yield return Process(words, ledger);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What is measured.</summary>
    public static IReadOnlyList<ListCase> CasesOf(string ledger)
    {
        string client = ListVerb.Run("client list --limit 1", ledger).Split(' ')[0];
        return
        [
            new("client list", [ClientRegistered.EventName], int.MaxValue),
            new("client list --find sato", [ClientRegistered.EventName], int.MaxValue),
            new("client list --all", [ClientRegistered.EventName], int.MaxValue),
            new($"client show {client}", Sessions, int.MaxValue, IsLimited: false),
            new("session list", Sessions, Screenful),
            new("session list --open", Sessions, 1),
            new($"session list --client {client}", Sessions, int.MaxValue),
            new("session list --all", Sessions, int.MaxValue, IsLimited: false),
            new("treatment list", Treatments, Screenful),
            new("treatment list --open", Treatments, Screenful),
            new($"treatment list --client {client}", Treatments, int.MaxValue),
            new("staff list", [PractitionerRegistered.EventName], int.MaxValue),
            new("premises list", [PremisesSet.EventName], int.MaxValue),
            new("protocol list", [ProtocolAdopted.EventName], int.MaxValue),
            new("cartridge list", [CartridgeOpened.EventName, CartridgeBound.EventName], Screenful),
            new("cartridge list --session 1", [CartridgeBound.EventName], int.MaxValue, IsLimited: false),
            new("stock list", [BoxReceived.EventName, CartridgeOpened.EventName], int.MaxValue, IsLimited: false),
            new("treatment show 1", Treatments, int.MaxValue, IsLimited: false),
            new("session show 1", Sessions, int.MaxValue, IsLimited: false),
            new("profile list", [ProfileDefined.EventName], int.MaxValue),
            new("cartridge catalogue list", [CatalogueEntered.EventName], int.MaxValue),
        ];
    }

    private static BenchRow Row(ListCase list, string ledger)
    {
        int lines = ListVerb.Run(list.Words, ledger).Count(letter => letter == '\n');
        Timing timing = Rounds.Interleaved(
            Turns, 1, _ => ListVerb.Run(list.Words, ledger), _ => BareRows.Run(ledger, list.Names, list.Count));
        double ms = timing.OursNs / 1e6;
        return new(
            $"smp {list.Words}, {lines.ToString("N0", CultureInfo.InvariantCulture)} lines", Ms(ms),
            $"{Ms(timing.PeerNs / 1e6)}, bare SELECT of its rows", timing.Ratio,
            list.IsLimited ? $"<= {MsMax} ms" : "-", !list.IsLimited || ms <= MsMax);
    }

    private static BenchRow Process(string words, string ledger)
    {
        double[] ms = [.. Enumerable.Range(0, ProcessTurns).Select(_ => MsOf(words, ledger)).Order()];
        return new($"smp {words}, the whole process", Ms(ms[ProcessTurns / 2]), "-", null, "-", true);
    }

    private static double MsOf(string words, string ledger)
    {
        long start = Stopwatch.GetTimestamp();
        using Process process = System.Diagnostics.Process.Start(new ProcessStartInfo(
            Environment.ProcessPath!, [ReportProcess.Program, .. words.Split(' '), "--ledger", ledger])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? Stopwatch.GetElapsedTime(start).TotalMilliseconds
            : throw new InvalidOperationException($"bench: smp {words} ended with {process.ExitCode}.");
    }

    private static string Ms(double ms) => string.Create(CultureInfo.InvariantCulture, $"{ms:0.0} ms");
}
