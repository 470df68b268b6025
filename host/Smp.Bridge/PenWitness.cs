using System.Linq;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.People;
using Smp.Clinic.Record;
using Smp.Clinic.Usage;
using Smp.Ledger;
using Smp.Link.Import;

namespace Smp.Bridge;

/// <summary>Writes down what a pen says against the ledger, so that the report shows it long after.</summary>
internal static class PenWitness
{
    /// <summary>Appends the testimony, unless the same stands there already.</summary>
    /// <param name="ledger">The ledger that is behind.</param>
    /// <param name="finding">What the pen remembers.</param>
    /// <param name="acceptedBy">Who takes the loss; null for nobody.</param>
    /// <param name="now">The computer's time; not known when it is simulated: then the ledger's latest stands.</param>
    /// <exception cref="LedgerException">It cannot be written.</exception>
    public static void Record(LedgerFile ledger, RolledBackLedger finding, PersonCode? acceptedBy, UtcInstant now)
    {
        using LedgerBatch batch = ledger.BeginBatch();
        ClinicReader reader = new(ledger);
        reader.Refresh();
        UtcInstant at = now.IsKnown ? now : reader.Record.LatestAt;
        LedgerBehindPen testimony = new(
            new PenEpoch(finding.Device, finding.Epoch), finding.PenAckedSequence, finding.LedgerSequence,
            finding.IsHeadKnown, at.IsKnown ? at : new UtcInstant(1))
        {
            AcceptedBy = acceptedBy,
        };
        if (!reader.Record.Events.Any(placed => IsSame(placed, testimony)))
        {
            batch.AppendEvent(EventJson.Write(testimony));
            batch.Commit();
        }
    }

    // A pen says it at every greeting; once in the record is enough.
    private static bool IsSame(PlacedEvent placed, LedgerBehindPen testimony) =>
        placed.Event is LedgerBehindPen known && known with { At = testimony.At } == testimony;
}
