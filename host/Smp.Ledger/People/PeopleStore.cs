using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Smp.Ledger.Sqlite;

namespace Smp.Ledger.People;

/// <summary>Who the clients are and what they told of their health: the file that forgets, beside the chain.</summary>
/// <remarks>
/// Values are sealed with a random key per client and open nowhere but in their own place. The keys lie in the same
/// file: whoever can read it can read the people; the seal makes forgetting sure, it does not replace the file's mode.
/// Several processes may use it at once; an instance is one connection and belongs to one thread at a time. What it
/// keeps is opaque here: names, kinds and classes are the caller's words.
/// </remarks>
public sealed class PeopleStore : IDisposable
{
    /// <summary>Longest value or content, bytes of UTF-8.</summary>
    public const int ValueBytesMax = 64 * 1024;

    /// <summary>Longest name, kind or class, characters.</summary>
    public const int WordCharsMax = 40;

    /// <summary>How long to wait for another process, ms.</summary>
    public const int BusyTimeoutMs = 10_000;

    private const string FileName = "people.store";

    private readonly SqliteFile _file;
    private readonly PeopleRows _rows;
    private readonly PeopleWork _work;

    private PeopleStore(string path, SqliteFile file, ICommitWatch? watch)
    {
        Path = path;
        _file = file;
        using SqliteStatement select = file.Prepare("SELECT store, ledger FROM store");
        if (!select.Step())
        {
            throw PeopleFaults.Translate(path, SQLitePCL.raw.SQLITE_CORRUPT, "");
        }
        Id = new PeopleStoreId(PeopleStoreId.Read(select.Blob(0)));
        Ledger = new LedgerId(select.Blob(1));
        _rows = new PeopleRows(file, Id);
        _work = new PeopleWork(file, _rows, watch);
    }

    /// <summary>Where the file lies.</summary>
    public string Path { get; }

    /// <summary>Which store this is.</summary>
    public PeopleStoreId Id { get; }

    /// <summary>Where salts come from; of a seed for what must repeat exactly.</summary>
    public Func<byte[]> NewSalt { get; set; } = SaltedCommitment.NewSalt;

    /// <summary>Whose people these are.</summary>
    public LedgerId Ledger { get; }

    /// <summary>True while an erasure or a shredding has still to be swept out of the file's free space.</summary>
    public bool IsUnswept => _file.ReadInteger("SELECT unswept FROM store") != 0;

    /// <summary>References of those who are kept, in the order in which they came.</summary>
    public IReadOnlyList<UInt128> Clients => _rows.Clients();

