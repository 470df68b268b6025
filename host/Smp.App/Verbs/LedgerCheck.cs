using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Smp.Ledger;
using Smp.Ledger.Checkpoints;
using Smp.Ledger.Verification;

namespace Smp.App.Verbs;

/// <summary>Checks a whole ledger against itself and against the checkpoints that somebody holds.</summary>
internal static class LedgerCheck
{
    /// <summary>Checks it and tells what was found.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(string path, HeldCheckpoints? held, bool isJson)
    {
        // Without a checkpoint from elsewhere the clinic's own list is still a witness.
        IReadOnlyList<SignedCheckpoint> compared = held?.All ?? CheckpointFile.ReadListOf(path);
        LedgerMarks marks = CheckpointCheck.MarksFor(compared);
        LedgerNotices notices = new();
        VerifyOutcome outcome = LedgerVerifier.Verify(path, marks: marks, notices: notices);
        CheckpointDisagreement? found = outcome.IsRight
            ? CheckpointCheck.FirstDisagreement(compared, outcome, marks)
            : null;
        bool isRight = outcome.IsRight && found is null && held?.IsKeyForeign(held.All) != true;
        if (isJson)
        {
            Console.WriteLine(JsonLine(isRight, outcome, found, held, notices));
        }
        else
        {
            Console.WriteLine(found?.ToString() ?? outcome.ToString());
            TellHeld(held, outcome.IsRight && found is null);
            NoticeLines.Tell(notices);
        }
        return isRight ? ExitCode.Done : ExitCode.CheckFailed;
    }

    private static void TellHeld(HeldCheckpoints? held, bool isAgreeing)
    {
        if (held is null)
        {
            return;
        }
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

    private static string JsonLine(
        bool isRight, VerifyOutcome outcome, CheckpointDisagreement? found, HeldCheckpoints? held,
        LedgerNotices notices) =>
        outcome.IsRight
        ? JsonSerializer.Serialize(new
        {
            ok = isRight,
            ledger = $"{outcome.Id}",
            records = outcome.Head.RowCount,
            root = $"{outcome.Root}",
            checkpoints = held?.All.Count ?? 0,
            disagrees = found?.At.Checkpoint.Head.RowCount,
            why = found?.Why,
            unknownKeys = held?.UnknownKeys(held.All) ?? [],
            noticeCount = notices.Count,
            notices = NoticeLines.ForJson(notices),
        })
        : JsonSerializer.Serialize(new { ok = false, row = outcome.WrongRow, why = outcome.Why });
}
