using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text.Json;
using Smp.Ledger;
using Smp.Ledger.Checkpoints;
using Smp.Ledger.Tree;

namespace Smp.App.Verbs;

/// <summary><c>smp verify</c>: recomputes a whole ledger, or checks the proof of one row, offline.</summary>
public static class VerifyVerb
{
    private static readonly Argument<string?> ProofPath = new("PROOF")
    {
        Description = "A proof of one row, made with --prove; needs --checkpoint.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> LedgerPath = new("--ledger")
    {
        Description = "The clinic's ledger file.",
        HelpName = "FILE",
    };

    private static readonly Option<string?> CheckpointPath = HeldCheckpoints.FileOption();
    private static readonly Option<string[]> KeyNames = HeldCheckpoints.KeyOption();
    private static readonly Option<long?> ProvenRow = new("--prove")
    {
        Description = "Prove this row: smp verify --ledger clinic.db --prove 12 --out row12.proof",
        HelpName = "ROW",
    };

    private static readonly Option<string?> Out = new("--out")
    {
        Description = "A file for the proof instead of the screen.",
        HelpName = "FILE",
    };

    private static readonly Option<bool> Json = VerbOptions.Json();

    /// <summary>The verb.</summary>
    public static Command Build()
    {
        var verb = new Command(
            "verify", "Check a whole ledger, or one row's proof, offline: smp verify --ledger clinic.db --checkpoint "
            + "held.checkpoints. Without a checkpoint from outside the clinic it shows only that the ledger agrees "
            + "with itself.")
        {
            ProofPath, LedgerPath, CheckpointPath, KeyNames, ProvenRow, Out, Json,
        };
        ProofPath.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: ['-', ..] word }])
            {
                result.AddError($"there is no option {word}");
            }
        });
        verb.SetAction(Verify);
        return verb;
    }

    private static int Verify(ParseResult parsed)
    {
        string? proof = parsed.GetValue(ProofPath);
        string? ledger = parsed.GetValue(LedgerPath);
        string? checkpoint = parsed.GetValue(CheckpointPath);
        RequireSense(proof, ledger, parsed);
        long? row = parsed.GetValue(ProvenRow);
        HeldCheckpoints? held = checkpoint is null && row is null
            ? null
            : HeldCheckpoints.Read(checkpoint, ledger, parsed.GetValue(KeyNames) ?? []);
        return (proof, row) switch
        {
            (not null, _) => ProofCheck.Run(proof, checkpoint!, held!, parsed.GetValue(Json)),
            (_, not null) => Prove(ledger!, row.Value, held!, parsed.GetValue(Out)),
            _ => CheckLedger(ledger!, held, parsed.GetValue(Json)),
        };
    }

    private static void RequireSense(string? proof, string? ledger, ParseResult parsed)
    {
        string? wrong = (proof, ledger) switch
        {
            (null, null) => "give --ledger FILE, or a proof and --checkpoint FILE",
            (not null, not null) => "give --ledger FILE or a proof, not both",
            (not null, _) when parsed.GetValue(CheckpointPath) is null =>
                "a proof is checked against --checkpoint FILE",
            (not null, _) when parsed.GetValue(ProvenRow) is not null => "--prove needs --ledger FILE",
            _ when parsed.GetValue(Out) is not null && parsed.GetValue(ProvenRow) is null =>
                "--out goes with --prove ROW",
            _ => null,
        };
        if (wrong is not null)
        {
            throw new VerbException($"{wrong}; see 'smp verify --help'.");
        }
    }

    private static int CheckLedger(string path, HeldCheckpoints? held, bool isJson)
    {
        LedgerMarks marks = CheckpointCheck.MarksFor(held?.All ?? []);
        VerifyOutcome outcome = LedgerVerifier.Verify(path, marks: marks);
        CheckpointDisagreement? found = outcome.IsRight && held is not null
            ? CheckpointCheck.FirstDisagreement(held.All, outcome, marks)
            : null;
        Console.WriteLine(isJson ? JsonLine(outcome, found, held) : found?.ToString() ?? outcome.ToString());
        if (held is not null && !isJson)
        {
            TellHeld(held, outcome.IsRight && found is null);
        }
        bool isRight = outcome.IsRight && found is null && held?.IsKeyForeign(held.All) != true;
        return isRight ? ExitCode.Done : ExitCode.CheckFailed;
    }

    private static void TellHeld(HeldCheckpoints held, bool isAgreeing)
    {
        if (isAgreeing)
        {
            SignedCheckpoint newest = held.All.MaxBy(signed => signed.Checkpoint.Head.RowCount)!;
            Console.WriteLine($"agrees with every checkpoint held, {held.All.Count}, up to the {newest.Checkpoint}");
        }
        foreach (string line in held.KeyLines(held.All))
        {
            Console.WriteLine(line);
        }
    }

    private static int Prove(string path, long row, HeldCheckpoints held, string? outPath)
    {
        SignedCheckpoint newest = held.All.Where(signed => signed.Checkpoint.Head.RowCount >= row && row >= 1)
            .MaxBy(signed => signed.Checkpoint.Head.RowCount)
            ?? throw new VerbException($"no checkpoint covers row {row}; make one first: smp checkpoint make.");
        LedgerMarks marks = CheckpointCheck.MarksFor([newest]);
        VerifyOutcome outcome = LedgerVerifier.Verify(path, marks: marks);
        CheckpointDisagreement? found =
            outcome.IsRight ? CheckpointCheck.FirstDisagreement([newest], outcome, marks) : null;
        if (found is not null || !outcome.IsRight)
        {
            Console.WriteLine(found?.ToString() ?? outcome.ToString());
            return ExitCode.CheckFailed;
        }
        using LedgerFile ledger = LedgerFile.OpenReadOnly(path);
        string text = InclusionProofText.Write(InclusionProof.Make(ledger, row, newest.Checkpoint.Head.RowCount));
        if (outPath is null)
        {
            Console.Write(text);
            return ExitCode.Done;
        }
        File.WriteAllText(outPath, text);
        Console.WriteLine($"row {row} proven under the {newest.Checkpoint}: {outPath}");
        return ExitCode.Done;
    }

    private static string JsonLine(VerifyOutcome outcome, CheckpointDisagreement? found, HeldCheckpoints? held)
    {
        if (!outcome.IsRight)
        {
            return $$"""{"ok":false,"row":{{outcome.WrongRow}},"why":"{{JsonEncodedText.Encode(outcome.Why)}}"}""";
        }
        if (found is null && held is null)
        {
            return $$"""{"ok":true,"ledger":"{{outcome.Id}}","records":{{outcome.Head.RowCount}},"""
                + $"\"root\":\"{outcome.Root}\"}}";
        }
        return JsonSerializer.Serialize(new
        {
            ok = found is null && !held!.IsKeyForeign(held.All),
            ledger = $"{outcome.Id}",
            records = outcome.Head.RowCount,
            root = $"{outcome.Root}",
            checkpoints = held!.All.Count,
            disagrees = found?.At.Checkpoint.Head.RowCount,
            why = found?.Why,
            unknownKeys = held.UnknownKeys(held.All),
        });
    }
}
