using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Smp.Ledger;
using Smp.Ledger.Checkpoints;
using Smp.Ledger.Tree;

namespace Smp.Bench.Ledger;

/// <summary>How large the proof of one row is at a million, and how long making and checking one takes.</summary>
internal static class ProofRows
{
    private const int BytesMax = 1_024;
    private const int Rows = 1_000_000;
    private const int Proofs = 9;

    /// <summary>Proves rows spread over the ledger.</summary>
    public static IEnumerable<BenchRow> Of(string path)
    {
        using CheckpointKey key = CheckpointKey.LoadOrMake(path);
        LedgerMarks marks = new([Rows]);
        VerifyOutcome outcome = LedgerVerifier.Verify(path, marks: marks);
        SignedCheckpoint held = marks.TryFind(Rows, out LedgerHead head, out LedgerHash root)
            ? key.Sign(new(outcome.Id, head, root, DateTimeOffset.UnixEpoch))
            : throw new InvalidDataException($"bench: the made ledger has no {Rows} rows");
        using LedgerFile ledger = LedgerFile.OpenReadOnly(path);
        Proven[] proven = [.. RecordRows(ledger).Select(row => Prove(ledger, row, held))];
        int beyondBody = proven.Max(each => each.BytesBeyondBody);
        yield return new(
            "proof of a record among 1,000,000, beyond its own bytes", $"{beyondBody} B",
            $"{proven.Max(each => each.Bytes)} B the whole text", null, $"<= {BytesMax} B", beyondBody <= BytesMax);
        yield return new("making a proof", Ms(proven.Select(each => each.MakeMs)), "-", null, "-", true);
        yield return new(
            "checking a proof and the signature", Ms(proven.Select(each => each.CheckMs)), "-", null, "-", true);
    }

    private static long[] RecordRows(LedgerFile ledger) =>
    [
        .. Enumerable.Range(0, Proofs).Select(place => ledger.Rows(((long)place * (Rows - 1_000) / (Proofs - 1)) + 1)
            .First(row => row.Kind == LedgerRowKind.DeviceRecord).Row),
    ];

    private static Proven Prove(LedgerFile ledger, long row, SignedCheckpoint held)
    {
        long start = Stopwatch.GetTimestamp();
        string text = InclusionProofText.Write(InclusionProof.Make(ledger, row, held.Checkpoint.Head.RowCount));
        double makeMs = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        start = Stopwatch.GetTimestamp();
        bool isRead = InclusionProofText.TryRead(text, out InclusionProof? proof);
        if (!isRead || proof!.WhyNotShown([held], out _) is not null)
        {
            throw new InvalidDataException($"bench: the proof of row {row} does not hold");
        }
        double checkMs = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        int bytes = Encoding.UTF8.GetByteCount(text);
        return new(bytes, bytes - Convert.ToBase64String(proof.Row.Body.Span).Length, makeMs, checkMs);
    }

    private static string Ms(IEnumerable<double> times) => string.Create(
        CultureInfo.InvariantCulture, $"{times.Order().ElementAt(Proofs / 2):0.00} ms");

    private readonly record struct Proven(int Bytes, int BytesBeyondBody, double MakeMs, double CheckMs);
}
