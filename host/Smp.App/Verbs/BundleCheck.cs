using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Smp.Ledger.Bundles;
using Smp.Ledger.Checkpoints;
using Smp.Ledger.Verification;

namespace Smp.App.Verbs;

/// <summary>Checks a bundle against itself and against checkpoints that somebody holds, without the ledger.</summary>
internal static class BundleCheck
{
    /// <summary>Checks it and tells what was found.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(string path, HeldCheckpoints held, bool isJson)
    {
        LedgerNotices notices = new();
        BundleOutcome outcome;
        using (FileStream file = File.OpenRead(path))
        {
            outcome = BundleVerifier.Verify(file, path, held.All, notices);
        }
        // Who gives no key goes by those of the checkpoints that are held.
        HeldCheckpoints trusted = held.OrByTheirOwnKeys();
        string[] keyLines =
        [
            .. held.KeyLines(held.All).Concat(trusted.KeyLines(outcome.Comparison.Carried)).Distinct(),
        ];
        bool isRight = outcome.IsRight && !held.IsKeyForeign(held.All)
            && !trusted.IsKeyForeign(outcome.Comparison.Carried);
        if (isJson)
        {
            IEnumerable<string> unknown =
                held.UnknownKeys(held.All).Concat(trusted.UnknownKeys(outcome.Comparison.Carried)).Distinct();
            Console.WriteLine(JsonLine(outcome, isRight, unknown, notices));
        }
        else
        {
            Tell(outcome, held.All.Count, keyLines);
            NoticeLines.Tell(notices);
        }
        return isRight ? ExitCode.Done : ExitCode.CheckFailed;
    }

    private static void Tell(BundleOutcome outcome, int held, string[] keyLines)
    {
        Console.WriteLine(outcome);
        if (!outcome.IsRight)
        {
            return;
        }
        BundleComparison compared = outcome.Comparison;
        if (!outcome.Header.IsWhole)
        {
            Console.WriteLine($"chosen by the sender: {Plain(outcome.Header.Chosen)}; rows left out do not show");
        }
        if (compared.Agreeing.Count > 0)
        {
            SignedCheckpoint newest = compared.Agreeing.MaxBy(signed => signed.Checkpoint.Head.RowCount)!;
            Console.WriteLine(
                $"agrees with every checkpoint held, {compared.Agreeing.Count}, up to the {newest.Checkpoint}");
        }
        foreach (SignedCheckpoint signed in compared.NotCompared)
        {
            Console.WriteLine($"not compared: the {signed.Checkpoint}, to which these rows carry no way");
        }
        if (held == 0)
        {
            string own = compared.Carried.Count == 0 ? "" : $" and with the {compared.Carried.Count} it carries";
            Console.WriteLine(
                $"no checkpoint is held against it, so it agrees with itself{own}, no more: give --checkpoint FILE");
        }
        Array.ForEach(keyLines, Console.WriteLine);
    }

    // The sender's words, which may hold what a terminal would obey.
    private static string Plain(string text) =>
        string.Concat(text.Select(letter => char.IsControl(letter) ? '\uFFFD' : letter));

    private static string JsonLine(
        BundleOutcome outcome, bool isRight, IEnumerable<string> unknownKeys, LedgerNotices notices) =>
        JsonSerializer.Serialize(new
        {
            ok = isRight,
            ledger = $"{outcome.Header.Ledger}",
            whole = outcome.Header.IsWhole,
            records = outcome.Header.Head.RowCount,
            shown = outcome.Header.Shown,
            root = $"{outcome.Header.Root}",
            chosen = outcome.Header.IsWhole ? null : outcome.Header.Chosen,
            checkpoints = outcome.Comparison.Agreeing.Count,
            carried = outcome.Comparison.Carried.Count,
            row = outcome.Rows.WrongRow > 0 ? outcome.Rows.WrongRow : (long?)null,
            disagrees = outcome.Comparison.Disagreeing?.At.Checkpoint.Head.RowCount,
            why = outcome.IsRight ? null : outcome.Complaint,
            unknownKeys,
            noticeCount = notices.Count,
            notices = NoticeLines.ForJson(notices),
        });
}
