using System;
using System.Buffers.Binary;
using System.IO;
using System.Security.Cryptography;
using SQLitePCL;

namespace Smp.Bench.Import;

/// <summary>The peer: the shortest loop that gets the same rows to the disk, without guards.</summary>
/// <remarks>
/// The ledger's columns, indexes, pragmas and SHA-256 chain over the same provider and library, prepared once. No
/// triggers, no reading of the head, no look at what a constraint says, no stages.
/// </remarks>
internal sealed class BareImport : IDisposable
{
    private const int RowsAGroup = 1000;
    private const int BodyOffset = 41;

    private readonly byte[] _row = new byte[BodyOffset + 80];
    private readonly byte[] _hash = new byte[32];
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _begin;
    private readonly sqlite3_stmt _insert;
    private readonly sqlite3_stmt _commit;
    private long _number;

    public BareImport(string folder)
    {
        Require(raw.sqlite3_open(Path.Combine(folder, "bare.db"), out _database));
        Execute("PRAGMA journal_mode=WAL");
        Execute("PRAGMA synchronous=FULL");
        Execute("PRAGMA fullfsync=ON");
        Execute("CREATE TABLE record(row INTEGER PRIMARY KEY, kind INTEGER NOT NULL, body BLOB NOT NULL,"
            + " previous BLOB NOT NULL, hash BLOB NOT NULL) STRICT");
        Execute("CREATE UNIQUE INDEX record_key ON record(substr(body,1,16),substr(body,20,1),substr(body,19,1),"
            + "substr(body,18,1),substr(body,17,1)) WHERE kind=1");
        Execute("CREATE UNIQUE INDEX record_quarantined ON record(body) WHERE kind=3");
        Require(raw.sqlite3_prepare_v2(_database, "BEGIN IMMEDIATE", out _begin));
        Require(raw.sqlite3_prepare_v2(_database, "INSERT INTO record VALUES(?1,?2,?3,?4,?5)", out _insert));
        Require(raw.sqlite3_prepare_v2(_database, "COMMIT", out _commit));
    }

    /// <summary>Imports so many more records of one pen.</summary>
    public void Import(int records)
    {
        for (int group = 0; group < records / RowsAGroup; group++)
        {
            Run(_begin);
            for (int row = 0; row < RowsAGroup; row++)
            {
                Insert(++_number);
            }
            Run(_commit);
        }
    }

    public void Dispose()
    {
        _begin.Dispose();
        _insert.Dispose();
        _commit.Dispose();
        _database.Dispose();
    }

    private void Insert(long number)
    {
        Span<byte> body = _row.AsSpan(BodyOffset);
        BinaryPrimitives.WriteInt64LittleEndian(_row.AsSpan(32), number);
        _row[40] = 1;
        body[0] = 1;
        body[8] = 1;
        BinaryPrimitives.WriteUInt32LittleEndian(body[16..], (uint)number);
        SHA256.HashData(_row, _hash);
        raw.sqlite3_bind_int64(_insert, 1, number);
        raw.sqlite3_bind_int64(_insert, 2, 1);
        raw.sqlite3_bind_blob(_insert, 3, body);
        raw.sqlite3_bind_blob(_insert, 4, _row.AsSpan(0, 32));
        raw.sqlite3_bind_blob(_insert, 5, _hash);
        Run(_insert);
        _hash.CopyTo(_row, 0);
    }

    private static void Run(sqlite3_stmt statement)
    {
        int code = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        Require(code == raw.SQLITE_DONE ? raw.SQLITE_OK : code);
    }

    private void Execute(string sql) => Require(raw.sqlite3_exec(_database, sql));

    private static void Require(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw new IOException($"bench: SQLite says {code} {raw.sqlite3_errstr(code).utf8_to_string()}");
        }
    }
}
