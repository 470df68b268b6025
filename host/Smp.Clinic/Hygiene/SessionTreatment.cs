using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Record;
using Smp.Clinic.Treatments;
using Smp.Clinic.Treatments.Events;
using Smp.Clinic.Treatments.Gates;

namespace Smp.Clinic.Hygiene;

/// <summary>What a visit's row says of the treatment it belongs to. Nothing in it tells of anybody's health.</summary>
/// <param name="Treatment">Its number.</param>
/// <param name="Number">The number of the visit among those in which the pen ran, from 1.</param>
/// <param name="Protocol">The protocol it goes by, with its version.</param>
/// <param name="Area">Which part of the body.</param>
public sealed record SessionTreatment(TreatmentId Treatment, int Number, string Protocol, string Area)
{
    /// <summary>When a sharps container was recorded within reach; nothing when it was not.</summary>
    public RoomReady? Room { get; init; }

    /// <summary>The client signed the consent at this visit, or confirmed it.</summary>
    public bool IsConsentConfirmed { get; init; }

    /// <summary>The client filled in the form at this visit, or confirmed it.</summary>
    public bool IsHealthConfirmed { get; init; }

    /// <summary>Codes of what went wrong, each once.</summary>
    public IReadOnlyList<string> Complications { get; init; } = [];

    /// <summary>What was not on record when the pen ran; empty when it did not run.</summary>
    public IReadOnlyList<UnmetGate> Unmet { get; init; } = [];

    internal static SessionTreatment? Of(ClinicRecord record, VisitTally tally)
    {
        if (record.Treatments.Of(tally.Session) is not { } treatment)
        {
            return null;
        }
        TreatmentEvent[] own = [.. treatment.Events.Where(one => one.Session == tally.Session)];
        List<UnmetGate> unmet = tally.Runs > 0 ? GateWatch.Of(record, treatment, tally) : [];
        return new(
            treatment.Treatment, treatment.NumberOf(tally.Session),
            $"{treatment.Opened.Protocol} v{treatment.Opened.Version}", treatment.Opened.Area)
        {
            Room = own.OfType<RoomReady>().LastOrDefault(),
            IsConsentConfirmed = own.Any(one => one is ConsentGiven or ConsentConfirmed)
                && IsMet(unmet, GateKind.Consent),
            IsHealthConfirmed = own.Any(one => one is HealthFormTaken or HealthConfirmed)
                && IsMet(unmet, GateKind.HealthForm),
            Complications = [.. own.OfType<ComplicationNoted>().SelectMany(one => one.Codes).Distinct()],
            Unmet = unmet,
        };
    }

    private static bool IsMet(List<UnmetGate> unmet, GateKind kind) => !unmet.Exists(one => one.Gate.Kind == kind);
}
