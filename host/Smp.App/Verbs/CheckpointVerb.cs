using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text.Json;
using Smp.Ledger;
using Smp.Ledger.Checkpoints;

namespace Smp.App.Verbs;

/// <summary><c>smp checkpoint</c>: what the ledger is now, signed, to be held outside the clinic.</summary>
public static class CheckpointVerb
{
    private const string Outside =
        "It is worth something only when held outside the clinic, beside the name of the key.";

    private static readonly Option<string> LedgerPath = VerbOptions.Ledger();
    private static readonly Option<bool> Json = VerbOptions.Json();

    private static readonly Option<string?> Out = new("--out")
    {
        Description = "Also add it to this file, such as one on a stick or in a folder that others keep.",
        HelpName = "FILE",
    };

    /// <summary>The verb with its acts.</summary>
    public static Command Build()
    {
        var make = new Command(
            "make", "Check the ledger and sign what it is now: smp checkpoint make --ledger clinic.db "
            + $"--out /media/stick/clinic.checkpoints. {Outside}") { LedgerPath, Out, Json };
        make.SetAction(parsed => Make(
            parsed.GetValue(LedgerPath)!, parsed.GetValue(Out), parsed.GetValue(Json), DateTimeOffset.UtcNow));
        var list = new Command(
            "list", "Show those made so far: smp checkpoint list --ledger clinic.db") { LedgerPath, Json };
        list.SetAction(parsed => List(parsed.GetValue(LedgerPath)!, parsed.GetValue(Json)));
        return new Command(
            "checkpoint", "Signed states of the ledger, to hold outside: smp checkpoint make --ledger clinic.db")
        {
            make, list,
        };
    }

    private static int Make(string ledgerPath, string? outPath, bool isJson, DateTimeOffset now)
    {
        IReadOnlyList<SignedCheckpoint> earlier = CheckpointFile.ReadListOf(ledgerPath);
        VerifyOutcome outcome = Verified(ledgerPath, earlier);
        // To add to a file that is something else would spoil it, so it is read before anything is written.
        if (outPath is not null && File.Exists(outPath) && new FileInfo(outPath).Length > 0)
        {
            CheckpointFile.Read(outPath);
        }
        using CheckpointKey key = CheckpointKey.LoadOrMake(ledgerPath);
        SignedCheckpoint made = key.Sign(new Checkpoint(
            outcome.Id, outcome.Head, outcome.Root, DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds())));
        if (outPath is not null)
        {
            CheckpointFile.Append(outPath, made);
        }
        CheckpointFile.Append(CheckpointFile.PathFor(ledgerPath), made);
        Tell(made, earlier, outPath ?? CheckpointFile.PathFor(ledgerPath), isJson);
        return ExitCode.Done;
    }

    private static VerifyOutcome Verified(string ledgerPath, IReadOnlyList<SignedCheckpoint> earlier)
    {
        LedgerMarks marks = CheckpointCheck.MarksFor(earlier);
        VerifyOutcome outcome = LedgerVerifier.Verify(ledgerPath, marks: marks);
        string? why = outcome.IsRight
            ? CheckpointCheck.FirstDisagreement(earlier, outcome, marks)?.ToString()
            : outcome.ToString();
        return why is null
            ? outcome
            : throw new VerbException($"no checkpoint of a ledger that does not verify: {why}.", ExitCode.CheckFailed);
    }

    private static void Tell(SignedCheckpoint made, IReadOnlyList<SignedCheckpoint> earlier, string path, bool isJson)
    {
        if (isJson)
        {
            Console.WriteLine(JsonLine(made));
            return;
        }
        Console.WriteLine($"{made.Checkpoint}, root {made.Checkpoint.Root}");
        Console.WriteLine($"key {made.KeyName}");
        if (earlier.Count > 0 && earlier[^1].KeyName != made.KeyName)
        {
            Console.WriteLine($"the key is new, before it was {earlier[^1].KeyName}: tell those who hold checkpoints");
        }
        Console.WriteLine($"added to {path}. {Outside}");
    }

    private static int List(string ledgerPath, bool isJson)
    {
        IReadOnlyList<SignedCheckpoint> made = File.Exists(ledgerPath)
            ? CheckpointFile.ReadListOf(ledgerPath)
            : throw new VerbException($"{ledgerPath}: there is no such file; give the path of a ledger.");
        foreach (SignedCheckpoint each in made)
        {
            Console.WriteLine(isJson ? JsonLine(each) : Line(each));
        }
        if (made.Count == 0 && !isJson)
        {
            Console.WriteLine("no checkpoint was made yet: smp checkpoint make");
        }
        return made.All(each => each.IsSignatureRight) ? ExitCode.Done : ExitCode.CheckFailed;
    }

    private static string Line(SignedCheckpoint made) =>
        $"{made.Checkpoint.Date}  {made.Checkpoint.Head.RowCount,9} rows  key {made.KeyName}  root "
        + $"{made.Checkpoint.Root}{(made.IsSignatureRight ? "" : "  WRONG SIGNATURE")}";

    private static string JsonLine(SignedCheckpoint made) => JsonSerializer.Serialize(new
    {
        ledger = $"{made.Checkpoint.Ledger}",
        records = made.Checkpoint.Head.RowCount,
        root = $"{made.Checkpoint.Root}",
        head = $"{made.Checkpoint.Head.Hash}",
        date = made.Checkpoint.Date,
        key = made.KeyName,
        signatureRight = made.IsSignatureRight,
    });
}
