using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Protocols;
using Smp.Clinic.Record;
using Smp.Clinic.Treatments;
using Smp.Clinic.Treatments.Events;
using Smp.Clinic.Treatments.Gates;

namespace Smp.Clinic.Hygiene;

/// <summary>Judges a visit that is over as it would have been judged when the pen ran.</summary>
/// <remarks>
/// A pen is armed by a press on it as well, which no host can refuse. What is judged here lies in the treatment alone;
/// pen, pigment and cartridge have findings of their own. Judged at the first run, and again at the first one behind
/// anything that was recorded while runs went on.
/// </remarks>
internal static class GateWatch
{
    public static List<UnmetGate> Of(ClinicRecord record, TreatmentAccount treatment, VisitTally tally)
    {
        List<UnmetGate> unmet = [];
        foreach (PlacedTime run in Judged(treatment, [.. tally.Begins().OrderBy(begin => begin.At.UtcS)]))
        {
            foreach (Gate gate in At(record, treatment, tally.Session, run.At).Where(gate => !gate.IsMet))
            {
                bool isStop = gate.State == GateState.Stopped || IsUnsigned(treatment, gate, run.At);
                // A stop is told of the visit even if something had to be done there anyway; each is told once.
                if (!unmet.Exists(one => one.Gate.Kind == gate.Kind && (one.IsStop || !isStop)))
                {
                    unmet.Add(new(gate, isStop, run));
                }
            }
        }
        unmet.RemoveAll(one => !one.IsStop && unmet.Exists(other => other.IsStop && other.Gate.Kind == one.Gate.Kind));
        return unmet;
    }

    // Runs that their pen could not date are judged once, by the latest time they can have had.
    private static IEnumerable<PlacedTime> Judged(TreatmentAccount treatment, List<PlacedTime> begins)
    {
        List<PlacedTime> exact = [.. begins.Where(begin => begin.IsExact)];
        if (exact.Count < begins.Count)
        {
            yield return begins.FindLast(begin => !begin.IsExact);
        }
        if (exact.Count == 0)
        {
            yield break;
        }
        yield return exact[0];
        UtcInstant[] told =
        [
            .. treatment.Events.Select(one => one.At).Where(at => at > exact[0].At).OrderBy(at => at.UtcS),
        ];
        int next = 0;
        for (int i = 1; i < exact.Count && next < told.Length; i++)
        {
            if (told[next] <= exact[i].At)
            {
                yield return exact[i];
                next = System.Array.FindIndex(told, next, at => at > exact[i].At) is >= 0 and var behind
                    ? behind : told.Length;
            }
        }
    }

    private static Gate[] At(ClinicRecord record, TreatmentAccount treatment, SessionId session, UtcInstant at)
    {
        if (record.Protocols.Of(treatment) is not { } protocol)
        {
            return [Gate.Open(GateKind.Treatment, "this program cannot read its protocol", "Use a newer program")];
        }
        Visit visit = new(record, record.SessionOf(session)!, treatment.AsOf(at), protocol, at)
        {
            OfClient = [.. record.Treatments.EventsOf(treatment.Client).Where(one => one.At <= at)],
        };
        return
        [
            ClientGates.Consultation(visit), ClientGates.SkinCheck(visit), HealthGates.HealthForm(visit),
            ClientGates.Consent(visit), ClientGates.Hairline(visit), ClientGates.Review(visit),
            HealthGates.Checks(visit), RoomGates.Sharps(visit),
        ];
    }

    // Nothing signed at all is as good as forbidden; signed and not confirmed is something left undone.
    private static bool IsUnsigned(TreatmentAccount treatment, Gate gate, UtcInstant at) =>
        gate.Kind == GateKind.Consent && !treatment.Events.Any(one => one is ConsentGiven && one.At <= at);
}
