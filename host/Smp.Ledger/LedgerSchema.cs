using System.Collections.Generic;
using System.IO;
using Smp.Ledger.Sqlite;

namespace Smp.Ledger;

/// <summary>The table, indexes and triggers of a ledger file, and the numbers that tell it from others.</summary>
/// <remarks>
/// The key index orders a pen's records by sequence: the bytes of a little endian number are taken from the last to
/// the first. Records then join at the index's end (2.2 times the rate of an index over the bytes as they lie, which
/// spreads a group over 256 pages) and the newest is found without a scan.
/// <para>
/// The triggers stand against accidents; somebody who means harm drops them first, which is what the chain is for. The
/// one for INSERT also stops INSERT OR REPLACE over a row. It does not look for the key of a record a second time (that
/// costs a third of the rate), so a REPLACE by key of a correctly chained row gets through and the verifier names it.
/// </para>
/// </remarks>
internal static class LedgerSchema
{
    /// <summary>"SMPL", in the header of the file.</summary>
    public const int ApplicationId = 0x534D504C;

    public const int Version = 1;

    /// <summary>SQLite's smallest page; it takes anything shorter for a new database.</summary>
    private const int PageBytesMin = 512;

    /// <summary>What the key index holds, and so what a query must say to use it.</summary>
    public const string KeyIs =
        "kind=1 AND substr(body,1,16)=?1 AND substr(body,20,1)=?2 AND substr(body,19,1)=?3"
        + " AND substr(body,18,1)=?4 AND substr(body,17,1)=?5";

    /// <summary>The order of the key index within a device and an epoch.</summary>
    public const string BySequence = "substr(body,20,1),substr(body,19,1),substr(body,18,1),substr(body,17,1)";

    /// <summary>An event's name: what the name index holds, and so what a query must say to use it.</summary>
    /// <remarks>
    /// In canonical JSON the bytes "event":" stand where the key event has a text: at most once in the body's own
    /// object, and perhaps in a nested one. A body where they do not stand exactly once is indexed under an empty name,
    /// which every search looks at too; the searcher reads the name itself.
    /// </remarks>
    public const string EventName =
        "CASE WHEN instr(body,x'226576656e74223a22')=0"
        + " OR instr(substr(body,instr(body,x'226576656e74223a22')+9),x'226576656e74223a22')>0 THEN x''"
        + " ELSE substr(body,instr(body,x'226576656e74223a22')+9,"
        + "instr(substr(body,instr(body,x'226576656e74223a22')+9),x'22')-1) END";

    private const string EventIndex = "record_event";

    private const string EventIndexSql = $"CREATE INDEX {EventIndex} ON record({EventName}) WHERE kind=2";

    private static readonly (string Name, string Sql)[] Objects =
    [
        ("record",
            "CREATE TABLE record(row INTEGER PRIMARY KEY, kind INTEGER NOT NULL, body BLOB NOT NULL,"
            + " previous BLOB NOT NULL, hash BLOB NOT NULL) STRICT"),
        ("record_key", $"CREATE UNIQUE INDEX record_key ON record(substr(body,1,16),{BySequence}) WHERE kind=1"),
        ("record_quarantined", "CREATE UNIQUE INDEX record_quarantined ON record(body) WHERE kind=3"),
        ("record_grows_at_its_end",
            "CREATE TRIGGER record_grows_at_its_end BEFORE INSERT ON record"
            + " WHEN (SELECT NEW.row IS NOT row+1 OR NEW.previous IS NOT hash FROM record ORDER BY row DESC LIMIT 1)"
            + " BEGIN SELECT RAISE(ABORT,'the ledger only grows at its end: append through its programs'); END"),
        ("record_never_changes",
            "CREATE TRIGGER record_never_changes BEFORE UPDATE ON record"
            + " BEGIN SELECT RAISE(ABORT,'the ledger never changes: append a correction'); END"),
        ("record_never_goes",
            "CREATE TRIGGER record_never_goes BEFORE DELETE ON record"
            + " BEGIN SELECT RAISE(ABORT,'the ledger never forgets: append a correction'); END"),
    ];

