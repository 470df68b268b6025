using Smp.Clinic.Events;
using Smp.Clinic.Record;
using Smp.Clinic.Usage;

namespace Smp.Clinic.Hygiene.Wording;

/// <content>What is told of pens and of the ledger's rows. None ends in a full stop.</content>
public partial class ReportWords
{
    private const string OwnRecordSettles = "Connect the pen: its own record settles it";

    public virtual FaultMeaning UnknownFault(int code) => new(
        System.FormattableString.Invariant($"fault 0x{code:X2}"), "a fault unknown to this program",
        "Update the program");

    public virtual (string What, string Where, string Remedy) UnassignedUse(
        PenEpoch pen, long motorOnMs, int runs, PlacedTime first) => (
        $"The motor ran {Spoken.Duration(motorOnMs)} without a cartridge, in {Runs(runs)}",
        $"{Pen(pen)}, first at {Time(first)}",
        "Note why, such as a service run; if a client was in the chair, treat this as use of an unknown cartridge");

    public virtual string PenRecord(UsageFact fact, PlacedTime at) =>
        $"pen {fact.Pen.Pen}, record {fact.Sequence}, {Time(at)}";

    public virtual string FirstPenRecord(UsageFact fact, PlacedTime at) =>
        $"pen {fact.Pen.Pen}, record {fact.Sequence}, first at {Time(at)}";

    public virtual (string What, string Remedy) InterruptedRun => (
        "Power was lost in a run; the pen kept all but its last second at most",
        "Check plug and cable if it comes again");

    public virtual (string What, string Remedy) MemoryDamaged => (
        "The pen found records in its memory that did not read back", "Have the pen looked at");

    public virtual string PenFault(int count, FaultMeaning meaning) =>
        $"The pen stopped itself {Times(count)}, {meaning.Name}: {meaning.Cause}";

    public virtual string PenAlarm(int count, FaultMeaning meaning) =>
        $"The pen warned {Times(count)}, {meaning.Name}: {meaning.Cause}";

    public virtual (string What, string Remedy) DeclaredGap(RecordGap gap) => gap.GivenUpBy is { } person
        ? (
            $"{person} gave up records {gap.First} to {gap.Last}, which the pen had handed over and no ledger has",
            "Find that ledger; the sums show whether hours are missing from cartridges")
        : ($"The pen says that it lost or never used record numbers {gap.First} to {gap.Last}",
        "Nothing is lost from the hours while the sums close; have the pen looked at");

    public virtual (string What, string Remedy) RecordsMissing(RecordGap gap) => (
        $"Records {gap.First} to {gap.Last} are not in this ledger",
        "Connect the pen and import again; if they stay away, ask which other ledger took them");

    public virtual (string What, string Remedy) SumDiffers(UseCounts off) => (
        "Cartridges and use without one do not make up the pen's total; it is ahead by "
            + $"{Count(off.MotorOnMs)} ms motor-on, {Count(off.LoadedMs)} ms loaded, {Count(off.Strokes)} strokes",
        "Do not rely on the hours of this pen; verify the ledger, then have the pen looked at");

    public virtual (string What, string Remedy) SumUnknown(string reason) => (
        $"Whether the sums close cannot be told: {reason}", "Connect the pen and import again");

    public virtual (string What, string Remedy) UnknownRow(string name) => (
        $"This program does not know the event {PrintableText.Shown(name)}", "Make the report with the newest program");

    public virtual string Row(long row) => $"row {row}";

    public virtual string TriedFor(TransitionRefused refused, long row)
    {
        string who = refused.Session.IsNone ? "no session named" : $"tried for session {refused.Session}";
        return $"{who}, {refused.At.Spoken}, row {row}";
    }

    public virtual (string What, string Remedy) SecondClientRefused(CartridgeId cartridge) => (
        $"Cartridge {cartridge} was tried for a second client and refused",
        "Make sure that the piece is in a sharps container and that a new one was used");

    public virtual (string What, string Remedy) StepRefused(TransitionRefused refused) => (
        $"To {Attempt(refused.Attempted)} cartridge {refused.Cartridge} was refused: {Reason(refused.Reason)}",
        "Make sure that this piece was not used");

    public virtual (string What, string Where, string Remedy) ProfileRefused(ProfileSent sent, long row) => (
        $"The pen refused profile {sent.Profile} version {sent.Version}: {Given(sent.Reason)}",
        $"session {sent.Session}, {sent.At.Spoken}, row {row}", "Do what the reason says, and try again");

    public virtual (string What, string Where, string Remedy) ProfileUnknown(ProfileSent sent, long row) => (
        $"Whether the pen took profile {sent.Profile} version {sent.Version} is not known",
        $"session {sent.Session}, {sent.At.Spoken}, row {row}", OwnRecordSettles);

    public virtual (string What, string Where, string Remedy) PenRefusal(
        OutcomeRecorded outcome, string? verb, long row) => (
        verb is null
            ? $"The pen did not do what was asked: {Given(outcome.Reason)}"
            : $"The pen was asked to {Asked(verb)} and did not: {Given(outcome.Reason)}",
        $"request {outcome.IntentId}, {outcome.At.Spoken}, row {row}", "Do what the reason says, and try again");

    public virtual (string What, string Where, string Remedy) OutcomeUnknown(IntentRecorded intent) => (
        $"The pen was asked to {Asked(intent.Verb)}, and whether it did is not known",
        $"request {intent.IntentId}, {intent.At.Spoken}", OwnRecordSettles);

    public virtual (string What, string Where, string Remedy) RowAgainstRules(RefusedRow refused) => (
        "A row against the rules was written and counts for nothing. "
            + $"{refused.Refusal.What}: {refused.Refusal.Why}",
        $"row {refused.Placed.Row}, {refused.Placed.At.Spoken}",
        "Find out who or what wrote it; only this program should");

    public virtual (string What, string Where, string Remedy) Unread(UnreadRow unread) => (
        "A row could not be read and counts for nothing. "
            + PrintableText.Shown(unread.Complaint, PrintableText.SentenceCharsMax).TrimEnd('.'),
        Row(unread.Row), "Make the report with the newest program; if it stays, verify the ledger");

    public virtual (string What, string Where, string Remedy) Quarantined(QuarantinedRecord aside) => (
        $"A second, different record {aside.Sequence} came and was kept aside", $"{Pen(aside.Pen)}, row {aside.Row}",
        "Two pens with one number, or a record that was altered: take the pen out of use until it is explained");

    private static string Given(string reason) => reason.Length == 0 ? "no reason given" : reason.TrimEnd('.');
}
