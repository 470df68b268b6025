using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Smp.Ledger.Sqlite;

namespace Smp.Ledger.People;

/// <summary>What changes a store of people: each change is all done, or not at all.</summary>
internal sealed class PeopleWork
{
    private readonly SqliteFile _file;
    private readonly PeopleRows _rows;
    private readonly ICommitWatch? _watch;

    public PeopleWork(SqliteFile file, PeopleRows rows, ICommitWatch? watch)
    {
        _file = file;
        _rows = rows;
        _watch = watch;
    }

    /// <summary>Does all of it or nothing.</summary>
    public int Transact(Func<int> work)
    {
        _file.Execute("BEGIN IMMEDIATE");
        int rows;
        try
        {
            _watch?.Reached(CommitStage.BatchBegun, 0);
            rows = work();
            _watch?.Reached(CommitStage.BeforeCommit, rows);
        }
        catch
        {
            RollBack();
            throw;
        }
        Commit();
        _watch?.Reached(CommitStage.AfterCommit, rows);
        return rows;
    }

    /// <summary>The key of a client; a new one when there is none.</summary>
    public PersonKey KeyFor(UInt128 client)
    {
        if (_rows.Open(client) is { } known)
        {
            return known.Seal.IsUsable ? known : throw DamagedKey();
        }
        byte[] key = RandomNumberGenerator.GetBytes(ClientSeal.KeyBytes);
        using SqliteStatement insert = _file.Prepare("INSERT INTO client(reference, key) VALUES(?1,?2)");
        insert.Bind(1, PeopleStoreId.Write(client)).Bind(2, key).Run();
        return new PersonKey(client, _file.ReadInteger("SELECT last_insert_rowid()"), new ClientSeal(key));
    }

    public void Put(PersonKey key, PersonField field)
    {
        ValuePlace place = _rows.PlaceOf(key.Client, field);
        if (Delete(key.Number, field.Name) > 0)
        {
            _file.Execute("UPDATE store SET unswept=1");
        }
        using SqliteStatement insert = _file.Prepare("INSERT INTO field VALUES(?1,?2,?3,?4,?5)");
        insert.Bind(1, key.Number).Bind(2, Bytes(field.Name)).Bind(3, Bytes(field.RecordClass))
            .Bind(4, field.AtUtcS).Bind(5, key.Seal.Seal(Bytes(field.Value!), place)).Run();
    }

    public PersonEntry Add(PersonKey key, PersonEntry entry, byte[] salt)
    {
        byte[] salted = [.. salt, .. entry.Content.Span];
        using SqliteStatement insert = _file.Prepare(
            "INSERT INTO entry(client, kind, class, at, session, sealed) VALUES(?1,?2,?3,?4,?5,?6)");
        insert.Bind(1, key.Number).Bind(2, Bytes(entry.Kind)).Bind(3, Bytes(entry.RecordClass)).Bind(4, entry.AtUtcS)
            .Bind(5, entry.Session).Bind(6, key.Seal.Seal(salted, _rows.PlaceOf(key.Client, entry))).Run();
        return entry with
        {
            Number = _file.ReadInteger("SELECT last_insert_rowid()"),
            Commitment = SaltedCommitment.Of(salt, entry.Content.Span),
        };
    }

    public int DeleteClient(UInt128 client)
    {
        if (_rows.NumberOf(client) is not { } number)
        {
            return 0;
        }
        int rows = Delete("DELETE FROM field WHERE client=?1", number)
            + Delete("DELETE FROM entry WHERE client=?1", number)
            + Delete("DELETE FROM client WHERE client=?1", number);
        _file.Execute("UPDATE store SET unswept=1");
        return rows;
    }

    public int Shred(IReadOnlyList<Holding> due, long atUtcS, bool isTold)
    {
        int rows = 0;
        foreach (IGrouping<(UInt128 Client, string RecordClass), Holding> group in
            due.GroupBy(held => (held.Client, held.RecordClass)))
        {
            int gone = _rows.NumberOf(group.Key.Client) is { } number ? group.Sum(held => Delete(number, held)) : 0;
            if (gone > 0 && isTold)
            {
                Tell(group.Key.Client, group.Key.RecordClass, gone, atUtcS);
            }
            rows += gone;
        }
        if (rows > 0)
        {
            _file.Execute(
                "DELETE FROM client WHERE client NOT IN (SELECT client FROM field)"
                + " AND client NOT IN (SELECT client FROM entry)");
            _file.Execute("UPDATE store SET unswept=1");
        }
        return rows;
    }

    public int Forget(IReadOnlyList<Shredding> told) =>
        told.Sum(one => Delete("DELETE FROM told WHERE shredding=?1", unchecked((long)one.Id)));

    private void Tell(UInt128 client, string recordClass, int count, long atUtcS)
    {
        using SqliteStatement insert = _file.Prepare("INSERT INTO told VALUES(?1,?2,?3,?4,?5)");
        insert.Bind(1, BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))))
            .Bind(2, PeopleStoreId.Write(client)).Bind(3, Bytes(recordClass)).Bind(4, count).Bind(5, atUtcS).Run();
    }

    private int Delete(long client, Holding held) => held.Field.Length > 0
        ? Delete(client, held.Field)
        : Delete($"DELETE FROM entry WHERE client={client} AND entry=?1", held.Entry);

    private int Delete(long client, string field)
    {
        using SqliteStatement delete = _file.Prepare("DELETE FROM field WHERE client=?1 AND name=?2");
        delete.Bind(1, client).Bind(2, Bytes(field)).Run();
        return _file.Changes;
    }

    private int Delete(string sql, long number)
    {
        using SqliteStatement delete = _file.Prepare(sql);
        delete.Bind(1, number).Run();
        return _file.Changes;
    }

    private void Commit()
    {
        try
        {
            _file.Execute("COMMIT");
        }
        catch (LedgerException fault)
        {
            RollBack();
            throw fault.Fault is LedgerFault.Inaccessible or LedgerFault.Unexpected ? Unknown(fault) : fault;
        }
    }

    private LedgerException DamagedKey() => new(
        LedgerFault.Damaged, _file.Path, "the key of this client is damaged",
        "put the newest copy back, or erase the client");

    private LedgerException Unknown(LedgerException fault) => new(
        LedgerFault.CommitUnknown, _file.Path,
        $"whether the change was written is unknown ({fault.Message.TrimEnd('.')})", "do the same again");

    private void RollBack()
    {
        if (_file.IsInTransaction)
        {
            try
            {
                _file.Execute("ROLLBACK");
            }
            catch (LedgerException)
            {
                // SQLite may end the transaction itself after a fault; nothing was committed either way.
                return;
            }
        }
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
