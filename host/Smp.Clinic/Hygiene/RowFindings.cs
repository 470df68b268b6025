using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene.Wording;
using Smp.Clinic.Record;

namespace Smp.Clinic.Hygiene;

/// <summary>
/// Finds what rows themselves tell: refusals, outcomes nobody knows, rows against the rules or kept aside.
/// </summary>
internal sealed class RowFindings
{
    private readonly ClinicRecord _record;
    private readonly ReportWords _words;
    private readonly Dictionary<long, IntentRecorded> _intents = [];
    private readonly HashSet<(SessionId Session, int Profile, int Version)> _sent = [];

    private RowFindings(ClinicRecord record, ReportWords words)
    {
        _record = record;
        _words = words;
        foreach (IntentAccount account in record.Intents)
        {
            _intents[account.Intent.IntentId] = account.Intent;
        }
    }

    public static List<Finding> Of(ClinicRecord record, ReportPeriod period, ReportWords words)
    {
        RowFindings rows = new(record, words);
        List<Finding> found =
        [
            .. rows.OfEvents(),
            .. record.RefusedRows.Select(rows.OfRefusedRow),
            .. record.UnreadRows.Select(rows.OfUnread),
            .. record.Intents.Where(intent => !intent.IsSettled).Select(rows.OfOpenIntent),
            .. record.Quarantined.Select(rows.OfQuarantined),
        ];
        found.RemoveAll(finding => !period.Contains(finding.At));
        return found;
    }

    // A profile that was sent has a row of its own, which may come before or after the outcome and says more.
    private List<Finding> OfEvents()
    {
        List<Finding> found = [];
        List<(OutcomeRecorded Outcome, long Row)> notDone = [];
        foreach (PlacedEvent placed in _record.Events)
        {
            if (placed.Event is ProfileSent sent)
            {
                _sent.Add((sent.Session, sent.Profile, sent.Version));
            }
            if (placed.Event is OutcomeRecorded { Outcome: Outcome.NotDone } outcome)
            {
                notDone.Add((outcome, placed.Row));
            }
            else if (OfEvent(placed) is { } finding)
            {
                found.Add(finding);
            }
        }
        found.AddRange(notDone.Select(each => OfOutcome(each.Outcome, each.Row)).OfType<Finding>());
        return found;
    }

    private Finding? OfEvent(PlacedEvent placed) => placed.Event switch
    {
        TransitionRefused e => OfRefusal(e, placed.Row),
        PackageRefused e => Made(
            FindingKind.PackageRefused, Severity.Amber, e.At, _words.PackageRefused(e, placed.Row)),
        ProfileSent { Outcome: Outcome.NotDone } e => Made(
            FindingKind.PenRefusal, Severity.Amber, e.At, _words.ProfileRefused(e, placed.Row)),
        ProfileSent { Outcome: Outcome.Unknown } e => Made(
            FindingKind.OutcomeUnknown, Severity.Amber, e.At, _words.ProfileUnknown(e, placed.Row)),
        UnknownEvent e => OfUnknown(e, placed),
        _ => null,
    };

    private Finding OfRefusal(TransitionRefused e, long row)
    {
        bool isOtherClient = e.Reason == RefusalReason.OtherClient;
        (string what, string remedy) = isOtherClient ? _words.SecondClientRefused(e.Cartridge) : _words.StepRefused(e);
        return new(
            isOtherClient ? FindingKind.SecondClientRefused : FindingKind.StepRefused,
            isOtherClient ? Severity.Red : Severity.Amber, e.At, what, _words.TriedFor(e, row), remedy, e.Cartridge);
    }

    private Finding OfUnknown(UnknownEvent e, PlacedEvent placed)
    {
        (string what, string remedy) = _words.UnknownRow(e.Name);
        return new(FindingKind.UnknownRow, Severity.Info, placed.At, what, _words.Row(placed.Row), remedy)
        {
            IsTimeExact = false,
        };
    }

    private Finding? OfOutcome(OutcomeRecorded e, long row)
    {
        IntentRecorded? intent = _intents.GetValueOrDefault(e.IntentId);
        bool isTold = intent is { Profile: > 0 } && _sent.Contains((intent.Session, intent.Profile, intent.Version));
        return isTold
            ? null
            : Made(FindingKind.PenRefusal, Severity.Amber, e.At, _words.PenRefusal(e, intent?.Verb, row));
    }

    private Finding OfOpenIntent(IntentAccount account) => Made(
        FindingKind.OutcomeUnknown, Severity.Amber, account.Intent.At, _words.OutcomeUnknown(account.Intent));

    private Finding OfRefusedRow(RefusedRow refused) =>
        Made(FindingKind.RowAgainstRules, Severity.Red, refused.Placed.At, _words.RowAgainstRules(refused))
            with { Cartridge = refused.Cartridge };

    private Finding OfUnread(UnreadRow unread) =>
        Made(FindingKind.UnreadRow, Severity.Red, unread.At, _words.Unread(unread)) with { IsTimeExact = false };

    private Finding OfQuarantined(QuarantinedRecord aside) =>
        Made(FindingKind.Quarantined, Severity.Red, aside.At, _words.Quarantined(aside)) with { IsTimeExact = false };

    private static Finding Made(
        FindingKind kind, Severity severity, UtcInstant at, (string What, string Where, string Remedy) told) =>
        new(kind, severity, at, told.What, told.Where, told.Remedy);
}
