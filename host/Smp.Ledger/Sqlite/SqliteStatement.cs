using System;
using SQLitePCL;

namespace Smp.Ledger.Sqlite;

/// <summary>A prepared statement that is bound and stepped again and again without allocating.</summary>
internal sealed unsafe class SqliteStatement : IDisposable
{
    private const nint CopyNow = -1;
    private const nint StaysInPlace = 0;

    private readonly SqliteFile _file;
    private readonly sqlite3_stmt _statement;
    private readonly nint _handle;

    public SqliteStatement(SqliteFile file, sqlite3_stmt statement)
    {
        _file = file;
        _statement = statement;
        _handle = statement.DangerousGetHandle();
    }

    public SqliteStatement Bind(int parameter, long value)
    {
        _file.Require(NativeCalls.BindInt64(_handle, parameter, value));
        return this;
    }

    public SqliteStatement Bind(int parameter, ReadOnlySpan<byte> value)
    {
        fixed (byte* bytes = value)
        {
            _file.Require(NativeCalls.BindBlob(_handle, parameter, bytes, value.Length, CopyNow));
        }
        return this;
    }

    /// <summary>Binds bytes that SQLite reads when it steps; they must be pinned and outlive the binding.</summary>
    public void BindInPlace(int parameter, ReadOnlySpan<byte> pinned)
    {
        fixed (byte* bytes = pinned)
        {
            _file.Require(NativeCalls.BindBlob(_handle, parameter, bytes, pinned.Length, StaysInPlace));
        }
    }

    /// <summary>True when there is a row; at the end the statement is ready for its next use.</summary>
    public bool Step()
    {
        int code = NativeCalls.Step(_handle);
        if (code == raw.SQLITE_ROW)
        {
            return true;
        }
        LedgerException? fault = code == raw.SQLITE_DONE ? null : _file.FaultOf(code);
        Reset();
        return fault is null ? false : throw fault;
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    public void Run()
    {
        if (Step())
        {
            Reset();
        }
    }

    public void Reset() => NativeCalls.Reset(_handle);

    public bool IsInteger(int column) => NativeCalls.ColumnType(_handle, column) == raw.SQLITE_INTEGER;

    public bool IsBlob(int column) => NativeCalls.ColumnType(_handle, column) == raw.SQLITE_BLOB;

    public long Integer(int column) => NativeCalls.ColumnInt64(_handle, column);

    /// <summary>The library's own bytes, valid until the next step or reset.</summary>
    public ReadOnlySpan<byte> Blob(int column)
    {
        byte* bytes = NativeCalls.ColumnBlob(_handle, column);
        return new ReadOnlySpan<byte>(bytes, bytes is null ? 0 : NativeCalls.ColumnBytes(_handle, column));
    }

    public string Text(int column) => System.Text.Encoding.UTF8.GetString(Blob(column));

    public void Dispose() => _statement.Dispose();
}
