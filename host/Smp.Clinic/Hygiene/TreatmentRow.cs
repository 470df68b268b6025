using System.Linq;
using Smp.Clinic.Treatments;
using Smp.Clinic.Treatments.Events;

namespace Smp.Clinic.Hygiene;

/// <summary>One course of sessions in a report, over its whole length.</summary>
/// <param name="Treatment">What the ledger has of it.</param>
public sealed record TreatmentRow(TreatmentAccount Treatment)
{
    /// <summary>How many sessions were planned last; 0 when no days were set.</summary>
    public int Planned => Treatment.Newest<PlanSet>()?.Planned ?? 0;

    /// <summary>Visits in which the pen ran.</summary>
    public int Sessions => Treatment.Sessions.Count();

    /// <summary>The text of the consent that was signed last; empty while none is.</summary>
    public string Consent => Treatment.Newest<ConsentGiven>()?.Text ?? "";

    /// <summary>When the client took the consent back; not known when it stands.</summary>
    public UtcInstant WithdrawnAt => Treatment.Newest<ConsentWithdrawn>() is { } withdrawn
        && Treatment.PlaceOf(withdrawn) > Treatment.PlaceOf(Treatment.Newest<ConsentGiven>())
        ? withdrawn.At
        : default;

    /// <summary>Times something went wrong.</summary>
    public int Complications => Treatment.Events.Count(one => one is ComplicationNoted);

    /// <summary>Times it went against the protocol's days for a reason.</summary>
    public int Departures => Treatment.Events.Count(one => one is DepartureAllowed);
}
