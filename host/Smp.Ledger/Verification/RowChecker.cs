using System;
using Smp.Ledger.Tree;

namespace Smp.Ledger.Verification;

/// <summary>Takes a ledger's rows in order and says of the first wrong one what is wrong with it.</summary>
internal sealed class RowChecker(LedgerMarks? marks = null)
{
    private readonly byte[] _row = new byte[RowFormat.RowBytesMax];
    private readonly byte[] _ownHash = new byte[LedgerHash.Bytes];
    private readonly RecordKeys _keys = new();
    private readonly WideTree _tree = new();
    private LedgerId _id;

    /// <summary>Rows found right so far.</summary>
    public long RowCount { get; private set; }

    /// <summary>Says why the next row is wrong, null when it is right. Nothing may follow a wrong one.</summary>
    public string? WhyWrong(
        long row, long kind, ReadOnlySpan<byte> body, ReadOnlySpan<byte> previous, ReadOnlySpan<byte> hash)
    {
        string? why = WhyNotNext(row, previous) ?? RowRules.WhyNoRow(kind, body);
        if (why is not null)
        {
            return why;
        }
        RowFormat.WriteHeader(_row, row, (LedgerRowKind)kind);
        body.CopyTo(_row.AsSpan(RowFormat.BodyOffset));
        RowFormat.Hash(_row.AsSpan(0, RowFormat.BodyOffset + body.Length), _ownHash);
        return WhyWrong(row, kind, body, previous, hash, _ownHash);
    }

    /// <summary>The same of a row whose content was hashed before.</summary>
    public string? WhyWrong(
        long row, long kind, ReadOnlySpan<byte> body, ReadOnlySpan<byte> previous, ReadOnlySpan<byte> hash,
        ReadOnlySpan<byte> ownHash)
    {
        string? why = WhyNotNext(row, previous) ?? RowRules.WhyNoRow(kind, body)
            ?? (hash.SequenceEqual(ownHash) ? WhyForbidden(row, kind, body) : "its hash differs from its content");
        if (why is null)
        {
            RowCount++;
            ownHash.CopyTo(_row);
            _tree.Append(ownHash);
            if (marks?.IsAsked(RowCount) == true)
            {
                marks.Set(Head, _tree.Root());
            }
        }
        return why;
    }

    /// <summary>The outcome when the row after the last right one is wrong.</summary>
    public VerifyOutcome Wrong(string why) => VerifyOutcome.Wrong(RowCount + 1, why);

    /// <summary>The outcome when there are no more rows.</summary>
    public VerifyOutcome End() => RowCount == 0
        ? Wrong("it is missing: the ledger holds no rows")
        : VerifyOutcome.Right(_id, Head, _tree.Root());

    private LedgerHead Head => new(RowCount, new LedgerHash(_row.AsSpan(0, LedgerHash.Bytes)));

    private string? WhyNotNext(long row, ReadOnlySpan<byte> previous)
    {
        if (row != RowCount + 1)
        {
            return row > RowCount
                ? $"it is missing: row {row} stands in its place"
                : $"row {row} stands in its place";
        }
        if (previous.SequenceEqual(_row.AsSpan(0, LedgerHash.Bytes)))
        {
            return null;
        }
        return row == 1 ? "its previous hash is not zero" : $"its previous hash differs from the hash of row {row - 1}";
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
