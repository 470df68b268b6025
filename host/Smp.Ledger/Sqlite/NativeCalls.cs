using System.Runtime.InteropServices;

namespace Smp.Ledger.Sqlite;

/// <summary>The few calls made for every row, straight into the library <see cref="SystemSqlite"/> found.</summary>
/// <remarks>
/// SQLitePCLRaw counts a reference on a handle at every call and lets SQLite copy every blob: of the 4 us that a row
/// takes, 0.6 us. These calls take plain addresses; who calls keeps handles and buffers alive. A look at a column is
/// over in a few nanoseconds and never waits, so the garbage collector is not told of it.
/// </remarks>
internal static unsafe class NativeCalls
{
    public static readonly delegate* unmanaged<nint, int> Step = (delegate* unmanaged<nint, int>)At("sqlite3_step");

    public static readonly delegate* unmanaged<nint, int> Reset = (delegate* unmanaged<nint, int>)At("sqlite3_reset");

    public static readonly delegate* unmanaged<nint, int> Changes =
        (delegate* unmanaged<nint, int>)At("sqlite3_changes");

    public static readonly delegate* unmanaged<nint, int, long, int> BindInt64 =
        (delegate* unmanaged<nint, int, long, int>)At("sqlite3_bind_int64");

    public static readonly delegate* unmanaged<nint, int, byte*, int, nint, int> BindBlob =
        (delegate* unmanaged<nint, int, byte*, int, nint, int>)At("sqlite3_bind_blob");

    public static readonly delegate* unmanaged[SuppressGCTransition]<nint, int, int> ColumnType =
        (delegate* unmanaged[SuppressGCTransition]<nint, int, int>)At("sqlite3_column_type");

    public static readonly delegate* unmanaged[SuppressGCTransition]<nint, int, long> ColumnInt64 =
        (delegate* unmanaged[SuppressGCTransition]<nint, int, long>)At("sqlite3_column_int64");

    public static readonly delegate* unmanaged[SuppressGCTransition]<nint, int, byte*> ColumnBlob =
        (delegate* unmanaged[SuppressGCTransition]<nint, int, byte*>)At("sqlite3_column_blob");

    public static readonly delegate* unmanaged[SuppressGCTransition]<nint, int, int> ColumnBytes =
        (delegate* unmanaged[SuppressGCTransition]<nint, int, int>)At("sqlite3_column_bytes");

    private static nint At(string name) => NativeLibrary.GetExport(SystemSqlite.Library, name);
}
