using System.CommandLine;

namespace Smp.App.Verbs.Treatments;

/// <summary><c>smp treatment</c>: a course of sessions, from the consultation to its end.</summary>
public static class TreatmentVerb
{
    /// <summary>The verb with its acts, in the order in which a treatment comes to them.</summary>
    public static Command Build() => new(
        "treatment", "A course of sessions: smp treatment show 1 --ledger clinic.db")
    {
        TreatmentOpening.BuildOpen(),
        ConsultationActs.Consultation(),
        ConsultationActs.Photo(),
        ConsultationActs.Skin(),
        HealthActs.Health(),
        HealthActs.Clearance(),
        ConsentAct.Build(),
        ConsultationActs.Hairline(),
        PlanAct.Build(),
        PapersAct.Build(),
        ComplicationAct.Build(),
        TreatmentShowing.BuildShow(),
        TreatmentLines.Build(),
        TreatmentOpening.BuildClose(),
    };
}
