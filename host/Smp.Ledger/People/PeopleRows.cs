using System;
using System.Collections.Generic;
using System.Text;
using Smp.Ledger.Sqlite;

namespace Smp.Ledger.People;

/// <summary>What is read from a store of people, opened where its key and place are right.</summary>
internal sealed class PeopleRows : IDisposable
{
    private readonly SqliteFile _file;
    private readonly PeopleStoreId _store;
    private readonly SqliteStatement _number;

    public PeopleRows(SqliteFile file, PeopleStoreId store)
    {
        _file = file;
        _store = store;
        _number = file.Prepare("SELECT client, key FROM client WHERE reference=?1");
    }

    public long? NumberOf(UInt128 client)
    {
        long? number = Find(client) ? _number.Integer(0) : null;
        _number.Reset();
        return number;
    }

    public IReadOnlyList<UInt128> Clients()
    {
        using SqliteStatement select = _file.Prepare("SELECT reference FROM client ORDER BY client");
        List<UInt128> clients = [];
        while (select.Step())
        {
            clients.Add(PeopleStoreId.Read(select.Blob(0)));
        }
        return clients;
    }

    public IReadOnlyList<PersonField> FieldsOf(UInt128 client)
    {
        using PersonKey? key = Open(client);
        if (key is null)
        {
            return [];
        }
        using SqliteStatement select = _file.Prepare(
            "SELECT name, class, at, sealed FROM field WHERE client=?1 ORDER BY name");
        select.Bind(1, key.Number);
        List<PersonField> fields = [];
        while (select.Step())
        {
            fields.Add(ReadField(client, key.Seal, select));
        }
        return fields;
    }

    public IReadOnlyList<(UInt128 Client, PersonField Field)> AllWith(string fieldName)
    {
        using SqliteStatement select = _file.Prepare(
            "SELECT name, class, at, sealed, reference, key FROM client JOIN field USING(client)"
            + " WHERE name=?1 ORDER BY client");
        select.Bind(1, Encoding.UTF8.GetBytes(fieldName));
        List<(UInt128 Client, PersonField Field)> all = [];
        while (select.Step())
        {
            UInt128 client = PeopleStoreId.Read(select.Blob(4));
            using ClientSeal seal = new(select.Blob(5));
            all.Add((client, ReadField(client, seal, select)));
        }
        return all;
    }

    public IReadOnlyList<PersonEntry> EntriesOf(UInt128 client, string? kind)
    {
        using PersonKey? key = Open(client);
        if (key is null)
        {
            return [];
        }
        using SqliteStatement select = _file.Prepare(
            "SELECT entry, kind, class, at, session, sealed FROM entry WHERE client=?1 ORDER BY entry");
        select.Bind(1, key.Number);
        List<PersonEntry> entries = [];
        while (select.Step())
        {
            if (kind is null || select.Text(1) == kind)
            {
                entries.Add(ReadEntry(key, select));
            }
        }
        return entries;
    }

    public IReadOnlyList<Holding> Holdings()
    {
        using SqliteStatement select = _file.Prepare(
            "SELECT reference, class, at, 0, name, 0 FROM client JOIN field USING(client) UNION ALL"
            + " SELECT reference, class, at, session, x'', entry FROM client JOIN entry USING(client)");
        List<Holding> holdings = [];
        while (select.Step())
        {
            holdings.Add(new Holding(
                PeopleStoreId.Read(select.Blob(0)), select.Text(1), select.Integer(2), select.Integer(3),
                select.Text(4), select.Integer(5)));
        }
        return holdings;
    }

    public IReadOnlyList<Shredding> Untold()
    {
        using SqliteStatement select = _file.Prepare("SELECT shredding, reference, class, count, at FROM told");
        List<Shredding> untold = [];
        while (select.Step())
        {
            untold.Add(new Shredding(
                unchecked((ulong)select.Integer(0)), PeopleStoreId.Read(select.Blob(1)), select.Text(2),
                select.Integer(3), select.Integer(4)));
        }
        return untold;
    }

    /// <summary>The key of a client; null when there is none.</summary>
    public PersonKey? Open(UInt128 client)
    {
        PersonKey? key = Find(client)
            ? new PersonKey(client, _number.Integer(0), new ClientSeal(_number.Blob(1)))
            : null;
        _number.Reset();
        return key;
    }

    public ValuePlace PlaceOf(UInt128 client, PersonField field) =>
        new(_store, client, field.Name, field.RecordClass, field.AtUtcS, 0, IsEntry: false);

    public ValuePlace PlaceOf(UInt128 client, PersonEntry entry) =>
        new(_store, client, entry.Kind, entry.RecordClass, entry.AtUtcS, entry.Session, IsEntry: true);

    public void Dispose() => _number.Dispose();

    private bool Find(UInt128 client) => _number.Bind(1, PeopleStoreId.Write(client)).Step();

    private PersonField ReadField(UInt128 client, ClientSeal seal, SqliteStatement row)
    {
        PersonField field = new(row.Text(0), row.Text(1), row.Integer(2), null);
        byte[]? value = seal.Open(row.Blob(3), PlaceOf(client, field));
        return value is null ? field : field with { Value = Encoding.UTF8.GetString(value) };
    }

    private PersonEntry ReadEntry(PersonKey key, SqliteStatement row)
    {
        PersonEntry entry = new(row.Text(1), row.Text(2), row.Integer(3), row.Integer(4), default)
        {
            Number = row.Integer(0),
        };
        byte[]? salted = key.Seal.Open(row.Blob(5), PlaceOf(key.Client, entry));
        if (salted is null || salted.Length < SaltedCommitment.SaltBytes)
        {
            return entry with { IsReadable = false };
        }
        ReadOnlyMemory<byte> content = salted.AsMemory(SaltedCommitment.SaltBytes);
        return entry with
        {
            Content = content,
            Commitment = SaltedCommitment.Of(salted.AsSpan(0, SaltedCommitment.SaltBytes), content.Span),
        };
    }
}
