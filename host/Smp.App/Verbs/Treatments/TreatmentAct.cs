using System;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using Smp.App.Verbs.People;
using Smp.Bridge;
using Smp.Bridge.People;
using Smp.Bridge.Treatments;
using Smp.Clinic;
using Smp.Clinic.People;
using Smp.Clinic.Protocols;
using Smp.Clinic.Record;
using Smp.Clinic.Treatments;

namespace Smp.App.Verbs.Treatments;

/// <summary>An act for one treatment: which, by whom, at which visit, and where it is written down.</summary>
public sealed class TreatmentAct
{
    private readonly ParseResult _parsed;
    private readonly PeopleFiles _files;

    private TreatmentAct(ParseResult parsed, PeopleFiles files, TreatmentAccount treatment, SessionAccount? visit)
    {
        _parsed = parsed;
        _files = files;
        Treatment = treatment;
        Visit = visit;
        Now = LedgerDesk.Now;
    }

    /// <summary>The treatment's number as an argument.</summary>
    public static Argument<string> Number { get; } = new("treatment") { Description = "The treatment's number." };

    /// <summary>The visit's number as an argument.</summary>
    public static Argument<string> Session { get; } = new("session") { Description = "The session's number." };

    /// <summary><c>--person</c>.</summary>
    public static Option<string?> Person { get; } = new("--person")
    {
        HelpName = "CODE",
        Description = "Who: initials or a code, no name. At an open visit of the treatment it may be left out.",
    };

    /// <summary><c>--note</c>.</summary>
    public static Option<string?> Note { get; } = new("--note")
    {
        HelpName = "TEXT",
        Description = "A note, into the store of people and never into the ledger. - reads it from standard input.",
    };

    /// <summary><c>--session</c>, for what is often told or seen when the visit is over.</summary>
    public static Option<string?> AtSession { get; } = TreatmentOptions.Text(
        "--session", "N", "Of which visit, also one that is closed; the open one when it is left out.");

    /// <summary>Which treatment.</summary>
    public TreatmentAccount Treatment { get; }

    /// <summary>The visit of it that is open, or the one named; null for none.</summary>
    public SessionAccount? Visit { get; }

    /// <summary>The time of the act.</summary>
    public UtcInstant Now { get; }

    /// <summary>Where the ledger lies.</summary>
    public string LedgerPath => _files.Ledger.Path;

    /// <summary>The clinic's record.</summary>
    public ClinicRecord Record => _files.Record;

    /// <summary>The protocol the treatment began with.</summary>
    /// <exception cref="VerbException">This program cannot read it.</exception>
    public ProtocolFile ProtocolFile => Record.Protocols.Find(Treatment.Opened.Protocol, Treatment.Opened.Version)
        ?? throw new VerbException(
            $"this program cannot read protocol {Treatment.Opened.Protocol} v{Treatment.Opened.Version}; use the "
            + "program that adopted it, or a newer one.");

    /// <summary>Where what the store keeps is read.</summary>
    public TreatmentDesk Desk => new(_files);

    /// <summary>The command of an act for a treatment that is named; it belongs to the open visit, if there is one.
    /// </summary>
    public static Command ForTreatment(
        string name, string description, Func<ParseResult, TreatmentAct, int> act, params Symbol[] symbols) =>
        PeopleAct.Build(
            name, description, (parsed, files) => act(parsed, OfTreatment(parsed, files)), [Number, .. symbols]);

    /// <summary>The command of an act for a visit that is named.</summary>
    public static Command ForVisit(
        string name, string description, Func<ParseResult, TreatmentAct, int> act, params Symbol[] symbols) =>
        PeopleAct.Build(
            name, description, (parsed, files) => act(parsed, OfVisit(parsed, files)), [Session, .. symbols]);

    /// <summary>Who does it: the one who is named, otherwise whoever treats at the open visit.</summary>
    public PersonCode Who => _parsed.GetValue(Person) is { } typed
        ? Typed.Code(typed)
        : Visit?.Practitioner ?? Named(_parsed);

    /// <summary>Writes the act down, keeps what it says, and says a line.</summary>
    /// <param name="act">The act; visit and paper are filled in here.</param>
    /// <param name="paper">What the store is to keep; null for nothing.</param>
    /// <param name="line">For a person.</param>
    /// <param name="json">For a script.</param>
    public int Keep(TreatmentEvent act, PaperContent? paper, string line, object? json = null)
    {
        SessionAccount? visit = _parsed.GetValue(AtSession) is { } typed ? Typed.Session(Record, typed) : Visit;
        TreatmentEvent whole = act.Session.IsNone && visit is not null ? act with { Session = visit.Session } : act;
        PeopleAct.Require(Desk.Keep(_ => whole, paper));
        PeopleAct.Say(_parsed, line, json ?? new { treatment = Treatment.Treatment.Number, done = act.Name });
        return ExitCode.Done;
    }

    private static TreatmentAct OfTreatment(ParseResult parsed, PeopleFiles files)
    {
        files.Narrow(ClinicScope.Of(files.Ledger, new TreatmentId(Typed.NumberOrNone(parsed.GetValue(Number)!))));
        TreatmentAccount treatment = Find(files.Record, parsed.GetValue(Number)!);
        SessionAccount? open = treatment.Visits.Select(files.Record.SessionOf).FirstOrDefault(one => one!.IsOpen);
        return new(parsed, files, treatment, open);
    }

    private static TreatmentAct OfVisit(ParseResult parsed, PeopleFiles files)
    {
        SessionAccount visit = VisitOf(parsed, files);
        return files.Record.Treatments.Of(visit.Session) is { } treatment
            ? new(parsed, files, treatment, visit)
            : throw new VerbException(
                $"session {visit.Session} belongs to no treatment; close it, then: smp session open --treatment.",
                ExitCode.CheckFailed);
    }

    /// <summary>What was typed, or read from standard input for <c>-</c>, past any history.</summary>
    public static string Said(string typed) => (typed == "-" ? Console.In.ReadLine() ?? "" : typed).Trim();

    /// <summary>Who is named by <c>--person</c>, which is needed here.</summary>
    public static PersonCode Named(ParseResult parsed) => parsed.GetValue(Person) is { } typed
        ? Typed.Code(typed)
        : throw new VerbException("--person is missing: give initials or a code, no name.");

    /// <summary>The visit that is named; the files' record is then of it and its treatment.</summary>
    public static SessionAccount VisitOf(ParseResult parsed, PeopleFiles files)
    {
        string typed = parsed.GetValue(Session)!;
        files.Narrow(ClinicScope.Of(files.Ledger, new SessionId(Typed.NumberOrNone(typed))));
        return Typed.Session(files.Record, typed);
    }

    /// <summary>A treatment by its number.</summary>
    public static TreatmentAccount Find(ClinicRecord record, string text) =>
        uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out uint number)
        && record.Treatments.Find(new TreatmentId(number)) is { } treatment
            ? treatment
            : throw new VerbException($"there is no treatment {Typed.Shown(text)}; see 'smp treatment list'.");
}
