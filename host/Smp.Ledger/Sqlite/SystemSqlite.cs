using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Smp.Ledger.Sqlite;

/// <summary>The operating system's own SQLite, so that its updates reach us and no old copy is shipped.</summary>
public static class SystemSqlite
{
    /// <summary>3.37.0, the first with STRICT tables.</summary>
    private const int OldestVersion = 3_037_000;

    private static readonly Lazy<nint> Loaded = new(LoadOnce);

    /// <summary>Makes SQLitePCLRaw and Microsoft.Data.Sqlite use the system's library in this process.</summary>
    /// <exception cref="LedgerException">It is absent or too old.</exception>
    public static void Load() => _ = Library;

    internal static nint Library => Loaded.Value;

    internal static nint Find(IReadOnlyList<string> names)
    {
        foreach (string name in names)
        {
            if (NativeLibrary.TryLoad(name, out nint library))
            {
                return library;
            }
        }
        throw new LedgerException(
            LedgerFault.LibraryMissing, "SQLite", $"the system has no {string.Join(" or ", names)}", Cure());
    }

    internal static void RequireVersion(int version)
    {
        if (version < OldestVersion)
        {
            throw new LedgerException(
                LedgerFault.LibraryMissing, "SQLite", $"the system's library is {Dotted(version)}", Cure());
        }
    }

    private static nint LoadOnce()
    {
        nint library = Find(Names());
        NativeLibrary.SetDllImportResolver(
            typeof(SQLite3Provider_e_sqlite3).Assembly,
            (name, _, _) => name == "e_sqlite3" ? library : 0);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        RequireVersion(raw.sqlite3_libversion_number());
        return library;
    }

    private static string[] Names()
    {
        if (OperatingSystem.IsWindows())
        {
            return ["winsqlite3.dll"];
        }
        return OperatingSystem.IsMacOS() ? ["/usr/lib/libsqlite3.dylib", "libsqlite3.dylib"] : ["libsqlite3.so.0"];
    }

    private static string Cure()
    {
        string needed = $"SQLite {Dotted(OldestVersion)} or newer is needed: ";
        return needed + (OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
            ? "update the operating system"
            : "apt-get install libsqlite3-0 (Debian, Ubuntu) or dnf install sqlite-libs (Fedora)");
    }

    private static string Dotted(int version) => $"{version / 1_000_000}.{version / 1000 % 1000}.{version % 1000}";
}
