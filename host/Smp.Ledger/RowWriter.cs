using System;
using Smp.Ledger.Sqlite;

namespace Smp.Ledger;

/// <summary>Chains rows to the head and inserts them; its buffers are pinned and used again for every row.</summary>
internal sealed class RowWriter : IDisposable
{
    private const int RowParameter = 1;
    private const int KindParameter = 2;
    private const int BodyParameter = 3;
    private const int PreviousParameter = 4;
    private const int HashParameter = 5;

    private readonly byte[] _row = GC.AllocateArray<byte>(RowFormat.RowBytesMax, pinned: true);
    private readonly byte[] _hash = GC.AllocateArray<byte>(LedgerHash.Bytes, pinned: true);
    private readonly SqliteFile _file;
    private readonly SqliteStatement _insert;
    private long _rowCount;
    private int _boundBodyBytes = -1;

    public RowWriter(SqliteFile file)
    {
        _file = file;
        _insert = file.Prepare(
            "INSERT INTO record(row,kind,body,previous,hash) VALUES(?1,?2,?3,?4,?5) ON CONFLICT DO NOTHING");
        _insert.BindInPlace(PreviousParameter, _row.AsSpan(0, LedgerHash.Bytes));
        _insert.BindInPlace(HashParameter, _hash);
    }

    /// <summary>The newest row, as of the last <see cref="StartFrom"/> and what was inserted since.</summary>
    public LedgerHead Head => new(_rowCount, new LedgerHash(_row.AsSpan(0, LedgerHash.Bytes)));

    public void StartFrom(LedgerHead head)
    {
        _rowCount = head.RowCount;
        head.Hash.CopyTo(_row);
    }

    /// <summary>Where the next row's body is to be written, before <see cref="TryInsert"/>.</summary>
    public Span<byte> Body(int bytes) => _row.AsSpan(RowFormat.BodyOffset, bytes);

    /// <summary>Appends a row with the body that was written; false when a unique index already holds it.</summary>
    public bool TryInsert(LedgerRowKind kind, int bodyBytes)
    {
        RowFormat.WriteHeader(_row, _rowCount + 1, kind);
        RowFormat.Hash(_row.AsSpan(0, RowFormat.BodyOffset + bodyBytes), _hash);
        if (bodyBytes != _boundBodyBytes)
        {
            _insert.BindInPlace(BodyParameter, Body(bodyBytes));
            _boundBodyBytes = bodyBytes;
        }
        _insert.Bind(RowParameter, _rowCount + 1).Bind(KindParameter, (long)kind).Run();
        if (_file.Changes != 1)
        {
            return false;
        }
        _rowCount++;
        _hash.CopyTo(_row, 0);
        return true;
    }

    public void Dispose() => _insert.Dispose();
}
