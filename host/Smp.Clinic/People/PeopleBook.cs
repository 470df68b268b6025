using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.Record;
using Smp.Clinic.Retention;

namespace Smp.Clinic.People;

/// <summary>What the chain knows of people without knowing them: who was erased or shredded, and when.</summary>
public sealed class PeopleBook
{
    private readonly Dictionary<ClientReference, ErasureIntended> _intended = [];
    private readonly Dictionary<ClientReference, ClientErased> _erased = [];
    private readonly Dictionary<(ClientReference Client, RecordClass Class), RecordsShredded> _shredded = [];
    private readonly HashSet<ulong> _shreddings = [];

    /// <summary>The store in which people are kept; 0 while there was never one.</summary>
    public UInt128 Store { get; private set; }

    /// <summary>Those who are erased.</summary>
    public IEnumerable<ClientErased> Erased => _erased.Values;

    /// <summary>Erasures that were begun and of which nobody has said that they were done.</summary>
    public IEnumerable<ErasureIntended> Unfinished =>
        _intended.Values.Where(intended => !_erased.ContainsKey(intended.Client));

    /// <summary>The erasure of a client; nothing when there was none.</summary>
    public ClientErased? ErasureOf(ClientReference client) => _erased.GetValueOrDefault(client);

    /// <summary>An erasure that was begun, done or not; nothing when there was none.</summary>
    public ErasureIntended? IntentOf(ClientReference client) => _intended.GetValueOrDefault(client);

    /// <summary>The last shredding of a client's records of a class; nothing when there was none.</summary>
    public RecordsShredded? ShreddingOf(ClientReference client, RecordClass recordClass) =>
        _shredded.GetValueOrDefault((client, recordClass));

    /// <summary>True when this shredding is in the ledger.</summary>
    public bool HasShredding(ulong shredding) => _shreddings.Contains(shredding);

    internal ClinicRefusal? Judge(ClinicRecord record, ErasureIntended next)
    {
        string what = $"Client {next.Client} cannot be erased";
        SessionAccount? open = record.OpenSessionOf(next.Client);
        return JudgeKnown(record, what, next.Client)
            ?? JudgeOnce(what, next.Client)
            ?? (open is null
                ? null
                : new(
                    RefusalReason.SessionOpen, what, $"session {open.Session} of this client is open",
                    $"Close session {open.Session} first"));
    }

    internal ClinicRefusal? Judge(ClientErased next)
    {
        string what = $"Client {next.Client} cannot be recorded as erased";
        return _erased.ContainsKey(next.Client)
            ? AlreadyErased(what, next.Client)
            : _intended.ContainsKey(next.Client)
                ? null
                : new(RefusalReason.NotIntended, what, "no row before it says so", "Erase with this program");
    }

    internal ClinicRefusal? Judge(ClinicRecord record, RecordsShredded next)
    {
        const string what = "This shredding cannot be recorded";
        return JudgeKnown(record, what, next.Client) ?? (HasShredding(next.Shredding)
            ? ClinicRefusal.Malformed(what, "it is on record already", "Leave it at that")
            : null);
    }

    /// <summary>Nobody opens a session for a client who is erased or is about to be.</summary>
    internal ClinicRefusal? JudgeOpening(string what, ClientReference client) => _erased.ContainsKey(client)
        ? AlreadyErased(what, client)
        : _intended.TryGetValue(client, out ErasureIntended? begun)
            ? new(
                RefusalReason.ClientErased, what, $"the erasure of client {client} was begun on {begun.At.IsoDay}",
                "Register the client anew")
            : null;

    internal void Fold(ClinicEvent next)
    {
        switch (next)
        {
            case ErasureIntended e:
                _intended[e.Client] = e;
                break;
            case ClientErased e:
                _erased[e.Client] = e;
                break;
            case RecordsShredded e:
                _shredded[(e.Client, e.Class)] = e;
                _shreddings.Add(e.Shredding);
                break;
            case PeopleStoreBegun e:
                Store = e.Store;
                break;
            default:
                break;
        }
    }

    private static ClinicRefusal? JudgeKnown(ClinicRecord record, string what, ClientReference client) =>
        record.Clients.ContainsKey(client)
            ? null
            : new(RefusalReason.UnknownClient, what, $"client {client} is not registered", "Check the reference");

    private ClinicRefusal? JudgeOnce(string what, ClientReference client) => _erased.ContainsKey(client)
        ? AlreadyErased(what, client)
        : _intended.TryGetValue(client, out ErasureIntended? begun)
            ? new(
                RefusalReason.ClientErased, what, $"its erasure was begun on {begun.At.IsoDay} and is not finished",
                "Repeat it: smp retention erase")
            : null;

    private ClinicRefusal AlreadyErased(string what, ClientReference client) => new(
        RefusalReason.ClientErased, what, $"client {client} was erased on {_erased[client].At.IsoDay}",
        "Register the client anew");
}
