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

/// <summary><c>smp treatment show</c>.</summary>
internal static class TreatmentShowing
{
    private static readonly Option<bool> Papers = new("--papers")
    {
        Description = "With what the store of people keeps: answers, notes, where photos lie.",
    };

    public static Command BuildShow() => TreatmentAct.ForTreatment(
        "show", "What was done for a treatment: smp treatment show 1", Show, Papers);

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
        Console.WriteLine(TreatmentLines.Line(new(act.Treatment.Opened, act.Treatment.Closing)));
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
}
