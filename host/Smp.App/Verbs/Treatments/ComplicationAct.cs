using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Smp.Clinic.Retention;
using Smp.Clinic.Treatments;
using Smp.Clinic.Treatments.Events;

namespace Smp.App.Verbs.Treatments;

/// <summary><c>smp treatment complication</c>: something went wrong with the skin or the result.</summary>
internal static class ComplicationAct
{
    private static readonly Option<string?> Codes = TreatmentOptions.Text(
        "--codes", "CODE,CODE", "What: codes of the protocol or general ones; a wrong one shows them.", true);

    public static Command Build() => TreatmentAct.ForTreatment(
        "complication",
        "Something went wrong: smp treatment complication 1 --session 4 --codes blowout --person MK",
        (parsed, act) => act.Keep(
            new ComplicationNoted(
                act.Treatment.Treatment, CodesOf(parsed.GetValue(Codes)!, act), act.Who, act.Now),
            ConsultationActs.NoteOf(parsed, "complication", RecordClass.Notes),
            $"complication recorded: {Typed.Shown(parsed.GetValue(Codes)!)}"),
        Codes, TreatmentAct.AtSession, TreatmentAct.Note, TreatmentAct.Person);

    private static IReadOnlyList<string> CodesOf(string typed, TreatmentAct act)
    {
        IReadOnlyList<string> known = ComplicationCodes.Of(act.ProtocolFile.Protocol);
        IReadOnlyList<string> codes = TreatmentOptions.Words(typed);
        return codes.Count > 0 && codes.All(known.Contains)
            ? codes
            : throw new VerbException(
                $"--codes takes {string.Join(", ", known)}; put anything else into --note.");
    }
}
