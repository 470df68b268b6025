using System;
using System.Linq;
using System.Text;
using Smp.App.Reports;
using Smp.Ledger;
using Smp.Ledger.Checkpoints;
using Smp.Ledger.Tree;

namespace Smp.App.Verbs;

/// <summary>Makes the proof of one row under the newest checkpoint that covers it.</summary>
internal static class RowProof
{
    /// <summary>Makes it, after the ledger was checked.</summary>
    /// <returns>The exit code.</returns>
    public static int Make(string path, long row, HeldCheckpoints held, string? outPath)
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
        WholeFile.Write(outPath, Encoding.UTF8.GetBytes(text), isPrivate: false);
        Console.WriteLine($"row {row} proven under the {newest.Checkpoint}: {outPath}");
        return ExitCode.Done;
    }
}
