using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Clinic;
using Smp.Clinic.People;
using Smp.Clinic.Retention;
using Smp.Ledger.People;

namespace Smp.Bridge.People;

/// <summary>The names of all clients as of now, and for whom there is none, why.</summary>
public sealed class NameBook
{
    private readonly PeopleBook _people;
    private readonly Dictionary<UInt128, string?> _names;

    /// <summary>Reads the names of a store; null for a ledger beside which nobody was ever kept.</summary>
    public NameBook(PeopleBook people, PeopleStore? store)
    {
        _people = people;
        _names = store is null
            ? []
            : store.AllWith(PersonFields.Name).ToDictionary(one => one.Client, one => one.Field.Value);
    }

    /// <summary>Reads the names of a few.</summary>
    public NameBook(PeopleBook people, PeopleStore? store, IEnumerable<ClientReference> clients)
    {
        _people = people;
        _names = [];
        foreach (ClientReference client in clients)
        {
            PersonField? name = store?.FieldsOf(client.Bits).FirstOrDefault(field => field.Name == PersonFields.Name);
            if (name is not null)
            {
                _names[client.Bits] = name.Value;
            }
        }
    }

    /// <summary>The name of a client, or why there is none. The chain leads: the erased have no name.</summary>
    public NameOfClient Of(ClientReference client)
    {
        if (_people.ErasureOf(client) is { } erased)
        {
            return new NameOfClient(NameState.Erased, $"erased {erased.At.IsoDay}");
        }
        if (_people.IntentOf(client) is { } begun)
        {
            return new NameOfClient(NameState.BeingErased, $"erasure begun {begun.At.IsoDay}, not finished");
        }
        if (_names.TryGetValue(client.Bits, out string? name))
        {
            return name is null
                ? new NameOfClient(NameState.Damaged, "stored, but damaged")
                : new NameOfClient(NameState.Kept, name);
        }
        return _people.ShreddingOf(client, RecordClass.Contact) is { } shredded
            ? new NameOfClient(NameState.Shredded, $"shredded {shredded.At.IsoDay}")
            : new NameOfClient(NameState.NeverStored, "never stored");
    }
}
