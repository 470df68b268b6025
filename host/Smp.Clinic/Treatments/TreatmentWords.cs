using Smp.Clinic.Events;
using Smp.Clinic.Plans;

namespace Smp.Clinic.Treatments;

/// <summary>The words of treatments in the ledger. Never changed, only added to.</summary>
public static class TreatmentWords
{
    /// <summary>Of <see cref="TreatmentEnding"/>.</summary>
    public static WordTable<TreatmentEnding> Endings { get; } = new(
        (TreatmentEnding.Completed, "completed"), (TreatmentEnding.Abandoned, "abandoned"));

    /// <summary>Of <see cref="ConsultationOutcome"/>.</summary>
    public static WordTable<ConsultationOutcome> Consultations { get; } = new(
        (ConsultationOutcome.Agreed, "agreed"), (ConsultationOutcome.Undecided, "undecided"),
        (ConsultationOutcome.Declined, "declined"), (ConsultationOutcome.Unsuitable, "unsuitable"));

    /// <summary>Of <see cref="PhotoSubject"/>.</summary>
    public static WordTable<PhotoSubject> Photos { get; } = new(
        (PhotoSubject.Before, "before"), (PhotoSubject.After, "after"), (PhotoSubject.Healed, "healed"),
        (PhotoSubject.Mockup, "mock-up"), (PhotoSubject.Hairline, "hairline"));

    /// <summary>Of <see cref="SkinFinding"/>.</summary>
    public static WordTable<SkinFinding> Findings { get; } = new(
        (SkinFinding.Clear, "clear"), (SkinFinding.Refer, "refer"));

    /// <summary>Of <see cref="HealthVerdict"/>.</summary>
    public static WordTable<HealthVerdict> Verdicts { get; } = new(
        (HealthVerdict.Proceed, "proceed"), (HealthVerdict.Noted, "noted"), (HealthVerdict.Wait, "wait"),
        (HealthVerdict.Advice, "advice"), (HealthVerdict.Barred, "barred"));

    /// <summary>Of <see cref="ClearanceSubject"/>.</summary>
    public static WordTable<ClearanceSubject> Clearances { get; } = new(
        (ClearanceSubject.Skin, "skin"), (ClearanceSubject.Health, "health"), (ClearanceSubject.Checks, "checks"));

    /// <summary>Of <see cref="ConsentMeans"/>.</summary>
    public static WordTable<ConsentMeans> Means { get; } = new(
        (ConsentMeans.Paper, "paper"), (ConsentMeans.Screen, "screen"));

    /// <summary>Of <see cref="PaperKind"/>.</summary>
    public static WordTable<PaperKind> Papers { get; } = new(
        (PaperKind.Preparation, "preparation"), (PaperKind.Aftercare, "aftercare"), (PaperKind.Calendar, "calendar"),
        (PaperKind.ConsentText, "consent-text"));

    /// <summary>Of <see cref="PlanWarningKind"/>.</summary>
    public static WordTable<PlanWarningKind> Departures { get; } = new(
        (PlanWarningKind.TooSoon, "too-soon"), (PlanWarningKind.TooLate, "too-late"),
        (PlanWarningKind.TooMany, "too-many"), (PlanWarningKind.TooFew, "too-few"));

    /// <summary>Of <see cref="ExposedPerson"/>.</summary>
    public static WordTable<ExposedPerson> Exposed { get; } = new(
        (ExposedPerson.Client, "client"), (ExposedPerson.Practitioner, "practitioner"),
        (ExposedPerson.Other, "other"));
}
