using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.Plans;
using Smp.Clinic.Protocols;
using Smp.Clinic.Record;
using Smp.Clinic.Treatments.Events;

namespace Smp.Clinic.Treatments.Gates;

/// <summary>A visit of a treatment, and what its gates are judged by.</summary>
/// <param name="Record">The clinic's record.</param>
/// <param name="Session">The visit.</param>
/// <param name="Treatment">The treatment it belongs to.</param>
/// <param name="Protocol">The protocol that one began with.</param>
/// <param name="Now">The time.</param>
internal sealed record Visit(
    ClinicRecord Record, SessionAccount Session, TreatmentAccount Treatment, Protocol Protocol, UtcInstant Now)
{
    /// <summary>Where it is; nothing when that is not laid down.</summary>
    public PremisesSet? Place => Session.Premises is { } told ? Record.Premises.Find(told) : Record.Premises.Only;

    /// <summary>For how long a form and a look over the scalp serve. Judgement: people change in a year.</summary>
    private const int KeptYears = 1;

    /// <summary>Its number among the sessions in which the pen ran, from 1.</summary>
    public int Number => Treatment.NumberOf(Session.Session);

    public SessionId Id => Session.Session;

    /// <summary>The treatment's number.</summary>
    public TreatmentId Course => Treatment.Treatment;

    public TreatmentGoal Goal => Treatment.Opened.Goal;

    public DateOnly Today => DayOf(Now);

    /// <summary>The newest event of a kind.</summary>
    public T? Newest<T>(Func<T, bool>? where = null)
        where T : TreatmentEvent => Treatment.Newest(where);

    /// <summary>True when something of that kind was recorded behind an event, or at all.</summary>
    public bool IsAfter<T>(TreatmentEvent? one, Func<T, bool>? where = null)
        where T : TreatmentEvent => Treatment.PlaceOf(Newest(where)) is >= 0 and var place
            && place > Treatment.PlaceOf(one);

    /// <summary>All that was done for the client, in whatever treatment: a stop is one of the person.</summary>
    public IReadOnlyList<TreatmentEvent> OfClient { get; init; } = Record.Treatments.EventsOf(Treatment.Client);

    /// <summary>True when a doctor's word was recorded behind a stop, in whatever treatment.</summary>
    public bool IsCleared(TreatmentEvent stop, ClearanceSubject subject) => OfClient
        .SkipWhile(one => !ReferenceEquals(one, stop))
        .Any(one => one is ClearanceTaken taken && taken.Subject == subject);

    /// <summary>True for what was looked at or told so long ago that it is asked anew, whatever was confirmed since.
    /// </summary>
    public bool IsOld(TreatmentEvent one) => DayOf(one.At).AddYears(KeptYears) < Today;

    /// <summary>How many sessions are planned in all.</summary>
    public int Planned => Math.Max(Number, Newest<PlanSet>()?.Planned ?? Protocol.Sessions.Planned);

    /// <summary>The days of the sessions before it in which the pen ran, in rising order.</summary>
    public DateOnly[] DaysBefore =>
    [
        .. Treatment.Sessions.TakeWhile(one => one != Id).Select(one => DayOf(Record.SessionOf(one)!.OpenedAt)),
    ];

    /// <summary>The last day on which the pen ran for the client in another visit; nothing when it never did.</summary>
    public DateOnly? LastWorkedDay => Record.Treatments.Of(Treatment.Client).SelectMany(one => one.Sessions)
        .Where(one => one != Id).Select(one => (DateOnly?)DayOf(Record.SessionOf(one)!.OpenedAt)).Max();

    /// <summary>The day of a time where the visit is.</summary>
    public DateOnly DayOf(UtcInstant at) =>
        Place?.Zone.DayOf(at) ?? at.Day;
}
