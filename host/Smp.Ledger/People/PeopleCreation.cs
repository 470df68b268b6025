using System;
using System.IO;
using System.Security.Cryptography;
using Smp.Ledger.Sqlite;

namespace Smp.Ledger.People;

/// <summary>Brings a store of people into being beside its place, so that a crash leaves no half of one.</summary>
internal static class PeopleCreation
{
    public static void Create(string path, LedgerId ledger) => Create(
        path, ledger, new(PeopleStoreId.Read(RandomNumberGenerator.GetBytes(PeopleStoreId.Bytes))));

    public static void Create(string path, LedgerId ledger, PeopleStoreId store)
    {
        string draft = $"{path}.{store}.new";
        try
        {
            PrivateFile.Make(draft);
            Build(draft, store, ledger);
            // Link and unlink: of two that create at once, the second fails and uses the first one's.
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            return;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(
                LedgerFault.Inaccessible, path, $"no store of people can be made ({fault.Message.TrimEnd('.')})",
                "check the folder and its permissions");
        }
        catch (LedgerException fault)
        {
            throw new LedgerException(fault.Fault, path, "no store of people can be made", fault.Message.TrimEnd('.'));
        }
        finally
        {
            DeleteDraft(draft);
        }
    }

    private static void Build(string draft, PeopleStoreId store, LedgerId ledger)
    {
        using SqliteFile file = SqliteFile.Open(
            draft, SqliteAccess.ReadWrite, busyTimeoutMs: 0, PeopleFaults.Translate);
        PeopleSchema.Prepare(file);
        file.Execute("BEGIN IMMEDIATE");
        PeopleSchema.Create(file, store, ledger);
        file.Execute("COMMIT");
    }

    private static void DeleteDraft(string draft)
    {
        foreach (string ending in new[] { "", "-journal" })
        {
            try
            {
                File.Delete(draft + ending);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // A draft that stays behind is empty of people and never read.
                continue;
            }
        }
    }
}
