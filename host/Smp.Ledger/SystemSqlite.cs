using System;
using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Smp.Ledger;

/// <summary>Binds the driver to the SQLite of the operating system: no native library is shipped with the program.</summary>
internal static class SystemSqlite
{
    private static readonly Lazy<bool> Bound = new(Bind);

    /// <exception cref="LedgerException">The system has none.</exception>
    public static void Demand() => _ = Bound.Value;

    private static bool Bind()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Resolve);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        return true;
    }

    private static IntPtr Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != "e_sqlite3")
        {
            return IntPtr.Zero;
        }
        string library = OperatingSystem.IsWindows() ? "winsqlite3.dll"
            : OperatingSystem.IsMacOS() ? "libsqlite3.dylib" : "libsqlite3.so.0";
        return NativeLibrary.TryLoad(library, out IntPtr handle)
            ? handle
            : throw new LedgerException(
                LedgerFaultKind.NoLibrary,
                $"{library} is missing: install SQLite (Debian: sudo apt-get install -y libsqlite3-0), then try again.");
    }
}
