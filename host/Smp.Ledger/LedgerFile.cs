using System;
using System.Globalization;
using System.IO;
using Microsoft.Data.Sqlite;

namespace Smp.Ledger;

/// <summary>Opens the database file of a ledger and keeps its settings and its shape.</summary>
internal static class LedgerFile
{
    /// <summary>"SmpL": tells this file from any other SQLite file.</summary>
    public const int ApplicationId = 0x536D704C;

    /// <summary>Format of the rows.</summary>
    public const int Format = 1;

    private const int BusyMs = 5_000;

    private const string Shape = """
        CREATE TABLE record (
          row INTEGER PRIMARY KEY,
          kind INTEGER NOT NULL,
          body BLOB NOT NULL,
          previous BLOB NOT NULL,
          hash BLOB NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX record_key ON record (substr(body, 1, 20)) WHERE kind = 1;
        CREATE TRIGGER record_no_update BEFORE UPDATE ON record
        BEGIN SELECT RAISE(ABORT, 'a ledger row is never changed: append a correction'); END;
        CREATE TRIGGER record_no_delete BEFORE DELETE ON record
        BEGIN SELECT RAISE(ABORT, 'a ledger row is never deleted'); END;
        CREATE TRIGGER record_no_replace BEFORE INSERT ON record
        WHEN EXISTS (SELECT 1 FROM record WHERE row = NEW.row)
        BEGIN SELECT RAISE(ABORT, 'a ledger row is never replaced'); END;
        """;

    public static SqliteConnection Create(string path)
    {
        SystemSqlite.Demand();
        if (File.Exists(path))
        {
            throw LedgerFaults.Of(LedgerFaultKind.Exists, path, "a file is there already; give another path or open this one");
        }
        SqliteConnection connection = Connect(path, SqliteOpenMode.ReadWriteCreate);
        Run(connection, "PRAGMA journal_mode = WAL");
        Run(connection, "BEGIN IMMEDIATE");
        Run(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Format}"));
        Run(connection, Shape);
        return connection;
    }

    public static SqliteConnection Open(string path, bool isReadOnly)
    {
        SystemSqlite.Demand();
        if (!File.Exists(path))
        {
            throw LedgerFaults.Of(LedgerFaultKind.Missing, path, "no such ledger; give the path of one, or let 'smp bridge' make it");
        }
        SqliteConnection connection = Connect(path, isReadOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWrite);
        try
        {
            DemandShape(connection, path);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static void Run(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static long Number(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() is long number ? number : 0;
    }

    private static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false };
        var connection = new SqliteConnection(settings.ToString());
        connection.Open();
        connection.DefaultTimeout = BusyMs / 1_000;
        Run(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {BusyMs}"));
        Run(connection, "PRAGMA synchronous = FULL");
        return connection;
    }

    private static void DemandShape(SqliteConnection connection, string path)
    {
        if (Number(connection, "PRAGMA application_id") != ApplicationId)
        {
            throw LedgerFaults.Of(LedgerFaultKind.Foreign, path, "this is not a ledger; give the path of one");
        }
        long format = Number(connection, "PRAGMA user_version");
        if (format != Format)
        {
            throw LedgerFaults.Of(
                LedgerFaultKind.Foreign, path,
                string.Create(CultureInfo.InvariantCulture, $"a ledger of format {format}, this program knows {Format}; update the program"));
        }
    }
}