    public static void Create(SqliteFile file)
    {
        file.Execute($"PRAGMA application_id={ApplicationId}");
        file.Execute($"PRAGMA user_version={Version}");
        foreach ((_, string sql) in Objects)
        {
            file.Execute(sql);
        }
        file.Execute(EventIndexSql);
    }

    /// <summary>True when events can be found by their name without looking at every row.</summary>
    public static bool HasEventIndex(SqliteFile file) =>
        file.ReadText($"SELECT sql FROM sqlite_master WHERE name='{EventIndex}'") == EventIndexSql;

    /// <summary>Gives an older ledger the index of names; without room or turn for it lists stay slow.</summary>
    /// <remarks>It guards nothing, so its absence is no alteration, and one that was changed is made anew.</remarks>
    public static void AddEventIndex(SqliteFile file)
    {
        if (HasEventIndex(file))
        {
            return;
        }
        try
        {
            file.Execute("BEGIN IMMEDIATE");
            // Two that open at once: the second finds it made.
            if (!HasEventIndex(file))
            {
                file.Execute($"DROP INDEX IF EXISTS {EventIndex}");
                file.Execute(EventIndexSql);
            }
            file.Execute("COMMIT");
        }
        catch (LedgerException fault) when (fault.Fault is LedgerFault.Locked or LedgerFault.DiskFull)
        {
            if (file.IsInTransaction)
            {
                file.Execute("ROLLBACK");
            }
        }
    }

    /// <summary>Refuses what is no file, or too short for one, before SQLite makes something of it.</summary>
    /// <remarks>
    /// Never opens it: on Unix, closing a file gives up every lock this process has on it, those of SQLite included.
    /// </remarks>
    public static void RequireFile(string path)
    {
        FileInfo file = new(path);
        if (!file.Exists)
        {
            throw Directory.Exists(path)
                ? new LedgerException(LedgerFault.NotALedger, path, "this is a folder", "give the path of a ledger")
                : new LedgerException(
                    LedgerFault.Missing, path, "there is no such file", "check the path or create a ledger there");
        }
        if (file.Length < PageBytesMin)
        {
            string what = file.Length == 0 ? "the file is empty" : "the file is too short for a ledger";
            throw new LedgerException(LedgerFault.NotALedger, path, what, "restore the newest copy or delete it");
        }
    }

    /// <summary>Refuses another program's database and another version's ledger.</summary>
    public static void RequireIdentity(SqliteFile file)
    {
        if (file.ReadInteger("PRAGMA application_id") != ApplicationId)
        {
            throw new LedgerException(
                LedgerFault.NotALedger, file.Path, "this is another program's database", "give the path of a ledger");
        }
        long version = file.ReadInteger("PRAGMA user_version");
        if (version != Version)
        {
            string cure = version > Version ? "use the newer program that wrote it" : "restore the newest copy";
            throw new LedgerException(
                LedgerFault.ForeignVersion, file.Path,
                $"this is a ledger of format {version} and this program knows format {Version}", cure);
        }
    }

    /// <summary>Refuses to append where a guard is gone: a record might be held twice or a row be changed.</summary>
    public static void RequireGuards(SqliteFile file)
    {
        Dictionary<string, string> found = [];
        using SqliteStatement statement = file.Prepare("SELECT name, sql FROM sqlite_master");
        while (statement.Step())
        {
            found[statement.Text(0)] = statement.Text(1);
        }
        foreach ((string name, string sql) in Objects)
        {
            if (!found.TryGetValue(name, out string? foundSql) || foundSql != sql)
            {
                throw new LedgerException(
                    LedgerFault.Altered, file.Path, $"its {name} was changed or is gone",
                    "verify the ledger, find out who did it, go on with an unaltered copy");
            }
        }
    }
}
