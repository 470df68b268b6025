using System;
using System.Collections.Generic;
using Smp.Ledger.Sqlite;

namespace Smp.Ledger;

/// <summary>The reading statements of one ledger file, prepared once.</summary>
internal sealed class LedgerQueries : IDisposable
{
    private const int RowsAPage = 256;
    private const int SequenceParameter = 2;
    private const string Columns = "row, kind, body, previous, hash";

    private readonly byte[] _prefix = new byte[RowFormat.KeyPrefixBytes];
    private readonly SqliteFile _file;
    private readonly SqliteStatement _head;
    private readonly SqliteStatement _byKey;
    private readonly SqliteStatement _newest;
    private readonly SqliteStatement _count;
    private readonly SqliteStatement _hash;
    private readonly SqliteStatement _rows;
    private readonly SqliteStatement _bodies;
    private readonly SqliteStatement _hashes;
    private readonly SqliteStatement _records;

    public LedgerQueries(SqliteFile file)
    {
        _file = file;
        const string ofEpoch = "FROM record WHERE kind=1 AND substr(body,1,16)=?1";
        const string atLeast = $"({LedgerSchema.BySequence})>=(?2,?3,?4,?5)";
        string newestFirst = LedgerSchema.BySequence.Replace("1)", "1) DESC", StringComparison.Ordinal);
        _head = file.Prepare("SELECT row, hash FROM record ORDER BY row DESC LIMIT 1");
        _byKey = file.Prepare($"SELECT body FROM record WHERE {LedgerSchema.KeyIs}");
        _newest = file.Prepare($"SELECT body {ofEpoch} ORDER BY {newestFirst} LIMIT 1");
        _count = file.Prepare($"SELECT count(*) {ofEpoch}");
        _hash = file.Prepare("SELECT row FROM record WHERE hash=?1 ORDER BY row DESC LIMIT 1");
        _rows = file.Prepare($"SELECT {Columns} FROM record WHERE row>=?1 ORDER BY row LIMIT {RowsAPage}");
        _bodies = file.Prepare("SELECT row, kind, body FROM record WHERE row>=?1 ORDER BY row");
        _hashes = file.Prepare($"SELECT row, hash FROM record WHERE row>=?1 ORDER BY row LIMIT {RowsAPage}");
        _records = file.Prepare(
            $"SELECT {Columns} {ofEpoch} AND {atLeast} ORDER BY {LedgerSchema.BySequence} LIMIT {RowsAPage}");
    }

    public LedgerHead ReadHead()
    {
        if (!_head.Step())
        {
            return default;
        }
        LedgerHead head = new(_head.Integer(0), ReadHash(_head, 1));
        _head.Reset();
        return head;
    }

    /// <summary>True when a record has this key; then whether its body is this one.</summary>
    public bool TryFindRecord(ReadOnlySpan<byte> body, out bool isSame)
    {
        _byKey.Bind(1, body[..RowFormat.KeyPrefixBytes]);
        BindSequence(_byKey, RowFormat.Sequence(body));
        bool isHeld = _byKey.Step();
        isSame = isHeld && _byKey.Blob(0).SequenceEqual(body);
        _byKey.Reset();
        return isHeld;
    }

    public bool HasRecord(ulong device, ulong epoch, uint sequence)
    {
        BindPrefix(_byKey, device, epoch);
        BindSequence(_byKey, sequence);
        bool isHeld = _byKey.Step();
        _byKey.Reset();
        return isHeld;
    }

    public uint? HighestSequence(ulong device, ulong epoch)
    {
        BindPrefix(_newest, device, epoch);
        uint? highest = _newest.Step() ? RowFormat.Sequence(_newest.Blob(0)) : null;
        _newest.Reset();
        return highest;
    }

    public long CountOfRecords(ulong device, ulong epoch)
    {
        BindPrefix(_count, device, epoch);
        long count = _count.Step() ? _count.Integer(0) : 0;
        _count.Reset();
        return count;
    }

    public long? RowWithHash(LedgerHash hash)
    {
        Span<byte> bytes = stackalloc byte[LedgerHash.Bytes];
        hash.CopyTo(bytes);
        long? row = _hash.Bind(1, bytes).Step() ? _hash.Integer(0) : null;
        _hash.Reset();
        return row;
    }

    /// <summary>Up to a page of rows from a number on.</summary>
    public List<LedgerRow> PageOfRows(long fromRow)
    {
        _rows.Bind(1, fromRow);
        return ReadPage(_rows);
    }

    /// <summary>All rows from a number on, one after another.</summary>
    public void Read(long fromRow, RowTaker take)
    {
        _bodies.Bind(1, fromRow);
        try
        {
            while (_bodies.Step())
            {
                take(_bodies.Integer(0), (LedgerRowKind)_bodies.Integer(1), _bodies.Blob(2));
            }
        }
        finally
        {
            _bodies.Reset();
        }
    }

    /// <summary>Up to a page of rows' hashes from a number on.</summary>
    public List<LedgerHash> PageOfHashes(long fromRow)
    {
        List<LedgerHash> page = [];
        _hashes.Bind(1, fromRow);
        while (_hashes.Step())
        {
            page.Add(ReadHash(_hashes, 1));
        }
        return page;
    }

    /// <summary>Up to a page of an epoch's records in order of their sequence, from one on.</summary>
    public List<LedgerRow> PageOfRecords(ulong device, ulong epoch, uint fromSequence)
    {
        BindPrefix(_records, device, epoch);
        BindSequence(_records, fromSequence);
        return ReadPage(_records);
    }

    public void Dispose()
    {
        SqliteStatement[] all = [_head, _byKey, _newest, _count, _hash, _rows, _bodies, _hashes, _records];
        foreach (SqliteStatement statement in all)
        {
            statement.Dispose();
        }
    }

    private List<LedgerRow> ReadPage(SqliteStatement statement)
    {
        List<LedgerRow> page = [];
        while (statement.Step())
        {
            page.Add(new LedgerRow(
                statement.Integer(0), (LedgerRowKind)statement.Integer(1), statement.Blob(2).ToArray(),
                ReadHash(statement, 3), ReadHash(statement, 4)));
        }
        return page;
    }

    private LedgerHash ReadHash(SqliteStatement statement, int column)
    {
        ReadOnlySpan<byte> bytes = statement.Blob(column);
        if (bytes.Length == LedgerHash.Bytes)
        {
            return new LedgerHash(bytes);
        }
        long row = statement.Integer(0);
        statement.Reset();
        throw new LedgerException(
            LedgerFault.Damaged, _file.Path, $"row {row} has a hash of {bytes.Length} bytes", "verify the ledger");
    }

    private void BindPrefix(SqliteStatement statement, ulong device, ulong epoch)
    {
        RowFormat.WriteKeyPrefix(_prefix, device, epoch);
        statement.Bind(1, _prefix);
    }

    /// <summary>Most significant byte first, as the key index has it.</summary>
    private static void BindSequence(SqliteStatement statement, uint sequence)
    {
        for (int place = 0; place < 4; place++)
        {
            byte part = (byte)(sequence >> (24 - (8 * place)));
            statement.Bind(SequenceParameter + place, new ReadOnlySpan<byte>(in part));
        }
    }
}
