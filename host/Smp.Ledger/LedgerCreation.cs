using System;
using System.IO;
using Smp.Ledger.Sqlite;

namespace Smp.Ledger;

/// <summary>Brings a ledger file into being and brings a connection to the settings that durability needs.</summary>
internal static class LedgerCreation
{
    /// <summary>Builds the ledger beside its place and moves it there, so that a crash leaves no half of one.</summary>
    public static void Create(string path, LedgerId id)
    {
        RequireFree(path);
        string draft = $"{path}.{id}.new";
        try
        {
            Build(draft, id);
            // Link and unlink: of two that create at once, the second fails.
            File.Move(draft, path, overwrite: false);
        }
        catch (LedgerException fault)
        {
            throw new LedgerException(fault.Fault, path, "no ledger can be created", fault.Message.TrimEnd('.'));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            RequireFree(path);
            throw new LedgerException(
                LedgerFault.Inaccessible, path, $"no ledger can be created ({fault.Message.TrimEnd('.')})",
                "check the folder and its permissions");
        }
        finally
        {
            DeleteDraft(draft);
        }
    }

    /// <summary>Refuses a file that SQLite could open for reading alone; it does so without a word.</summary>
    public static void RequireWritable(SqliteFile file)
    {
        if (file.IsReadOnly)
        {
            throw SqliteFaults.Translate(file.Path, SQLitePCL.raw.SQLITE_READONLY, "");
        }
    }

    /// <summary>Write-ahead log, synced at each commit, through the drive's cache where the system can.</summary>
    public static void PrepareForWriting(SqliteFile file)
    {
        if (file.ReadText("PRAGMA journal_mode=WAL") != "wal")
        {
            throw new LedgerException(
                LedgerFault.Inaccessible, file.Path, "the drive does not support a write-ahead log",
                "keep ledgers on a local disk");
        }
        file.Execute("PRAGMA synchronous=FULL");
        file.Execute("PRAGMA fullfsync=ON");
        file.Execute("PRAGMA trusted_schema=OFF");
    }

    /// <summary>Opens for reading; where no lock file can be made beside a closed ledger, without one.</summary>
    public static SqliteFile OpenForReading(string path, int busyTimeoutMs)
    {
        LedgerSchema.RequireFile(path);
        try
        {
            return OpenAndIdentify(path, SqliteAccess.ReadOnly, busyTimeoutMs);
        }
        catch (LedgerException fault)
            when (fault.Fault is LedgerFault.Inaccessible or LedgerFault.ReadOnly or LedgerFault.DiskFull)
        {
            FileInfo log = new(path + "-wal");
            if (log.Exists && log.Length > 0)
            {
                throw new LedgerException(
                    LedgerFault.ReadOnly, path, "its newest rows are in the -wal file and the folder cannot be written",
                    "copy both files into a folder of your own and read them there");
            }
            return OpenAndIdentify(path, SqliteAccess.Immutable, busyTimeoutMs);
        }
    }

    private static SqliteFile OpenAndIdentify(string path, SqliteAccess access, int busyTimeoutMs)
    {
        SqliteFile file = SqliteFile.Open(path, access, busyTimeoutMs);
        try
        {
            file.Execute("PRAGMA trusted_schema=OFF");
            LedgerSchema.RequireIdentity(file);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static void Build(string draft, LedgerId id)
    {
        using SqliteFile file = SqliteFile.Open(draft, SqliteAccess.Create, busyTimeoutMs: 0);
        PrepareForWriting(file);
        file.Execute("BEGIN IMMEDIATE");
        LedgerSchema.Create(file);
        using RowWriter writer = new(file);
        byte[] created = RowFormat.CreatedEvent(id);
        created.CopyTo(writer.Body(created.Length));
        writer.TryInsert(LedgerRowKind.Event, created.Length);
        file.Execute("COMMIT");
    }

    private static void RequireFree(string path)
    {
        if (File.Exists(path) || Directory.Exists(path))
        {
            throw new LedgerException(
                LedgerFault.AlreadyExists, path, "there is something of this name already",
                "open it or choose another name");
        }
    }

    private static void DeleteDraft(string draft)
    {
        foreach (string ending in new[] { "", "-wal", "-shm", "-journal" })
        {
            try
            {
                File.Delete(draft + ending);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // A draft that stays behind is never read; what went wrong before is what counts.
                continue;
            }
        }
    }
}
