using Smp.Clinic.Cartridges;
using Smp.Clinic.Events;
using Smp.Clinic.Premises;
using Smp.Clinic.Retention;
using Smp.Clinic.Stock;
using Smp.Clinic.Treatments;
using Smp.Clinic.Treatments.Events;

namespace Smp.Clinic.Record;

/// <summary>Says whether an event may be the next row, by what the rows before it say.</summary>
internal static class ClinicRules
{
    /// <summary>For an event that is about to be written.</summary>
    public static ClinicRefusal? Judge(ClinicRecord record, ClinicEvent intended) =>
        JudgeMeaning(record, intended) ?? JudgeForm(intended) ?? JudgeHere(intended);

    public static CartridgeStep? Step(ClinicEvent intended) => intended switch
    {
        CartridgeOpened e => new(e.Cartridge, CartridgeTransition.Open, default, default),
        CartridgeBound e => new(e.Cartridge, CartridgeTransition.Bind, e.Session, e.Client),
        CartridgeMounted e => new(e.Cartridge, CartridgeTransition.Mount, e.Session, e.Client),
        CartridgeRemoved e => new(e.Cartridge, CartridgeTransition.Remove, e.Session, default),
        CartridgeDisposed e => new(e.Cartridge, CartridgeTransition.Dispose, default, default),
        _ => null,
    };

    /// <summary>For an event that was read, and so can be read.</summary>
    public static ClinicRefusal? JudgeMeaning(ClinicRecord record, ClinicEvent intended) => intended switch
    {
        ClientRegistered e => JudgeClient(record, e),
        SessionOpened e => JudgeOpening(record, e),
        SessionClosed e => JudgeSession(record, $"Session {e.Session} cannot be closed", e.Session, default),
        CartridgeOpened e => CartridgeRules.Judge(record.LifeOf(e.Cartridge), e) ?? StockRules.Judge(record.Stock, e),
        BoxReceived e => StockRules.Judge(record.Stock, e),
        BoxCounted e => StockRules.Judge(record.Stock, e),
        LabelsMinted e => StockRules.Judge(record.Stock, e, record.IsKnown),
        CatalogueEntered e => record.Catalogue.Judge(e),
        CartridgeBound e => CartridgeRules.Judge(record.LifeOf(e.Cartridge), e)
            ?? JudgeSession(record, $"Cartridge {e.Cartridge} cannot be bound", e.Session, e.Client),
        CartridgeMounted e => CartridgeRules.Judge(record.LifeOf(e.Cartridge), e)
            ?? JudgeSession(record, $"Cartridge {e.Cartridge} cannot be mounted", e.Session, e.Client),
        CartridgeRemoved e => CartridgeRules.Judge(record.LifeOf(e.Cartridge), e),
        CartridgeDisposed e => CartridgeRules.Judge(record.LifeOf(e.Cartridge), e),
        ProfileDefined e => JudgeProfile(record, e),
        PigmentUsed e => JudgeSession(record, $"Pigment {e.Brand} {e.Colour} cannot be recorded", e.Session, default),
        SessionSigned e => JudgeSigning(record, e),
        ErasureIntended e => record.People.Judge(record, e),
        ClientErased e => record.People.Judge(e),
        RecordsShredded e => record.People.Judge(record, e),
        RetentionSet e => RetentionBook.Judge(e),
        ProtocolAdopted e => record.Protocols.Judge(e)
            ?? TreatmentRules.JudgePerson(record, $"Protocol {e.Protocol} v{e.Version} cannot be adopted", e.Person),
        ExposureIncident e => TreatmentRules.JudgePerson(record, "This incident cannot be recorded", e.Person),
        TreatmentOpened e => TreatmentRules.Judge(record, e),
        TreatmentEvent e => TreatmentRules.Judge(record, e),
        PractitionerRegistered e => record.Staff.Judge(e),
        PractitionerPinSet e => record.Staff.Judge(e),
        _ => null,
    };

