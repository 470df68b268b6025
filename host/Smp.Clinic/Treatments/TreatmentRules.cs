using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.People;
using Smp.Clinic.Protocols;
using Smp.Clinic.Record;
using Smp.Clinic.Treatments.Events;

namespace Smp.Clinic.Treatments;

/// <summary>Says whether something may be recorded of a treatment.</summary>
internal static class TreatmentRules
{
    public static ClinicRefusal? Judge(ClinicRecord record, TreatmentOpened next)
    {
        string what = $"Treatment {next.Treatment} cannot be opened";
        if (record.Treatments.Find(next.Treatment) is not null)
        {
            return new(RefusalReason.TreatmentKnown, what, "its number is taken", "Use the next number");
        }
        if (!record.Clients.ContainsKey(next.Client))
        {
            return new(RefusalReason.UnknownClient, what, $"client {next.Client} is not registered",
                "Register the client first: smp client add");
        }
        return record.People.JudgeOpening(what, next.Client)
            ?? JudgePerson(record, what, next.Person)
            ?? JudgeAlone(record, what, next.Client)
            ?? JudgeProtocol(record, what, next);
    }

    // Two at once would each count their own sessions and days, on one head.
    private static ClinicRefusal? JudgeAlone(ClinicRecord record, string what, ClientReference client) =>
        record.Treatments.Of(client).FirstOrDefault(one => one.IsOpen) is { } open
            ? new(
                RefusalReason.TreatmentOpen, what, $"treatment {open.Treatment} of this client is open",
                $"Go on with it, or close it first: smp treatment close {open.Treatment}")
            : null;

    /// <summary>Once anybody is registered, nobody else does anything.</summary>
    public static ClinicRefusal? JudgePerson(ClinicRecord record, string what, PersonCode person) =>
        record.Staff.BegunAt.IsKnown ? record.Staff.JudgeActive(what, person.Text) : null;

    /// <summary>For a visit that is said to belong to a treatment.</summary>
    public static ClinicRefusal? Judge(ClinicRecord record, SessionOpened next)
    {
        if (next.Treatment.IsNone)
        {
            return null;
        }
        string what = $"Session {next.Session} cannot be opened";
        return JudgeOpen(record, what, next.Treatment)
            ?? (record.Treatments.Find(next.Treatment)!.Client == next.Client
                ? null
                : new(
                    RefusalReason.TreatmentOfOtherClient, what,
                    $"treatment {next.Treatment} is not client {next.Client}'s", "Check which client is in the chair"));
    }

    public static ClinicRefusal? Judge(ClinicRecord record, TreatmentEvent next)
    {
        string what = $"This cannot be recorded of treatment {next.Treatment} ({next.Name})";
        return JudgeOpen(record, what, next.Treatment)
            ?? JudgePerson(record, what, next.Person)
            ?? JudgeForgotten(record, what, next)
            ?? JudgeSession(record, what, next)
            ?? JudgePaper(what, next)
            ?? JudgeClosing(record, what, next);
    }

    // That it ended tells nothing about anybody; otherwise an erased client's treatment would stand open for ever.
    private static ClinicRefusal? JudgeForgotten(ClinicRecord record, string what, TreatmentEvent next) =>
        next is TreatmentClosed
            ? null
            : record.People.JudgeOpening(what, record.Treatments.Find(next.Treatment)!.Client);

    private static ClinicRefusal? JudgeOpen(ClinicRecord record, string what, TreatmentId treatment)
    {
        if (record.Treatments.Find(treatment) is not { } account)
        {
            return new(RefusalReason.UnknownTreatment, what, $"there is no treatment {treatment}",
                "Open it first: smp treatment open");
        }
        return account.IsOpen
            ? null
            : new(
                RefusalReason.TreatmentClosed, what,
                $"treatment {treatment} was closed on {account.Closing!.At.IsoDay}", "Open a new treatment");
    }

    private static ClinicRefusal? JudgeProtocol(ClinicRecord record, string what, TreatmentOpened next)
    {
        string label = $"{next.Protocol} v{next.Version}";
        if (record.Protocols.RowOf(next.Protocol, next.Version) is not { } row)
        {
            return new(RefusalReason.UnknownProtocol, what, $"protocol {label} is not adopted",
                "Adopt it first: smp protocol adopt");
        }
        return row.Sha256 == next.ProtocolSha256
            ? null
            : new(RefusalReason.UnknownProtocol, what, $"protocol {label} was adopted with other text",
                "Open the treatment with the adopted one");
    }

    private static ClinicRefusal? JudgeSession(ClinicRecord record, string what, TreatmentEvent next)
    {
        if (next.Session.IsNone)
        {
            return next.NeedsSession
                ? new(RefusalReason.UnknownSession, what, "it stands for a visit, and none is named",
                    "Open the session first: smp session open")
                : null;
        }
        if (record.Treatments.Of(next.Session)?.Treatment != next.Treatment)
        {
            return new(RefusalReason.SessionOfOtherTreatment, what,
                $"session {next.Session} does not belong to treatment {next.Treatment}", "Check the two numbers");
        }
        // What went wrong, what hurt, how it healed and what was handed out is often told when the visit is over.
        bool isLate = next is ComplicationNoted or PainTold or PhotoKept or PaperGiven;
        return isLate || record.SessionOf(next.Session)!.IsOpen
            ? null
            : new(
                RefusalReason.SessionClosed, what,
                $"session {next.Session} was closed on {record.SessionOf(next.Session)!.ClosedAt.IsoDay}",
                "Open a new session");
    }

    private static ClinicRefusal? JudgePaper(string what, TreatmentEvent next)
    {
        if (next.NeedsPaper && next.Paper is null)
        {
            return ClinicRefusal.Malformed(what, "what it says is kept nowhere", "Record it with this program");
        }
        bool isRight = next is not ChecksAnswered checks
            || ((checks.Outcome == CheckOutcome.Stop) == checks.Until.HasValue
                && (!checks.IsAlsoForDay || checks.Until == StopUntil.Clearance));
        return isRight
            ? null
            : ClinicRefusal.Malformed(what, "a stop says what lifts it, and nothing else does", "Correct the answers");
    }

    private static ClinicRefusal? JudgeClosing(ClinicRecord record, string what, TreatmentEvent next)
    {
        SessionId open = next is TreatmentClosed
            ? record.Treatments.Find(next.Treatment)!.Visits.FirstOrDefault(one => record.SessionOf(one)!.IsOpen)
            : default;
        return open.IsNone
            ? null
            : new(RefusalReason.SessionOpen, what, $"session {open} of it is open", $"Close session {open} first");
    }
}
