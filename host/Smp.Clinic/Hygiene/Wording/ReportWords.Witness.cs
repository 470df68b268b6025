using Smp.Clinic.Events;
using Smp.Clinic.Usage;

namespace Smp.Clinic.Hygiene.Wording;

/// <content>What pens and clocks say of a ledger, and what a visit lacks. None ends in a full stop.</content>
public partial class ReportWords
{
    public virtual (string What, string Where, string Remedy) CheckpointDisagrees(string disagreement) => (
        $"The ledger is not what it was when a checkpoint was signed: {disagreement.TrimEnd('.')}",
        "the clinic's own list of checkpoints",
        "Find the newest copy of the ledger, and hold it against the checkpoints that were given out");

    public virtual (string What, string Where, string Remedy) LedgerRolledBack(LedgerBehindPen e, long row)
    {
        string what = e.PenSequence > e.LedgerSequence
            ? $"once held its records up to {e.PenSequence} and then held them up to {e.LedgerSequence}"
            : $"once had a row that the pen witnessed at record {e.PenSequence}, and had it no more";
        return (
            $"Pen {e.Pen.Pen} says that this ledger {what}: it was put back to an older copy, or altered"
                + (e.AcceptedBy is { } person ? $"; {person} took what is missing as lost" : ""),
            $"{Pen(e.Pen)}, {e.At.Spoken}, row {row}",
            "Find the newest copy of the ledger and keep this one beside it as evidence; hold both against the newest "
                + "checkpoint kept elsewhere with 'smp verify --checkpoint'");
    }

    public virtual (string What, string Where, string Remedy) EpochChanged(
        PenEpoch before, PenEpoch pen, long row) => (
        $"Pen {pen.Pen} began its memory anew, and its counters with it",
        $"epoch {pen.EpochShort} after {before.EpochShort}, row {row}",
        "Find out who changed or cleared its memory; what the old memory held and had not handed over is lost");

    public virtual (string What, string Where, string Remedy) TwoPensOneNumber(PenEpoch pen, long row) => (
        $"Two pens say that they are pen {pen.Pen}: records of two memories come by turns",
        $"epoch {pen.EpochShort}, row {row}",
        "Take both out of use, and give one of them a number of its own with 'smp pen-setup'");

    public virtual (string What, string Where, string Remedy) ClockWentBack(
        UtcInstant before, UtcInstant at, long row) => (
        $"The computer's clock went back by {Spoken.Duration((before.UtcS - at.UtcS) * 1_000)}: "
            + $"from {before.Spoken} to {at.Spoken}",
        Row(row),
        "Set the clock right; expiries were judged by it, so look at what was opened around that row");

    public virtual (string What, string Where, string Remedy) ExpiredPigment(
        PigmentUsed poured, PrintedExpiry expiry) => (
        $"Pigment {poured.Brand} {poured.Colour} was used after its expiry {expiry}",
        $"session {poured.Session}, {poured.At.Spoken}, lot {poured.Lot?.Text ?? "not told"}",
        "Throw away what is left of the bottle, and note it for the client");

    public virtual (string What, string Where, string Remedy) PigmentWithoutLot(PigmentUsed poured) => (
        $"Pigment {poured.Brand} {poured.Colour} was poured and its lot is not on record",
        $"session {poured.Session}, {poured.At.Spoken}",
        "Read the lot off the bottle and note it for the client; without it no recall finds this use");

    public virtual (string What, string Where, string Remedy) CleaningMissing(SessionId session, PlacedTime use) => (
        $"No cleaning of the pen is on record before session {session}, since the client before it",
        $"session {session}, first use {Time(use)}",
        "Ask who prepared the pen; record every cleaning between clients: smp session clean");

    public virtual (string What, string Where, string Remedy) SessionUnsigned(Record.SessionAccount session) => (
        $"Nobody has signed session {session.Session}", ClosedSession(session),
        $"Have whoever did the treatment sign it: smp session sign {session.Session}");

    public virtual (string What, string Where, string Remedy) SignedWithoutPin(Events.SessionSigned signature) => (
        $"Session {signature.Session} was signed without a PIN", $"by {signature.Person}, {signature.At.Spoken}",
        $"Have whoever did the treatment sign it with theirs: smp session sign {signature.Session}");
}