    /// <summary>Where the store of a ledger lies: in the ledger's folder.</summary>
    public static string PathFor(string ledgerPath) => System.IO.Path.Combine(
        System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(ledgerPath))!, FileName);

    /// <summary>True when there is something of that name in the ledger's folder.</summary>
    public static bool IsThere(string ledgerPath) => System.IO.Path.Exists(PathFor(ledgerPath));

    /// <summary>Makes the store of a ledger under an id known beforehand, for what must repeat exactly.</summary>
    /// <exception cref="LedgerException">It cannot be made.</exception>
    public static void Create(LedgerFile ledger, PeopleStoreId id) =>
        PeopleCreation.Create(PathFor(ledger.Path), ledger.Id, id);

    /// <summary>Opens the store of a ledger; the first use makes it.</summary>
    /// <exception cref="LedgerException">It is foreign, damaged, open to others, locked, or cannot be made.</exception>
    public static PeopleStore OpenOrCreate(
        LedgerFile ledger, ICommitWatch? watch = null, int busyTimeoutMs = BusyTimeoutMs)
    {
        if (!IsThere(ledger.Path))
        {
            PeopleCreation.Create(PathFor(ledger.Path), ledger.Id);
        }
        return Open(ledger, watch, busyTimeoutMs);
    }

    /// <summary>Opens the store of a ledger, and finishes a sweep that was cut short.</summary>
    /// <exception cref="LedgerException">It is missing, foreign, damaged, open to others, or locked.</exception>
    public static PeopleStore Open(LedgerFile ledger, ICommitWatch? watch = null, int busyTimeoutMs = BusyTimeoutMs)
    {
        string path = PathFor(ledger.Path);
        PeopleSchema.RequireFile(path);
        SqliteFile file = SqliteFile.Open(path, SqliteAccess.ReadWrite, busyTimeoutMs, PeopleFaults.Translate);
        try
        {
            if (file.IsReadOnly)
            {
                throw PeopleFaults.Translate(path, SQLitePCL.raw.SQLITE_READONLY, "");
            }
            PeopleSchema.RequireIdentity(file);
            PeopleSchema.Prepare(file);
            PeopleStore store = new(path, file, watch);
            PeopleSchema.RequireLedger(path, store.Ledger, ledger.Id);
            store.FinishSweep();
            return store;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>True when a key is kept for this client, and so perhaps fields and entries.</summary>
    public bool Has(UInt128 client) => _rows.NumberOf(client) is not null;

    /// <summary>Keeps fields of a client, who gets a key with the first; one of the same name is replaced.</summary>
    /// <exception cref="ArgumentException">A name, class or value out of bounds; never repeats the value.</exception>
    public void Keep(UInt128 client, params IReadOnlyList<PersonField> fields)
    {
        foreach (PersonField field in fields)
        {
            RequireWord(field.Name);
            RequireWord(field.RecordClass);
            RequireLength(Encoding.UTF8.GetByteCount(field.Value ?? throw NoValue(field.Name)));
        }
        _work.Transact(() =>
        {
            using PersonKey key = _work.KeyFor(client);
            foreach (PersonField field in fields)
            {
                _work.Put(key, field);
            }
            return fields.Count;
        });
        Sweep();
    }

    /// <summary>Removes one field.</summary>
    /// <returns>True when it was there.</returns>
    public bool Remove(UInt128 client, string fieldName) =>
        Shred([new Holding(client, "", 0, 0, fieldName, 0)], 0, isTold: false) > 0;

    /// <summary>The fields of a client in the order of their names; empty when nobody is kept.</summary>
    public IReadOnlyList<PersonField> FieldsOf(UInt128 client) => _rows.FieldsOf(client);

    /// <summary>One field of everybody who has it, in the order in which the clients came: for lists.</summary>
    public IReadOnlyList<(UInt128 Client, PersonField Field)> AllWith(string fieldName) => _rows.AllWith(fieldName);

    /// <summary>Adds an entry to a client, who gets a key with the first.</summary>
    /// <returns>The entry with its number and its commitment.</returns>
    /// <exception cref="ArgumentException">A kind, class or content out of bounds, never repeated.</exception>
    public PersonEntry Add(UInt128 client, PersonEntry entry)
    {
        RequireWord(entry.Kind);
        RequireWord(entry.RecordClass);
        RequireLength(entry.Content.Length);
        PersonEntry? added = null;
        _work.Transact(() =>
        {
            using PersonKey key = _work.KeyFor(client);
            added = _work.Add(key, entry, NewSalt());
            return 1;
        });
        return added!;
    }

    /// <summary>The entries of a client, oldest first; of one kind, or of all.</summary>
    public IReadOnlyList<PersonEntry> EntriesOf(UInt128 client, string? kind = null) => _rows.EntriesOf(client, kind);

    /// <summary>What is kept of whom, without what it says.</summary>
    public IReadOnlyList<Holding> Holdings() => _rows.Holdings();

    /// <summary>Deletes a client's key and everything kept, then sweeps the file.</summary>
    /// <returns>True when there was something.</returns>
    /// <exception cref="LedgerException">
    /// Nothing was deleted, except with <see cref="LedgerFault.CommitUnknown"/> and when only the sweep failed, which
    /// <see cref="IsUnswept"/> tells. Erasing again finishes it.
    /// </exception>
    public bool Erase(UInt128 client)
    {
        int deleted = _work.Transact(() => _work.DeleteClient(client));
        Sweep();
        return deleted > 0;
    }

    /// <summary>Deletes what is over its time, a client's key with the last of it, then sweeps the file.</summary>
    /// <param name="due">What to delete; what is gone already is passed over.</param>
    /// <param name="atUtcS">When, seconds since 1970.</param>
    /// <returns>How many fields and entries went.</returns>
    public int Shred(IReadOnlyList<Holding> due, long atUtcS) => Shred(due, atUtcS, isTold: true);

    /// <summary>Shreddings that nobody has said are in the ledger.</summary>
    public IReadOnlyList<Shredding> Untold() => _rows.Untold();

    /// <summary>These are in the ledger.</summary>
    public void Told(IReadOnlyList<Shredding> shreddings) => _work.Transact(() => _work.Forget(shreddings));

    /// <summary>Rewrites the file when something was deleted: free space may hold what a deletion missed.</summary>
    public void Sweep()
    {
        if (IsUnswept)
        {
            _file.Execute("VACUUM");
            _file.Execute("UPDATE store SET unswept=0");
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        _rows.Dispose();
        _file.Dispose();
    }

    // What was deleted before a crash is swept by whoever comes next; a store in use or a full disk can still be read.
    private void FinishSweep()
    {
        try
        {
            Sweep();
        }
        catch (LedgerException fault) when (fault.Fault is LedgerFault.Locked or LedgerFault.DiskFull)
        {
            return;
        }
    }

    private int Shred(IReadOnlyList<Holding> due, long atUtcS, bool isTold)
    {
        int deleted = _work.Transact(() => _work.Shred(due, atUtcS, isTold));
        Sweep();
        return deleted;
    }

    private static void RequireWord(string word)
    {
        bool isRight = word.Length is > 0 and <= WordCharsMax
            && word.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
        if (!isRight)
        {
            throw new ArgumentException(
                $"A name, kind or class has 1 to {WordCharsMax} of a-z, 0-9 and hyphen.", nameof(word));
        }
    }

    private static void RequireLength(int bytes)
    {
        if (bytes > ValueBytesMax)
        {
            throw new ArgumentException($"A value has {bytes} bytes, more than {ValueBytesMax}.", nameof(bytes));
        }
    }

    private static ArgumentException NoValue(string name) => new($"The field {name} has no value.", nameof(name));
}
