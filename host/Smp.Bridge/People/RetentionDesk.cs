using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.Record;
using Smp.Clinic.Retention;
using Smp.Ledger;
using Smp.Ledger.People;

namespace Smp.Bridge.People;

/// <summary>Lays down how long records are kept, finds what is over its time, and shreds it.</summary>
public sealed class RetentionDesk
{
    private readonly PeopleFiles _files;

    /// <summary>Over these files.</summary>
    public RetentionDesk(PeopleFiles files) => _files = files;

    /// <summary>Lays down the rule of a class.</summary>
    /// <returns>Why not; null when it was done.</returns>
    public ClinicRefusal? Set(RetentionRule rule, UtcInstant at) =>
        _files.Write(_ => new RetentionSet(rule.Class, rule.MinKeep, rule.MaxKeep, rule.Source, at));

    /// <summary>What is past its maximum on a day, the longest first.</summary>
    /// <exception cref="LedgerException">The store cannot be used.</exception>
    public IReadOnlyList<DueRecords> Due(DateOnly today)
    {
        PeopleStore? store = _files.StoreIfAny();
        if (store is null)
        {
            return [];
        }
        ClinicRecord record = _files.Record;
        Dictionary<ClientReference, DateOnly?> ends = EndsOf(record);
        return
        [
            .. from held in store.Holdings()
               let client = new ClientReference(held.Client)
               where RecordClassWords.TryParse(held.RecordClass, out _, out _)
               let recordClass = ClassOf(held)
               let began = BeganOn(record, ends, held)
               where began is { } day && record.Retention.MustGo(recordClass, day, today)
               let last = record.Retention.RuleOf(recordClass).MaxKeep!.LastDay(began.Value)
               group (held, last) by (client, recordClass) into found
               let newest = found.Max(one => one.last)
               orderby newest, found.Key.client.Bits
               select new DueRecords(
                   found.Key.client, found.Key.recordClass, newest, [.. found.Select(one => one.held)]),
        ];
    }

    /// <summary>Of each class in the chain or on paper, what is past its minimum on a day.</summary>
    public IReadOnlyList<MinimumReview> Minimums(DateOnly today)
    {
        ClinicRecord record = _files.Record;
        return
        [
            .. record.Retention.Rules.Where(rule => rule.Home != RecordHome.People)
                .Select(rule => MinimumReview.Of(record, rule.Class, today)),
        ];
    }

    /// <summary>Shreds what is past its maximum today, and says so in the chain.</summary>
    /// <returns>What was shredded.</returns>
    /// <exception cref="LedgerException">
    /// A file cannot be used. What was shredded and could not be said is said by whoever comes next.
    /// </exception>
    public IReadOnlyList<DueRecords> Apply(UtcInstant at)
    {
        if (_files.StoreIfAny() is null)
        {
            return [];
        }
        PeopleStore store = _files.StoreToWrite(at);
        IReadOnlyList<DueRecords> due = ShredDue(store, at);
        _files.TellShreddings();
        return due;
    }

    // The ledger is held meanwhile: nobody opens a session for a client whose record is just going.
    private IReadOnlyList<DueRecords> ShredDue(PeopleStore store, UtcInstant at)
    {
        using LedgerBatch hold = _files.Ledger.BeginBatch();
        IReadOnlyList<DueRecords> due = Due(at.Day);
        if (due.Count > 0)
        {
            store.Shred([.. due.SelectMany(one => one.Holdings)], at.UtcS);
        }
        return due;
    }

    /// <summary>The day on which each client's last session ended; nothing while one is open.</summary>
    private static Dictionary<ClientReference, DateOnly?> EndsOf(ClinicRecord record) => record.Sessions
        .GroupBy(session => session.Client)
        .ToDictionary(
            sessions => sessions.Key,
            sessions => sessions.Any(session => session.IsOpen)
                ? (DateOnly?)null
                : sessions.Max(session => session.ClosedAt.Day));

    // Counted from the end of its session, or of the client's last one; never from before it was written down.
    private static DateOnly? BeganOn(
        ClinicRecord record, Dictionary<ClientReference, DateOnly?> ends, Holding held)
    {
        DateOnly written = new UtcInstant(held.AtUtcS).Day;
        if (held.Session > 0 && record.SessionOf(new SessionId((uint)held.Session)) is { } session)
        {
            return session.IsOpen ? null : Later(session.ClosedAt.Day, written);
        }
        return ends.TryGetValue(new ClientReference(held.Client), out DateOnly? end)
            ? end is { } day ? Later(day, written) : null
            : written;
    }

    private static RecordClass ClassOf(Holding held) =>
        RecordClassWords.TryParse(held.RecordClass, out RecordClass recordClass, out _) ? recordClass : default;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
