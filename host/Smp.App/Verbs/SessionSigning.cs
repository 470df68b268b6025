using System.CommandLine;
using Smp.App.Verbs.People;
using Smp.App.Verbs.Staff;
using Smp.Clinic.Events;
using Smp.Clinic.People;
using Smp.Clinic.Record;

namespace Smp.App.Verbs;

/// <summary><c>smp session sign</c>: a registered practitioner signs the record of a visit with a PIN.</summary>
internal static class SessionSigning
{
    private static readonly Option<string> Person = new("--person")
    {
        Required = true,
        HelpName = "CODE",
        Description = "Who, as 'smp staff list' shows them.",
    };

    private static readonly Option<bool> Reviewed = new("--reviewed")
    {
        Description = "Signs to have looked the record over, not to have done the treatment.",
    };

    /// <summary>The act.</summary>
    public static Command Build(Argument<string> number) => LedgerAct.Build(
        "sign", "Sign the record of a visit with a PIN: smp session sign 1 --person MK",
        (parsed, desk) => Sign(parsed, desk, number), number, Person, Reviewed, PinGate.PinFile, PeopleAct.Json);

    private static int Sign(ParseResult parsed, LedgerDesk desk, Argument<string> number)
    {
        desk.NarrowTo(parsed.GetValue(number)!);
        SessionAccount session = Typed.Session(desk.Record, parsed.GetValue(number)!);
        SignatureMeaning meaning =
            parsed.GetValue(Reviewed) ? SignatureMeaning.Reviewed : SignatureMeaning.Performed;
        PersonCode person = Typed.Code(parsed.GetValue(Person)!);
        SessionSigned signed = new(session.Session, person.Text, meaning, LedgerDesk.Now) { IsPinChecked = true };
        PeopleAct.Require(desk.Record.Judge(signed));
        PinGate.Require(desk, person, parsed.GetValue(PinGate.PinFile));
        desk.Do(_ => signed);
        string said = meaning.ToString().ToLowerInvariant();
        PeopleAct.Say(
            parsed, $"session {session.Session}: signed by {person}, {said}",
            new { session = session.Session.Number, person = person.Text, meaning = said });
        return ExitCode.Done;
    }
}
