using System;
using System.CommandLine;
using System.Linq;
using System.Text.Json;
using Smp.App.Verbs.People;
using Smp.App.Verbs.Treatments;
using Smp.Bridge.People;
using Smp.Clinic.Record;
using Smp.Clinic.Treatments;
using Smp.Clinic.Treatments.Gates;

namespace Smp.App.Verbs.Sessions;

/// <summary><c>smp session show</c>: a visit with its gates, its clocks and what is too long about it.</summary>
internal static class VisitShowing
{
    public static Command Build() => PeopleAct.Build(
        "show", "A visit, its gates and its clocks: smp session show 1", Show, TreatmentAct.Session);

    private static int Show(ParseResult parsed, PeopleFiles files)
    {
        SessionAccount visit = TreatmentAct.VisitOf(parsed, files);
        ClinicRecord record = files.Record;
        TreatmentAccount? treatment = record.Treatments.Of(visit.Session);
        VisitClock clock = VisitClock.Of(record, visit.Session, LedgerDesk.Now);
        Gate[] unmet = visit.IsOpen
            ? [.. SessionGates.Of(record, visit.Session, LedgerDesk.Now).Where(gate => !gate.IsMet)]
            : [];
        if (parsed.GetValue(PeopleAct.Json))
        {
            Console.WriteLine(JsonSerializer.Serialize(new
            {
                session = visit.Session.Number,
                client = visit.Client.ShortForm,
                treatment = treatment?.Treatment.Number,
                number = treatment?.NumberOf(visit.Session),
                practitioner = visit.Practitioner?.Text,
                premises = visit.Premises?.Text,
                openedAt = visit.OpenedAt.Iso,
                closedAt = visit.ClosedAt.Iso,
                cartridges = record.BoundIn(visit.Session).Select(one => one.ToString()),
                minutes = clock.SinceFirstRunMinutes,
                withoutPauseMinutes = clock.WithoutPauseMinutes,
                breakAfterMinutes = clock.BreakAfterMinutes,
                pauses = clock.Use?.Pauses ?? 0,
                warnings = clock.Warnings.Select(warning => warning.Sentence),
                unmet = unmet.Select(gate => gate.Word),
            }));
            return ExitCode.Done;
        }
        Print(record, visit, treatment, clock, unmet);
        return ExitCode.Done;
    }

    private static void Print(
        ClinicRecord record, SessionAccount visit, TreatmentAccount? treatment, VisitClock clock, Gate[] unmet)
    {
        string end = visit.IsOpen ? "open" : $"closed {visit.ClosedAt.Spoken}";
        Console.WriteLine($"session {visit.Session}  {visit.Client.ShortForm}  opened {visit.OpenedAt.Spoken}  {end}");
        Console.WriteLine(treatment is null
            ? "  no treatment: it cannot be armed"
            : $"  treatment {treatment.Treatment}, session {treatment.NumberOf(visit.Session)} of it; "
                + $"by {visit.Practitioner?.Text ?? "(not told)"} at {visit.Premises?.Text ?? "(not told)"}");
        Console.WriteLine($"  cartridges {string.Join(", ", record.BoundIn(visit.Session).DefaultIfEmpty())}");
        if (clock.Use is { } use)
        {
            Console.WriteLine(
                $"  {clock.SinceFirstRunMinutes} min since the first run, {clock.WithoutPauseMinutes} without a pause, "
                + $"{use.Pauses} pauses; a break is due after {clock.BreakAfterMinutes}"
                + (clock.IsBreakOfProtocol ? "" : " (the protocol names none)"));
        }
        foreach (VisitWarning warning in clock.Warnings)
        {
            Console.WriteLine($"  WARNING {warning.Sentence}");
        }
        foreach (Gate gate in unmet)
        {
            Console.WriteLine($"  not armed before {gate.Sentence}");
        }
    }
}
