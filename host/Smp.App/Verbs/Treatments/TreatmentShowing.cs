using System;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using Smp.App.Verbs.People;
using Smp.Bridge.People;
using Smp.Clinic.Protocols;
using Smp.Clinic.Record;
using Smp.Clinic.Treatments;
using Smp.Ledger.People;

namespace Smp.App.Verbs.Treatments;

/// <summary><c>smp treatment show</c> and <c>list</c>.</summary>
internal static class TreatmentShowing
{
    private static readonly Option<bool> Papers = new("--papers")
    {
        Description = "With what the store of people keeps: answers, notes, where photos lie.",
    };

    public static Command BuildShow() => TreatmentAct.ForTreatment(
        "show", "What was done for a treatment: smp treatment show 1", Show, Papers);

    public static Command BuildList() =>
        PeopleAct.Build("list", "Show all treatments: smp treatment list", List);

    private static int Show(ParseResult parsed, TreatmentAct act)
    {
        bool hasPapers = parsed.GetValue(Papers);
        if (parsed.GetValue(PeopleAct.Json))
        {
            Console.WriteLine(JsonSerializer.Serialize(new
            {
                treatment = act.Treatment.Treatment.Number,
                client = act.Treatment.Client.ShortForm,
                protocol = act.Treatment.Opened.Protocol,
                version = act.Treatment.Opened.Version,
                goal = ProtocolWords.Goals.WordOf(act.Treatment.Opened.Goal),
                area = act.Treatment.Opened.Area,
                isOpen = act.Treatment.IsOpen,
                visits = act.Treatment.Visits.Select(visit => visit.Number),
                done = act.Treatment.Events.Select(one => new
                {
                    what = one.Name,
                    at = one.At.Iso,
                    session = one.Session.Number,
                    person = one.Person.Text,
                    paper = hasPapers ? Content(act, one) : null,
                }),
            }));
            return ExitCode.Done;
        }
        Console.WriteLine(HeadOf(act.Treatment));
        foreach (TreatmentEvent one in act.Treatment.Events)
        {
            string visit = one.Session.IsNone ? "" : $"session {one.Session}";
            Console.WriteLine($"  {one.At.Spoken}  {one.Person,-5} {visit,-11} {SpokenTreatment.Of(one)}");
            if (hasPapers && one.Paper is not null)
            {
                Console.WriteLine($"      {Typed.Printed(Content(act, one) ?? "(no longer kept, or not readable)")}");
            }
        }
        return ExitCode.Done;
    }

    private static string? Content(TreatmentAct act, TreatmentEvent one) =>
        act.Desk.Read(one) is PersonEntry { IsReadable: true } entry
            ? Encoding.UTF8.GetString(entry.Content.Span)
            : null;

    private static int List(ParseResult parsed, PeopleFiles files)
    {
        ClinicRecord record = files.Record;
        if (parsed.GetValue(PeopleAct.Json))
        {
            Console.WriteLine(JsonSerializer.Serialize(record.Treatments.All.Select(one => new
            {
                treatment = one.Treatment.Number, client = one.Client.ShortForm, protocol = one.Opened.Protocol,
                version = one.Opened.Version, goal = ProtocolWords.Goals.WordOf(one.Opened.Goal), isOpen = one.IsOpen,
            })));
            return ExitCode.Done;
        }
        foreach (TreatmentAccount one in record.Treatments.All)
        {
            Console.WriteLine(HeadOf(one));
        }
        return ExitCode.Done;
    }

    private static string HeadOf(TreatmentAccount one)
    {
        string state = one.Closing is { } closing
            ? $"{TreatmentWords.Endings.WordOf(closing.Ending)} {closing.At.IsoDay}"
            : "open";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{one.Treatment.Number,6}  {one.Client.ShortForm}  {one.Opened.Protocol} v{one.Opened.Version}  ")
            + $"{ProtocolWords.Goals.WordOf(one.Opened.Goal)}, {one.Opened.Area}  "
            + $"begun {one.Opened.At.IsoDay}  {state}";
    }
}
