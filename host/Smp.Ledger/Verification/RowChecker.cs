using System;
using Smp.Ledger.Tree;

namespace Smp.Ledger.Verification;

/// <summary>Takes a ledger's rows in order and says of the first wrong one what is wrong with it.</summary>
internal sealed class RowChecker(LedgerMarks? marks = null)
{
    private readonly byte[] _row = new byte[RowFormat.RowBytesMax];
    private readonly byte[] _hash = new byte[LedgerHash.Bytes];
    private readonly RecordKeys _keys = new();
    private readonly MerkleTree _tree = new();
    private LedgerId _id;

    /// <summary>Rows found right so far.</summary>
    public long RowCount { get; private set; }

    /// <summary>Says why the next row is wrong, null when it is right. Nothing may follow a wrong one.</summary>
    public string? WhyWrong(
        long row, long kind, ReadOnlySpan<byte> body, ReadOnlySpan<byte> previous, ReadOnlySpan<byte> hash)
    {
        string? why =
            WhyNotNext(row) ?? WhyNotChained(row, kind, body, previous, hash) ?? WhyForbidden(row, kind, body);
        if (why is null)
        {
            RowCount++;
            _hash.CopyTo(_row, 0);
            _tree.Append(_hash);
            if (marks?.IsAsked(RowCount) == true)
            {
                marks.Set(new LedgerHead(RowCount, new LedgerHash(_hash)), _tree.Root());
            }
        }
        return why;
    }

    /// <summary>The outcome when the row after the last right one is wrong.</summary>
    public VerifyOutcome Wrong(string why) => VerifyOutcome.Wrong(RowCount + 1, why);

    /// <summary>The outcome when there are no more rows.</summary>
    public VerifyOutcome End() => RowCount == 0
        ? Wrong("it is missing: the ledger holds no rows")
        : VerifyOutcome.Right(_id, new LedgerHead(RowCount, new LedgerHash(_hash)), _tree.Root());

    private string? WhyNotNext(long row)
    {
        if (row == RowCount + 1)
        {
            return null;
        }
        return row > RowCount ? $"it is missing: row {row} stands in its place" : $"row {row} stands in its place";
    }

    private string? WhyNotChained(
        long row, long kind, ReadOnlySpan<byte> body, ReadOnlySpan<byte> previous, ReadOnlySpan<byte> hash)
    {
        if (!previous.SequenceEqual(_row.AsSpan(0, LedgerHash.Bytes)))
        {
            return row == 1
                ? "its previous hash is not zero"
                : $"its previous hash differs from the hash of row {row - 1}";
        }
        if (RowRules.WhyNoRow(kind, body) is { } why)
        {
            return why;
        }
        RowFormat.WriteHeader(_row, row, (LedgerRowKind)kind);
        body.CopyTo(_row.AsSpan(RowFormat.BodyOffset));
        RowFormat.Hash(_row.AsSpan(0, RowFormat.BodyOffset + body.Length), _hash);
        return hash.SequenceEqual(_hash) ? null : "its hash differs from its content";
    }

    private string? WhyForbidden(long row, long kind, ReadOnlySpan<byte> body)
    {
        if (row == 1)
        {
            return kind == (long)LedgerRowKind.Event && RowFormat.TryReadCreated(body, out _id)
                ? null
                : "it does not say which ledger this is";
        }
        return RowRules.WhyNotOfItsKind(kind, body) ?? (LedgerRowKind)kind switch
        {
            LedgerRowKind.DeviceRecord => WhyHeldTwice(body),
            LedgerRowKind.QuarantinedRecord => WhyNotQuarantine(body),
            _ => null,
        };
    }

    private string? WhyHeldTwice(ReadOnlySpan<byte> body) =>
        _keys.TryAdd(body) ? null : "an earlier row has its device, epoch and sequence";

    private string? WhyNotQuarantine(ReadOnlySpan<byte> body) =>
        _keys.Contains(body) ? null : "it is in quarantine and no earlier row has its device, epoch and sequence";
}
