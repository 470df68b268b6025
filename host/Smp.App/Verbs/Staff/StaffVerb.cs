using System.Collections.Generic;
using System.CommandLine;
using Smp.App.Verbs.People;
using Smp.Bridge;
using Smp.Bridge.Staff;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.People;
using Smp.Clinic.Staff;
using Smp.Ledger;

namespace Smp.App.Verbs.Staff;

/// <summary>
/// <c>smp staff</c>: who treats clients. Code and licence stand in the ledger, name and PIN in a file beside it.
/// </summary>
public static class StaffVerb
{
    private static readonly string[] StaffEvents = [PractitionerRegistered.EventName, PractitionerPinSet.EventName];

    private static readonly Argument<string> Person = new("person")
    {
        Description = "Who: initials or a code, no name.",
    };
    private static readonly Option<string?> By = Text("--by", "CODE", "Who sets it anew for one who has lost it.");
    private static readonly Option<string?> NewPinFile = Text(
        "--new-pin-file", "FILE", "The new PIN, the first line; without this it is asked for, or read from a pipe.");

    /// <summary>The verb with its acts.</summary>
    public static Command Build() => new("staff", "Who treats clients: smp staff list --ledger clinic.db")
    {
        StaffEntering.Build(Person),
        LedgerAct.Build(
            "pin", "Change a PIN, or set one anew for another: smp staff pin MK", SetPin, Person, By, PinGate.PinFile,
            NewPinFile, PeopleAct.Json),
        LedgerAct.Build(
            "leave", "Somebody has left and signs no more: smp staff leave MK", Leave, Person, PeopleAct.Json),
        LedgerAct.BuildReading("list", "Show everybody: smp staff list", List, PeopleAct.Json),
    };

    // The ledger first: a PIN that somebody else set must never be in force without a row that says so.
    private static int SetPin(ParseResult parsed, LedgerDesk desk)
    {
        PersonCode person = Typed.Code(parsed.GetValue(Person)!);
        PersonCode by = parsed.GetValue(By) is { } typed ? Typed.Code(typed) : person;
        PractitionerPinSet next = new(person, by, LedgerDesk.Now);
        PeopleAct.Require(desk.Record.Judge(next));
        StaffEntry kept = desk.Staff.File.Find(person)
            ?? throw new VerbException(
                $"no name of {person} is kept beside this ledger; register them: smp staff add {person}.",
                ExitCode.CheckFailed);
        PinGate.Require(desk, by, parsed.GetValue(PinGate.PinFile));
        Pin fresh = PinGate.Choose(parsed.GetValue(NewPinFile), $"new PIN of {person}");
        desk.Do(_ => next);
        desk.Staff.Keep(person, kept.Name, PinHash.Of(fresh));
        PeopleAct.Say(
            parsed, $"{person}: new PIN set{(by == person ? "" : $" by {by}, which the ledger records")}",
            new { person = person.Text, by = by.Text });
        return ExitCode.Done;
    }

    private static int Leave(ParseResult parsed, LedgerDesk desk)
    {
        PersonCode person = Typed.Code(parsed.GetValue(Person)!);
        desk.Do(record => new PractitionerRegistered(
            person, record.Staff.Find(person)?.Licence, false, LedgerDesk.Now));
        PeopleAct.Say(parsed, $"{person} has left and signs no more", new { person = person.Text, isActive = false });
        return ExitCode.Done;
    }

    // The name stands last: whatever its direction, it moves nothing else of its line.
    private static int List(ParseResult parsed, LedgerFile ledger)
    {
        UtcInstant now = LedgerDesk.Now;
        IReadOnlyDictionary<PersonCode, StaffEntry> kept = new StaffDesk(ledger).File.Load();
        foreach (PractitionerRegistered row in EventRows.Fold(ledger, StaffEvents).Staff.All)
        {
            StaffEntry? entry = kept.GetValueOrDefault(row.Person);
            string pin = entry is null ? "none" : entry.Tries.IsWaiting(now) ? "locked" : "set";
            PeopleAct.Say(
                parsed,
                $"{row.Person,-PersonCode.CharsMax}  {(row.IsActive ? "active" : "left  ")}  {row.At.IsoDay}  "
                    + $"licence {row.Licence ?? "-"}  PIN {pin}  {entry?.Name.Text ?? "(no name kept)"}",
                new
                {
                    person = row.Person.Text, name = entry?.Name.Text, licence = row.Licence, isActive = row.IsActive,
                    registeredAt = row.At.Iso, pin,
                });
        }
        return ExitCode.Done;
    }

    private static Option<string?> Text(string name, string helpName, string description) =>
        new(name) { HelpName = helpName, Description = description };
}
