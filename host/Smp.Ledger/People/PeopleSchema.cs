using System.IO;
using Smp.Ledger.Sqlite;

namespace Smp.Ledger.People;

/// <summary>The tables of a store of people, and the numbers that tell the file from others.</summary>
/// <remarks>
/// Names, kinds and classes are blobs of UTF-8, because the layer below binds nothing else; sealed columns are what
/// <see cref="ClientSeal"/> makes. In told wait the shreddings that the ledger does not have yet.
/// </remarks>
internal static class PeopleSchema
{
    /// <summary>"SMPP", in the header of the file.</summary>
    public const int ApplicationId = 0x534D5050;

    public const int Version = 1;

    private const int PageBytesMin = 512;

    private static readonly string[] Objects =
    [
        "CREATE TABLE store(store BLOB NOT NULL, ledger BLOB NOT NULL, unswept INTEGER NOT NULL) STRICT",
        "CREATE TABLE client(client INTEGER PRIMARY KEY, reference BLOB NOT NULL UNIQUE, key BLOB NOT NULL) STRICT",
        "CREATE TABLE field(client INTEGER NOT NULL, name BLOB NOT NULL, class BLOB NOT NULL, at INTEGER NOT NULL,"
            + " sealed BLOB NOT NULL, PRIMARY KEY(client, name)) STRICT, WITHOUT ROWID",
        "CREATE TABLE entry(entry INTEGER PRIMARY KEY AUTOINCREMENT, client INTEGER NOT NULL, kind BLOB NOT NULL,"
            + " class BLOB NOT NULL, at INTEGER NOT NULL, session INTEGER NOT NULL, sealed BLOB NOT NULL) STRICT",
        "CREATE INDEX entry_client ON entry(client, entry)",
        "CREATE TABLE told(shredding INTEGER PRIMARY KEY, reference BLOB NOT NULL, class BLOB NOT NULL,"
            + " count INTEGER NOT NULL, at INTEGER NOT NULL) STRICT",
    ];

    public static void Create(SqliteFile file, PeopleStoreId store, LedgerId ledger)
    {
        file.Execute($"PRAGMA application_id={ApplicationId}");
        file.Execute($"PRAGMA user_version={Version}");
        foreach (string sql in Objects)
        {
            file.Execute(sql);
        }
        using SqliteStatement insert = file.Prepare("INSERT INTO store VALUES(?1,?2,0)");
        insert.Bind(1, PeopleStoreId.Write(store.Bits)).Bind(2, ledger.ToArray()).Run();
    }

    /// <summary>Deleted bytes are overwritten, nothing is spilled to a folder of temporary files, and a commit is the
    /// removal of the journal, which itself is synced: a power cut must not bring an erased client back.</summary>
    public static void Prepare(SqliteFile file)
    {
        file.Execute("PRAGMA journal_mode=DELETE");
        file.Execute("PRAGMA secure_delete=ON");
        file.Execute("PRAGMA temp_store=MEMORY");
        file.Execute("PRAGMA synchronous=EXTRA");
        file.Execute("PRAGMA fullfsync=ON");
        file.Execute("PRAGMA trusted_schema=OFF");
    }

    /// <summary>Refuses what is no file or too short for one, and a file that others may read.</summary>
    public static void RequireFile(string path)
    {
        FileInfo file = new(path);
        if (!file.Exists)
        {
            throw Directory.Exists(path) ? NotAStore(path) : Missing(path);
        }
        if (file.Length < PageBytesMin)
        {
            throw NotAStore(path);
        }
        RequirePrivate(path);
    }

    /// <summary>Refuses another program's file, another version's, and the store of another ledger.</summary>
    public static void RequireIdentity(SqliteFile file)
    {
        if (file.ReadInteger("PRAGMA application_id") != ApplicationId)
        {
            throw NotAStore(file.Path);
        }
        long version = file.ReadInteger("PRAGMA user_version");
        if (version != Version)
        {
            string cure = version > Version ? "use the newer program that wrote it" : "put the newest copy back";
            throw new LedgerException(
                LedgerFault.ForeignVersion, file.Path,
                $"this is a store of people of format {version} and this program knows format {Version}", cure);
        }
    }

    public static void RequireLedger(string path, LedgerId found, LedgerId wanted)
    {
        if (found != wanted)
        {
            throw new LedgerException(
                LedgerFault.ForeignStore, path, $"it belongs to another ledger ({found})",
                "put this ledger's own store back, and keep each ledger in a folder of its own");
        }
    }

    public static LedgerException Missing(string path) => new(
        LedgerFault.Missing, path, "there is no store of people",
        "put the newest copy back; if it is gone for good, 'smp client add --new-store' begins another");

    private static LedgerException NotAStore(string path) =>
        new(LedgerFault.NotALedger, path, PeopleFaults.NoStore.What, PeopleFaults.NoStore.Cure);

    private static void RequirePrivate(string path)
    {
        if (!PrivateFile.IsPrivate(path))
        {
            throw new LedgerException(
                LedgerFault.NotPrivate, path, "others may read what is kept of people", $"run chmod 600 {path}");
        }
    }
}
