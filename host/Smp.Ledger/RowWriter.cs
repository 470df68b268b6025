using System;
using Microsoft.Data.Sqlite;

namespace Smp.Ledger;

/// <summary>The prepared statements that append rows and look up a record's number.</summary>
internal sealed class RowWriter : IDisposable
{
    private readonly SqliteCommand _insert;
    private readonly SqliteCommand _find;
    private readonly SqliteCommand _findApart;

    public RowWriter(SqliteConnection connection)
    {
        _insert = connection.CreateCommand();
        _insert.CommandText =
            "INSERT INTO record (row, kind, body, previous, hash) VALUES ($row, $kind, $body, $previous, $hash)";
        _insert.Parameters.Add("$row", SqliteType.Integer);
        _insert.Parameters.Add("$kind", SqliteType.Integer);
        _insert.Parameters.Add("$body", SqliteType.Blob);
        _insert.Parameters.Add("$previous", SqliteType.Blob);
        _insert.Parameters.Add("$hash", SqliteType.Blob);
        _find = connection.CreateCommand();
        _find.CommandText = "SELECT body FROM record WHERE substr(body, 1, 20) = $key AND kind = 1";
        _find.Parameters.Add("$key", SqliteType.Blob);
        _findApart = connection.CreateCommand();
        _findApart.CommandText = "SELECT 1 FROM record WHERE kind = $kind AND body = $body LIMIT 1";
        _findApart.Parameters.Add("$kind", SqliteType.Integer);
        _findApart.Parameters.Add("$body", SqliteType.Blob);
    }

    /// <summary>Appends one row behind a head.</summary>
    public LedgerHead Insert(LedgerHead head, RowKind kind, byte[] body)
    {
        byte[] hash = new byte[RowHash.Bytes];
        long row = head.Rows + 1;
        RowHash.Compute(head.Hash, row, kind, body, hash);
        _insert.Parameters[0].Value = row;
        _insert.Parameters[1].Value = (long)kind;
        _insert.Parameters[2].Value = body;
        _insert.Parameters[3].Value = head.Hash;
        _insert.Parameters[4].Value = hash;
        _insert.ExecuteNonQuery();
        return new LedgerHead(row, hash);
    }

    /// <summary>The body of the record under a key of device, epoch and sequence; null when there is none.</summary>
    public byte[]? FindRecord(byte[] key)
    {
        _find.Parameters[0].Value = key;
        return _find.ExecuteScalar() as byte[];
    }

    /// <summary>True when a row of this kind holds these very bytes.</summary>
    public bool Holds(RowKind kind, byte[] body)
    {
        _findApart.Parameters[0].Value = (long)kind;
        _findApart.Parameters[1].Value = body;
        return _findApart.ExecuteScalar() is not null;
    }

    public void Dispose()
    {
        _insert.Dispose();
        _find.Dispose();
        _findApart.Dispose();
    }
}
