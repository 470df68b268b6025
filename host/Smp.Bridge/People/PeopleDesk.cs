using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.People;
using Smp.Clinic.Record;
using Smp.Ledger;
using Smp.Ledger.People;

namespace Smp.Bridge.People;

/// <summary>Registers clients and keeps who they are: the reference in the chain, the person in the store.</summary>
public sealed class PeopleDesk
{
    private readonly PeopleFiles _files;

    /// <summary>Over these files.</summary>
    public PeopleDesk(PeopleFiles files) => _files = files;

    /// <summary>Registers a client under a reference and keeps the person.</summary>
    /// <param name="client">The reference, random.</param>
    /// <param name="person">Who it is; may be empty.</param>
    /// <param name="at">Now.</param>
    /// <returns>Why not; null when it was done.</returns>
    /// <exception cref="LedgerException">A file cannot be used; the line tells when the reference stands.</exception>
    public ClinicRefusal? Add(ClientReference client, Person person, UtcInstant at)
    {
        PeopleStore? store = person.IsEmpty ? null : _files.StoreToWrite(at);
        if (_files.Write(_ => new ClientRegistered(client, at)) is { } refusal)
        {
            return refusal;
        }
        try
        {
            store?.Keep(client.Bits, PersonFields.Of(person, at));
            return null;
        }
        catch (LedgerException fault)
        {
            throw new LedgerException(
                fault.Fault, store!.Path, $"client {client} is registered, but nothing is kept of them",
                $"then add the rest with 'smp client name {client}' ({fault.Message.TrimEnd('.')})");
        }
    }

    /// <summary>Keeps or changes parts of a person; those that are not given stay.</summary>
    /// <returns>Why not; null when it was done.</returns>
    public ClinicRefusal? Change(ClientReference client, Person person, UtcInstant at) =>
        ChangeUnlessErased(client, at, store => store.Keep(client.Bits, PersonFields.Of(person, at)));

    /// <summary>Removes a part of a person.</summary>
    /// <returns>Why not; null when it is gone.</returns>
    public ClinicRefusal? Remove(ClientReference client, string field, UtcInstant at) =>
        ChangeUnlessErased(client, at, store => store.Remove(client.Bits, field));

    /// <summary>What is kept of a person, by field; empty for nobody.</summary>
    public IReadOnlyList<PersonField> Show(ClientReference client) =>
        _files.People.People.IntentOf(client) is null ? _files.StoreIfAny()?.FieldsOf(client.Bits) ?? [] : [];

    /// <summary>How a client is called.</summary>
    public NameOfClient NameOf(ClientReference client) =>
        new NameBook(_files.People.People, _files.StoreIfAny(), [client]).Of(client);

    /// <summary>Clients in the order of their registration.</summary>
    /// <param name="count">How many at most, the newest.</param>
    /// <param name="find">What must stand in the name or the short form, in whatever case; null for all.</param>
    public ClientPage List(int count = int.MaxValue, string? find = null)
    {
        ClinicRecord record = _files.People;
        PeopleStore? store = _files.StoreIfAny();
        IEnumerable<KeyValuePair<ClientReference, UtcInstant>> wanted = record.Clients;
        int left = Math.Max(0, record.Clients.Count - count);
        NameBook names;
        if (find is not null || left == 0)
        {
            names = new NameBook(record.People, store);
            wanted = [.. wanted.Where(known => find is null || IsMeant(known.Key, names.Of(known.Key), find))];
            left = Math.Max(0, wanted.Count() - count);
            wanted = wanted.Skip(left);
        }
        else
        {
            // Of years of clients only those are unsealed who are shown.
            wanted = [.. wanted.Skip(left)];
            names = new NameBook(record.People, store, wanted.Select(known => known.Key));
        }
        return new ClientPage(
            [.. wanted.Select(known => new ClientLine(known.Key, known.Value, names.Of(known.Key)))], left);
    }

    private static bool IsMeant(ClientReference client, NameOfClient name, string find) =>
        (name.IsName && name.Text.Contains(find, StringComparison.OrdinalIgnoreCase))
        || client.ShortForm.Contains(find, StringComparison.OrdinalIgnoreCase);

    // The ledger is held meanwhile: nobody begins to erase a client to whom something is just being added.
    private ClinicRefusal? ChangeUnlessErased(ClientReference client, UtcInstant at, Action<PeopleStore> change)
    {
        PeopleStore store = _files.StoreToWrite(at);
        using LedgerBatch hold = _files.Ledger.BeginBatch();
        if (_files.Record.People.IntentOf(client) is { } begun)
        {
            return new ClinicRefusal(
                RefusalReason.ClientErased, $"Nothing can be kept of client {client}",
                $"the erasure was begun on {begun.At.IsoDay}", "Register the client anew: smp client add");
        }
        change(store);
        return null;
    }
}
