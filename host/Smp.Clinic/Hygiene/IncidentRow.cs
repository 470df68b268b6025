using System;
using Smp.Clinic.Premises;
using Smp.Clinic.Treatments.Events;

namespace Smp.Clinic.Hygiene;

/// <summary>One exposure to blood in a report: what a sharps-injury log asks, and no name.</summary>
/// <param name="Number">Its number among all of this ledger, from 1; it never changes.</param>
/// <param name="Incident">What was told.</param>
/// <param name="Zone">The time zone of the premises; nothing when that is not on record.</param>
public sealed record IncidentRow(int Number, ExposureIncident Incident, ZoneId? Zone)
{
    /// <summary>When it happened by the clock on the wall; nothing when the zone is not known.</summary>
    public DateTimeOffset? HappenedLocal => Zone?.WallClock(Incident.HappenedAt);

    /// <summary>True when it happened in the period, or was told in it.</summary>
    public bool IsIn(ReportPeriod period) => period.Contains(Incident.HappenedAt) || period.Contains(Incident.At);
}
