using System;
using System.Collections.Generic;
using System.CommandLine;
using Smp.App.Verbs.People;
using Smp.Bridge.Staff;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.People;
using Smp.Clinic.Staff;

namespace Smp.App.Verbs.Staff;

/// <summary>
/// <c>smp staff add</c>: a first time with a PIN that is chosen, later with that PIN, for another licence or name.
/// </summary>
internal static class StaffEntering
{
    private const string FromInput = "-";

    private static readonly Option<string?> Name = new("--name")
    {
        HelpName = "TEXT",
        Description = "The full name, in any script. - reads it from standard input.",
    };

    private static readonly Option<string?> Licence = new("--licence")
    {
        HelpName = "TEXT",
        Description = "The number of their licence; it stays in the ledger.",
    };

    /// <summary>The act.</summary>
    public static Command Build(Argument<string> person) => LedgerAct.Build(
        "add",
        "Register somebody, or another licence of theirs: smp staff add MK --name 'Mara Klein' --licence SL-2210",
        (parsed, desk) => Add(parsed, desk, Typed.Code(parsed.GetValue(person)!)), person, Name, Licence,
        PinGate.PinFile, PeopleAct.Json);

    private static int Add(ParseResult parsed, LedgerDesk desk, PersonCode person)
    {
        PractitionerRegistered? known = desk.Record.Staff.Find(person);
        StaffEntry? kept = desk.Staff.File.Find(person);
        PractitionerRegistered next = new(
            person, parsed.GetValue(Licence) ?? known?.Licence, true, LedgerDesk.Now);
        PeopleAct.Require(desk.Record.Judge(next));
        PersonName name = NameOf(parsed) ?? kept?.Name
            ?? throw new VerbException($"no name of {person} is kept; give it: --name 'Mara Klein'.");
        string? pinFile = parsed.GetValue(PinGate.PinFile);
        if (known is not null && kept is not null)
        {
            PinGate.Require(desk, person, pinFile);
            desk.Do(_ => next);
            desk.Staff.Keep(person, name, kept.Pin);
        }
        else
        {
            string what = $"PIN for {person}, {Pin.DigitsMin} to {Pin.DigitsMax} digits";
            Enter(desk, next, name, PinGate.Choose(pinFile, what));
        }
        PeopleAct.Say(
            parsed, $"{person} is registered, licence {next.Licence ?? "none"}",
            new { person = person.Text, licence = next.Licence, isActive = true });
        return ExitCode.Done;
    }

    private static void Enter(LedgerDesk desk, PractitionerRegistered next, PersonName name, Pin pin)
    {
        desk.DoAll(_ => new List<ClinicEvent> { next, new PractitionerPinSet(next.Person, next.Person, next.At) });
        desk.Staff.Keep(next.Person, name, PinHash.Of(pin));
    }

    private static PersonName? NameOf(ParseResult parsed)
    {
        string? typed = parsed.GetValue(Name) is FromInput ? Console.In.ReadLine() ?? "" : parsed.GetValue(Name);
        return typed is null ? null
            : PersonName.TryParse(typed, out PersonName? name, out ClinicRefusal? refusal) ? name
            : throw new VerbException(refusal.Sentence);
    }
}
