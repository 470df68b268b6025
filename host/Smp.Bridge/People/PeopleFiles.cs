using System;
using System.Linq;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.People;
using Smp.Clinic.Record;
using Smp.Clinic.Retention;
using Smp.Ledger;
using Smp.Ledger.People;

namespace Smp.Bridge.People;

/// <summary>A ledger and the store of people beside it, brought into agreement before anything is written.</summary>
/// <remarks>
/// The chain leads: whoever it says is erased is erased from the store again when an old copy was put back, and what
/// the store shredded without being able to say so is said.
/// </remarks>
public sealed class PeopleFiles : IDisposable
{
    private readonly LedgerFile _ledger;
    private ClinicReader _reader;
    private readonly PeopleReader _people;
    private readonly ICommitWatch? _storeWatch;
    private PeopleStore? _store;

    /// <summary>Opens the ledger; the store when it is first asked for.</summary>
    /// <exception cref="LedgerException">The ledger cannot be used.</exception>
    public PeopleFiles(string ledgerPath, ICommitWatch? ledgerWatch = null, ICommitWatch? storeWatch = null)
    {
        _ledger = LedgerFile.Open(ledgerPath, ledgerWatch);
        _reader = new ClinicReader(_ledger);
        _people = new PeopleReader(_ledger);
        _storeWatch = storeWatch;
    }

    /// <summary>Says what the acts are about, before the record is first asked: years of the rest are left out.
    /// </summary>
    public void Narrow(ClinicScope scope) => _reader = new ClinicReader(_ledger, scope);

    /// <summary>The clinic's record as of now; narrowed, it holds what has a say in the scope.</summary>
    public ClinicRecord Record
    {
        get
        {
            _reader.Refresh();
            return _reader.Record;
        }
    }

    /// <summary>The clients and their erasures alone as of now, without the years of the rest: what a list needs.
    /// </summary>
    public ClinicRecord People => _people.Record;

    /// <summary>A person has said that the store is gone for good: a new one may take its place.</summary>
    public bool MayReplaceLostStore { get; set; }

    /// <summary>Where the salts of a seed come from, for what must repeat exactly; null draws them.</summary>
    public Func<byte[]>? NewSalt { get; init; }

    /// <summary>The ledger.</summary>
    public LedgerFile Ledger => _ledger;

    /// <summary>The store to read from; null when people were never kept beside this ledger.</summary>
    /// <exception cref="LedgerException">It is foreign, damaged or locked, or it is gone.</exception>
    public PeopleStore? StoreIfAny()
    {
        if (_store is null && !PeopleStore.IsThere(_ledger.Path) && People.People.Store == UInt128.Zero)
        {
            return null;
        }
        return _store ??= Forgetful(PeopleStore.Open(_ledger, _storeWatch), People);
    }

    // An old copy that was put back holds people whom the chain says are erased: they go before anything is read.
    private static PeopleStore Forgetful(PeopleStore store, ClinicRecord record)
    {
        foreach (ClientErased gone in record.People.Erased.Where(gone => store.Has(gone.Client.Bits)).ToList())
        {
            store.Erase(gone.Client.Bits);
        }
        return store;
    }

    /// <summary>The store to write to, in agreement with the chain; the first use makes it.</summary>
    /// <exception cref="LedgerException">It is foreign, damaged or locked, or cannot be made.</exception>
    public PeopleStore StoreToWrite(UtcInstant at)
    {
        // One that was there and is gone is missed aloud: a new one in its place would call its people never stored.
        bool mayBegin = MayReplaceLostStore || Record.People.Store == UInt128.Zero;
        _store ??= mayBegin
            ? PeopleStore.OpenOrCreate(_ledger, _storeWatch)
            : PeopleStore.Open(_ledger, _storeWatch);
        if (Record.People.Store != _store.Id.Bits)
        {
            Write(_ => new PeopleStoreBegun(_store.Id.Bits, at));
        }
        _store.NewSalt = NewSalt ?? _store.NewSalt;
        Forgetful(_store, Record);
        TellShreddings();
        return _store;
    }

    /// <summary>Appends an event as the next row, unless the rules refuse it or there is nothing to say.</summary>
    /// <returns>Why it was refused; null when it was written, or there was nothing.</returns>
    public ClinicRefusal? Write(Func<ClinicRecord, ClinicEvent?> act)
    {
        using LedgerBatch batch = _ledger.BeginBatch();
        if (act(Record) is not { } wanted)
        {
            return null;
        }
        if (Record.Judge(wanted) is { } refusal)
        {
            return refusal;
        }
        batch.AppendEvent(EventJson.Write(wanted));
        batch.Commit();
        return null;
    }

    /// <summary>Closes both.</summary>
    public void Dispose()
    {
        _store?.Dispose();
        _ledger.Dispose();
    }

    /// <summary>Brings into the chain what the store shredded, each once, and has the store forget that.</summary>
    internal void TellShreddings()
    {
        foreach (Shredding told in _store!.Untold())
        {
            // A class that only a newer program knows is left for that one to tell.
            if (RecordClassWords.TryParse(told.RecordClass, out RecordClass recordClass, out _)
                && Write(record => record.People.HasShredding(told.Id) ? null : EventOf(told, recordClass)) is null)
            {
                _store.Told([told]);
            }
        }
    }

    private static RecordsShredded EventOf(Shredding told, RecordClass recordClass) => new(
        told.Id, new ClientReference(told.Client), recordClass, told.Count, new UtcInstant(told.AtUtcS));
}
