using System.CommandLine;
using Smp.Clinic.Retention;
using Smp.Clinic.Treatments.Events;

namespace Smp.App.Verbs.Treatments;

/// <summary><c>smp treatment complication</c>: something went wrong with the skin or the result.</summary>
internal static class ComplicationAct
{
    private static readonly Option<string?> Codes = TreatmentOptions.Text(
        "--codes", "CODE,CODE", "Codes of the protocol, such as blowout, or general ones, such as bleeding.", true);

    public static Command Build() => TreatmentAct.ForTreatment(
        "complication",
        "Something went wrong: smp treatment complication 1 --session 4 --codes blowout --person MK",
        (parsed, act) => act.Keep(
            new ComplicationNoted(
                act.Treatment.Treatment, TreatmentOptions.Words(parsed.GetValue(Codes)!), act.Who, act.Now),
            ConsultationActs.NoteOf(parsed, "complication", RecordClass.Notes),
            $"complication recorded: {Typed.Shown(parsed.GetValue(Codes)!)}"),
        Codes, TreatmentAct.AtSession, TreatmentAct.Note, TreatmentAct.Person);
}
