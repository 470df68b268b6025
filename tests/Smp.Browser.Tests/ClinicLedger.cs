using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Smp.Ledger;
using Smp.Ledger.Bundles;
using Smp.Ledger.Canonical;
using Smp.Ledger.Checkpoints;
using Smp.Ledger.Crash;
using Smp.Ledger.Tests;
using Smp.Ledger.Verification;

namespace Smp.Browser.Tests;

/// <summary>
/// A small ledger with two checkpoints that left the clinic, and what the first verifier says of it and of its bundle.
/// </summary>
/// <remarks>
/// Row 1 names the ledger, rows 2 to 11 are records 1 to 10 of a pen, row 12 an event at 9:00. Then the first
/// checkpoint; rows 13 to 17 are records 11 to 15, row 18 an event at 9:01. Then the second; rows 19 and 20 are events
/// at 9:02 and 9:03.
/// </remarks>
internal sealed class ClinicLedger : IDisposable
{
    public const int Rows = 20;
    public const int First = 12;
    public const int Second = 18;
    public const long NineUtcS = 1_772_442_000;

    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly List<SignedCheckpoint> _held = [];

    public ClinicLedger()
    {
        using (LedgerFile ledger = LedgerFile.Create(Rig.Path, Rig.Id))
        {
            Rig.Append(ledger, 1, First - 2);
        }
        Tell(NineUtcS);
        Hold();
        Rig.Sql($"VACUUM INTO '{BackupPath}'");
        using (LedgerFile ledger = LedgerFile.Open(Rig.Path))
        {
            Rig.Append(ledger, First - 1, Second - First - 1);
        }
        Tell(NineUtcS + 60);
        Hold();
        Tell(NineUtcS + 120, NineUtcS + 180);
    }

    public Rig Rig { get; } = new();

    /// <summary>What somebody outside holds.</summary>
    public IReadOnlyList<SignedCheckpoint> Held => _held;

    /// <summary>The same as text to paste.</summary>
    public string HeldText => string.Join('\n', _held);

    /// <summary>A copy of the file as it was at the first checkpoint.</summary>
    public string BackupPath => Path.Combine(Rig.Folder, "backup.db");

    public string BundlePath => Path.Combine(Rig.Folder, "clinic.jsonl");

    public static CanonicalObject Event(long utcS) => new CanonicalObject().Set("event", "tested").Set("atUtcS", utcS);

    public void Tell(params long[] timesUtcS)
    {
        using LedgerFile ledger = LedgerFile.Open(Rig.Path);
        using LedgerBatch batch = ledger.BeginBatch();
        Array.ForEach(timesUtcS, utcS => batch.AppendEvent(Event(utcS).ToUtf8()));
        batch.Commit();
    }

    public void Import(ulong epoch, uint sequence, byte salt = 0)
    {
        using LedgerFile ledger = LedgerFile.Open(Rig.Path);
        using LedgerBatch batch = ledger.BeginBatch();
        batch.AppendRecord(Rig.Device, epoch, MadeRecord.Raw(sequence, salt));
        batch.Commit();
    }

    /// <summary>The whole of it as a bundle, whatever state it is in.</summary>
    public byte[] Bundle()
    {
        BundleExport.Whole(Rig.Path, BundlePath);
        return File.ReadAllBytes(BundlePath);
    }

    /// <summary>Chosen rows as a bundle, which then also carries the clinic's list.</summary>
    public byte[] Part(params long[] rows)
    {
        File.WriteAllText(CheckpointFile.PathFor(Rig.Path), HeldText + "\n");
        BundleExport.Part(Rig.Path, BundlePath, _ => rows, "chosen by a test");
        return File.ReadAllBytes(BundlePath);
    }

    /// <summary>What the first verifier says of the file; empty when nothing disagrees.</summary>
    public string JudgeLedger()
    {
        LedgerMarks marks = CheckpointCheck.MarksFor(_held);
        VerifyOutcome outcome = LedgerVerifier.Verify(Rig.Path, marks: marks, notices: new LedgerNotices());
        return outcome.IsRight
            ? CheckpointCheck.FirstDisagreement(_held, outcome, marks)?.ToString() ?? ""
            : $"{outcome}";
    }

    /// <summary>What the first verifier says of a bundle; empty when nothing disagrees.</summary>
    public string JudgeBundle(byte[] bundle)
    {
        try
        {
            return BundleVerifier.Verify(new MemoryStream(bundle), "record", _held).Complaint;
        }
        catch (BundleException fault)
        {
            return fault.Message["record: ".Length..];
        }
    }

    public LedgerNotices Notices()
    {
        LedgerNotices notices = new();
        LedgerVerifier.Verify(Rig.Path, notices: notices);
        return notices;
    }

    /// <summary>Alters a row as somebody does who knows the format: every hash behind it is made anew.</summary>
    public void Rewrite(long from, byte[] body)
    {
        LedgerRow[] rows = Read();
        Rig.DropGuards();
        LedgerHash previous = rows[from - 1].Previous;
        foreach (LedgerRow row in rows.Skip((int)from - 1))
        {
            byte[] next = row.Row == from ? body : row.Body.ToArray();
            LedgerHash hash = RowFormat.Hash(previous, row.Row, row.Kind, next);
            Rig.Sql(
                $"UPDATE record SET body=@0, previous=@1, hash=@2 WHERE row={row.Row}",
                next, previous.ToArray(), hash.ToArray());
            previous = hash;
        }
    }

    /// <summary>Adds a row behind the last, rightly chained, past every guard.</summary>
    public void AppendChained(LedgerRowKind kind, byte[] body)
    {
        LedgerRow last = Read()[^1];
        Rig.DropGuards();
        LedgerHash hash = RowFormat.Hash(last.Hash, last.Row + 1, kind, body);
        Rig.Sql(
            $"INSERT INTO record VALUES({last.Row + 1},{(int)kind},@0,@1,@2)",
            body, last.Hash.ToArray(), hash.ToArray());
    }

    public LedgerRow[] Read()
    {
        using LedgerFile ledger = LedgerFile.OpenReadOnly(Rig.Path);
        return [.. ledger.Rows()];
    }

    public static string[] Lines(byte[] bundle) => Encoding.UTF8.GetString(bundle).TrimEnd('\n').Split('\n');

    public static byte[] Joined(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");

    public void Dispose() => Rig.Dispose();

    private void Hold()
    {
        VerifyOutcome outcome = LedgerVerifier.Verify(Rig.Path);
        using CheckpointKey key = CheckpointKey.LoadOrMake(Rig.Path);
        _held.Add(key.Sign(new Checkpoint(outcome.Id, outcome.Head, outcome.Root, Noon)));
    }
}