    // What could not be read back must never be written: a ledger keeps it for years.
    private static ClinicRefusal? JudgeForm(ClinicEvent intended) =>
        ClinicEvents.TryRead(intended.Name, intended.ToFields(), out _, out string? complaint)
            ? null
            : ClinicRefusal.Malformed(
                $"The event {PrintableText.Shown(intended.Name)} cannot be recorded", complaint.TrimEnd('.'),
                "Correct what was typed");

    // What this computer does not know another may have known: it bars no row that stands.
    private static ClinicRefusal? JudgeHere(ClinicEvent intended) =>
        intended is PremisesSet e ? PremisesBook.JudgeHere(e) : null;

    // A session is signed when it is over. Rows of before there were PINs name whom they like.
    private static ClinicRefusal? JudgeSigning(ClinicRecord record, SessionSigned e)
    {
        string what = $"Session {e.Session} cannot be signed";
        return record.SessionOf(e.Session) is null
            ? JudgeSession(record, what, e.Session, default)
            : e.IsPinChecked ? record.Staff.JudgeActive(what, e.Person) ?? JudgeSigner(record, what, e) : null;
    }

    // Signed is what is over; and that one did it oneself.
    private static ClinicRefusal? JudgeSigner(ClinicRecord record, string what, SessionSigned e)
    {
        SessionAccount session = record.SessionOf(e.Session)!;
        if (session.IsOpen)
        {
            return new(
                RefusalReason.NotClosed, what, "it is still open", $"Close it first: smp session close {e.Session}");
        }
        return e.Meaning == SignatureMeaning.Reviewed || session.Practitioner is not { } treated
            || treated.Text == e.Person
            ? null
            : new(
                RefusalReason.OtherPractitioner, what, $"{treated} treated, not {e.Person}",
                $"Let {treated} sign; whoever looked it over signs with --reviewed");
    }

    private static ClinicRefusal? JudgeClient(ClinicRecord record, ClientRegistered e)
    {
        string what = $"Client {e.Client} cannot be registered";
        if (e.Client.IsNone)
        {
            return new(RefusalReason.UnknownClient, what, "its reference is empty", "Draw a random reference");
        }
        return record.ClientOf(e.Client.ShortForm).IsNone
            ? null
            : new(RefusalReason.ClientKnown, what, "its reference or its short form is taken",
                "Draw another random reference");
    }

    private static ClinicRefusal? JudgeOpening(ClinicRecord record, SessionOpened e)
    {
        string what = $"Session {e.Session} cannot be opened";
        if (e.Session.IsNone || record.SessionOf(e.Session) is not null)
        {
            return new(RefusalReason.SessionKnown, what, "its number is taken", "Use a number that was never used");
        }
        if (!record.Clients.ContainsKey(e.Client))
        {
            return new(RefusalReason.UnknownClient, what, $"client {e.Client} is not registered",
                "Register the client first");
        }
        if ((record.People.JudgeOpening(what, e.Client) ?? TreatmentRules.Judge(record, e)) is { } refused)
        {
            return refused;
        }
        return record.OpenSessionOf(e.Client) is not { } open
            ? null
            : new(
                RefusalReason.SessionOpen, what, $"session {open.Session} of this client is still open",
                $"Close session {open.Session} first");
    }

    private static ClinicRefusal? JudgeSession(
        ClinicRecord record, string what, SessionId session, ClientReference client)
    {
        if (record.SessionOf(session) is not { } account)
        {
            return new(RefusalReason.UnknownSession, what, $"there is no session {session}", "Open the session first");
        }
        if (!account.IsOpen)
        {
            return new(
                RefusalReason.SessionClosed, what, $"session {session} was closed on {account.ClosedAt.IsoDay}",
                "Open a new session");
        }
        return client.IsNone || account.Client == client
            ? null
            : new(
                RefusalReason.SessionOfOtherClient, what, $"session {session} is not client {client}'s",
                "Check which client is in the chair");
    }

    private static ClinicRefusal? JudgeProfile(ClinicRecord record, ProfileDefined e) =>
        record.ProfileOf(e.Profile, e.Version) is null
            ? null
            : new(
                RefusalReason.Malformed, $"Profile {e.Profile} version {e.Version} cannot be laid down",
                "this version exists, and a version never changes", "Give it the next version number");
}
