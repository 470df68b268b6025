using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Protocols;
using Smp.Clinic.Record;

namespace Smp.Clinic.Treatments.Gates;

/// <summary>What has to be on record before a pen is armed for a visit, judged by the ledger alone.</summary>
/// <remarks>
/// There is no way around: whoever asks for arming is told what is missing, and the process that holds the pen asks
/// again. A visit without a treatment has one gate, and it is not met.
/// </remarks>
public static class SessionGates
{
    /// <summary>Every gate of a visit, in the order in which a visit comes to them.</summary>
    /// <param name="record">The clinic's record.</param>
    /// <param name="session">The visit.</param>
    /// <param name="now">The time.</param>
    /// <param name="device">The pen that is to be armed; 0 when it is not known yet.</param>
    public static IReadOnlyList<Gate> Of(ClinicRecord record, SessionId session, UtcInstant now, ulong device = 0)
    {
        if (record.SessionOf(session) is not { IsOpen: true } account)
        {
            string why = record.SessionOf(session) is { } old
                ? $"session {session} was closed on {old.ClosedAt.Spoken}"
                : $"there is no session {session}";
            return [Closed(why, "Open one: smp session open --treatment N")];
        }
        if (record.Treatments.Of(session) is not { } treatment)
        {
            return
            [
                Closed($"session {session} belongs to none",
                    "Close it and open one for a treatment: smp session open --treatment N"),
            ];
        }
        string label = $"{treatment.Opened.Protocol} v{treatment.Opened.Version}";
        if (record.Protocols.Of(treatment) is not { } protocol)
        {
            return
            [
                Closed($"this program cannot read protocol {label}", "Use the program that adopted it, or a newer one"),
            ];
        }
        return treatment.IsOpen
            ? All(new Visit(record, account, treatment, protocol, now), label, device)
            : [Closed($"treatment {treatment.Treatment} is closed", "Open a new treatment: smp treatment open")];
    }

    /// <summary>Why a pen is not armed for a visit, every gate that is not met; nothing when all are.</summary>
    public static ClinicRefusal? WhyNotArmed(
        ClinicRecord record, SessionId session, UtcInstant now, ulong device = 0)
    {
        Gate[] unmet = [.. Of(record, session, now, device).Where(gate => !gate.IsMet)];
        return unmet.Length == 0
            ? null
            : new(
                RefusalReason.GateUnmet, $"Session {session} cannot be armed",
                string.Join("; ", unmet.Select(gate => $"{gate.Word}: {gate.Says}")),
                unmet.Length == 1 ? unmet[0].Cure : $"See what to do: smp session gates {session}");
    }

    private static List<Gate> All(Visit visit, string label, ulong device) =>
    [
        Gate.Met(
            GateKind.Treatment, $"{visit.Treatment.Treatment}, session {visit.Number} by {label}, "
                + $"{ProtocolWords.Goals.WordOf(visit.Goal)}, {visit.Treatment.Opened.Area}"),
        RoomGates.Premises(visit),
        RoomGates.Practitioner(visit),
        ClientGates.Consultation(visit),
        ClientGates.SkinCheck(visit),
        HealthGates.HealthForm(visit),
        ClientGates.Consent(visit),
        ClientGates.Hairline(visit),
        ClientGates.Review(visit),
        HealthGates.Checks(visit),
        ClientGates.Days(visit),
        RoomGates.Sharps(visit),
        RoomGates.Handpiece(visit, device),
        RoomGates.Pigment(visit),
        RoomGates.Cartridge(visit),
        RoomGates.Profile(visit),
    ];

    private static Gate Closed(string says, string cure) => Gate.Open(GateKind.Treatment, says, cure);
}
