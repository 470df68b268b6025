using System;
using System.IO;
using SQLitePCL;

namespace Smp.Ledger.Sqlite;

/// <summary>One connection to one database file; SQLite's faults come out as <see cref="LedgerException"/>.</summary>
/// <remarks>Not for several threads at once: each opens its own.</remarks>
internal sealed unsafe class SqliteFile : IDisposable
{
    private readonly sqlite3 _database;
    private readonly nint _handle;
    private readonly FaultTranslation _translate;

    private SqliteFile(string path, sqlite3 database, FaultTranslation translate)
    {
        Path = path;
        _database = database;
        _translate = translate;
        _handle = database.DangerousGetHandle();
    }

    public string Path { get; }

    /// <summary>Rows that the last INSERT wrote.</summary>
    public int Changes => NativeCalls.Changes(_handle);

    /// <summary>True while a transaction is open; some faults end one without being asked.</summary>
    public bool IsInTransaction => raw.sqlite3_get_autocommit(_database) == 0;

    /// <summary>True when the operating system let it be opened for reading alone.</summary>
    public bool IsReadOnly => raw.sqlite3_db_readonly(_database, "main") != 0;

    /// <param name="path">The file.</param>
    /// <param name="access">What for.</param>
    /// <param name="busyTimeoutMs">How long to wait for another process, ms.</param>
    /// <param name="translate">What a result code means to whoever keeps this file; null for a ledger.</param>
    public static SqliteFile Open(
        string path, SqliteAccess access, int busyTimeoutMs, FaultTranslation? translate = null)
    {
        translate ??= SqliteFaults.Translate;
        SystemSqlite.Load();
        string name = access == SqliteAccess.Immutable
            ? new Uri(System.IO.Path.GetFullPath(path)).AbsoluteUri + "?immutable=1"
            : System.IO.Path.GetFullPath(path);
        int code = raw.sqlite3_open_v2(name, out sqlite3 database, FlagsOf(access), null);
        if (code != raw.SQLITE_OK)
        {
            database?.Dispose();
            throw translate(path, code, "");
        }
        SqliteFile file = new(path, database, translate);
        raw.sqlite3_extended_result_codes(database, 1);
        raw.sqlite3_busy_timeout(database, busyTimeoutMs);
        return file;
    }

    public SqliteStatement Prepare(string sql)
    {
        Require(raw.sqlite3_prepare_v2(_database, sql, out sqlite3_stmt statement));
        return new SqliteStatement(this, statement);
    }

    public void Execute(string sql)
    {
        using SqliteStatement statement = Prepare(sql);
        while (statement.Step())
        {
            continue;
        }
    }

    public long ReadInteger(string sql)
    {
        using SqliteStatement statement = Prepare(sql);
        return statement.Step() ? statement.Integer(0) : 0;
    }

    public string ReadText(string sql)
    {
        using SqliteStatement statement = Prepare(sql);
        return statement.Step() ? statement.Text(0) : "";
    }

    public void Require(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw FaultOf(code);
        }
    }

    public LedgerException FaultOf(int code) =>
        _translate(Path, code, raw.sqlite3_errmsg(_database).utf8_to_string());

    public void Dispose() => _database.Dispose();

    private static int FlagsOf(SqliteAccess access) => raw.SQLITE_OPEN_NOMUTEX | access switch
    {
        SqliteAccess.ReadWrite => raw.SQLITE_OPEN_READWRITE,
        SqliteAccess.Create => raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE,
        SqliteAccess.ReadOnly => raw.SQLITE_OPEN_READONLY,
        _ => raw.SQLITE_OPEN_READONLY | raw.SQLITE_OPEN_URI,
    };
}
