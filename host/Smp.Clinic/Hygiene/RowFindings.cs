using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.Record;

namespace Smp.Clinic.Hygiene;

/// <summary>
/// Finds what rows themselves tell: refusals, outcomes nobody knows, rows against the rules or kept aside.
/// </summary>
internal static class RowFindings
{
    public static IEnumerable<Finding> Of(ClinicRecord record, ReportPeriod period) =>
        record.Events.Select(placed => OfEvent(record, placed)).OfType<Finding>()
            .Concat(record.RefusedRows.Select(OfRefusedRow))
            .Concat(record.UnreadRows.Select(OfUnread))
            .Concat(record.Intents.Where(intent => !intent.IsSettled).Select(OfOpenIntent))
            .Concat(record.Quarantined.Select(OfQuarantined))
            .Where(finding => period.Contains(finding.At));

    private static Finding? OfEvent(ClinicRecord record, PlacedEvent placed) => placed.Event switch
    {
        TransitionRefused e => OfRefusal(e, placed.Row),
        PackageRefused e => OfPackage(e, placed.Row),
        ProfileSent { Outcome: not Outcome.Done } e => OfProfile(e, placed.Row),
        OutcomeRecorded { Outcome: Outcome.NotDone } e => OfOutcome(record, e, placed.Row),
        UnknownEvent e => new(
            FindingKind.UnknownRow, Severity.Info, placed.At,
            $"This program does not know the event {PrintableText.Shown(e.Name)}",
            $"row {placed.Row}", "Make the report with the newest program"),
        _ => null,
    };

    private static Finding OfRefusal(TransitionRefused e, long row)
    {
        string who = e.Session.IsNone ? "no session named" : $"tried for session {e.Session}";
        string where = $"{who}, {e.At.Spoken}, row {row}";
        return e.Reason == RefusalReason.OtherClient
            ? new(
                FindingKind.SecondClientRefused, Severity.Red, e.At,
                $"Cartridge {e.Cartridge} was tried for a second client and refused", where,
                "Make sure that the piece is in a sharps container and that a new one was used", e.Cartridge)
            : new(
                FindingKind.StepRefused, Severity.Amber, e.At,
                $"To {Words.Transitions.WordOf(e.Attempted)} cartridge {e.Cartridge} was refused: "
                    + Words.Reasons.WordOf(e.Reason).Replace('-', ' '),
                where, "Make sure that this piece was not used", e.Cartridge);
    }

    private static Finding OfPackage(PackageRefused e, long row) => new(
        FindingKind.PackageRefused, Severity.Amber, e.At,
        $"To {Words.PackageActs.WordOf(e.Act)} a package was refused for its {Words.PackageFields.WordOf(e.Field)}: "
            + Words.Reasons.WordOf(e.Reason).Replace('-', ' ') + (e.Shown.Length > 0 ? $", read as '{e.Shown}'" : ""),
        $"{e.At.Spoken}, row {row}", "Make sure that this package was not used");

    private static Finding OfProfile(ProfileSent e, long row)
    {
        string what = $"profile {e.Profile} version {e.Version}";
        string where = $"session {e.Session}, {e.At.Spoken}, row {row}";
        return e.Outcome == Outcome.NotDone
            ? Refused($"The pen refused {what}: {Trimmed(e.Reason)}", where, e.At)
            : new(
                FindingKind.OutcomeUnknown, Severity.Amber, e.At, $"Whether the pen took {what} is not known", where,
                "Connect the pen: its own record settles it");
    }

    // A profile that was sent has a row of its own, which says more.
    private static Finding? OfOutcome(ClinicRecord record, OutcomeRecorded e, long row)
    {
        IntentRecorded? intent = record.Intents.FirstOrDefault(known => known.Intent.IntentId == e.IntentId)?.Intent;
        bool isTold = intent is { Profile: > 0 } && record.Events.Any(placed => placed.Event is ProfileSent sent
            && sent.Session == intent.Session && sent.Profile == intent.Profile && sent.Version == intent.Version);
        return isTold
            ? null
            : Refused(
                $"The pen did not do {intent?.Verb ?? "what was asked"}: {Trimmed(e.Reason)}",
                $"intent {e.IntentId}, {e.At.Spoken}, row {row}", e.At);
    }

    private static Finding OfOpenIntent(IntentAccount account) => new(
        FindingKind.OutcomeUnknown, Severity.Amber, account.Intent.At,
        $"Whether the pen did {account.Intent.Verb} is not known",
        $"intent {account.Intent.IntentId}, {account.Intent.At.Spoken}", "Connect the pen: its own record settles it");

    private static Finding OfRefusedRow(RefusedRow refused) => new(
        FindingKind.RowAgainstRules, Severity.Red, refused.Placed.At,
        $"A row against the rules was written and counts for nothing. {refused.Refusal.What}: {refused.Refusal.Why}",
        $"row {refused.Placed.Row}, {refused.Placed.At.Spoken}",
        "Find out who or what wrote it; only this program should", refused.Cartridge);

    private static Finding OfUnread(UnreadRow unread) => new(
        FindingKind.UnreadRow, Severity.Red, unread.At,
        "A row could not be read and counts for nothing. "
            + PrintableText.Shown(unread.Complaint, PrintableText.SentenceCharsMax).TrimEnd('.'),
        $"row {unread.Row}", "Make the report with the newest program; if it stays, verify the ledger");

    private static Finding OfQuarantined(QuarantinedRecord aside) => new(
        FindingKind.Quarantined, Severity.Red, aside.At,
        $"A second, different record {aside.Sequence} came and was kept aside", $"{aside.Pen}, row {aside.Row}",
        "Two pens with one number, or a record that was altered: take the pen out of use until it is explained");

    private static Finding Refused(string what, string where, UtcInstant at) => new(
        FindingKind.PenRefusal, Severity.Amber, at, what, where, "Do what the reason says, and try again");

    private static string Trimmed(string reason) => reason.Length == 0 ? "no reason given" : reason.TrimEnd('.');
}
