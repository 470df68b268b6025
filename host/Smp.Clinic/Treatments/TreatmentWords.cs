using Smp.Clinic.Events;
using Smp.Clinic.Plans;

namespace Smp.Clinic.Treatments;

/// <summary>The words of treatments in the ledger. Never changed, only added to.</summary>
internal static class TreatmentWords
{
    public static readonly WordTable<TreatmentEnding> Endings = new(
        (TreatmentEnding.Completed, "completed"), (TreatmentEnding.Abandoned, "abandoned"));

    public static readonly WordTable<ConsultationOutcome> Consultations = new(
        (ConsultationOutcome.Agreed, "agreed"), (ConsultationOutcome.Undecided, "undecided"),
        (ConsultationOutcome.Declined, "declined"), (ConsultationOutcome.Unsuitable, "unsuitable"));

    public static readonly WordTable<PhotoSubject> Photos = new(
        (PhotoSubject.Before, "before"), (PhotoSubject.After, "after"), (PhotoSubject.Healed, "healed"),
        (PhotoSubject.Mockup, "mock-up"), (PhotoSubject.Hairline, "hairline"));

    public static readonly WordTable<SkinFinding> Findings = new(
        (SkinFinding.Clear, "clear"), (SkinFinding.Refer, "refer"));

    public static readonly WordTable<HealthVerdict> Verdicts = new(
        (HealthVerdict.Proceed, "proceed"), (HealthVerdict.Noted, "noted"), (HealthVerdict.Wait, "wait"),
        (HealthVerdict.Advice, "advice"), (HealthVerdict.Barred, "barred"));

    public static readonly WordTable<ClearanceSubject> Clearances = new(
        (ClearanceSubject.Skin, "skin"), (ClearanceSubject.Health, "health"), (ClearanceSubject.Checks, "checks"));

    public static readonly WordTable<ConsentMeans> Means = new(
        (ConsentMeans.Paper, "paper"), (ConsentMeans.Screen, "screen"));

    public static readonly WordTable<PaperKind> Papers = new(
        (PaperKind.Preparation, "preparation"), (PaperKind.Aftercare, "aftercare"), (PaperKind.Calendar, "calendar"),
        (PaperKind.ConsentText, "consent-text"));

    public static readonly WordTable<PlanWarningKind> Departures = new(
        (PlanWarningKind.TooSoon, "too-soon"), (PlanWarningKind.TooLate, "too-late"),
        (PlanWarningKind.TooMany, "too-many"), (PlanWarningKind.TooFew, "too-few"));

    public static readonly WordTable<ExposedPerson> Exposed = new(
        (ExposedPerson.Client, "client"), (ExposedPerson.Practitioner, "practitioner"),
        (ExposedPerson.Other, "other"));
}
