using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;
using Smp.Clinic.Events;
using Smp.Clinic.People;
using Smp.Clinic.Plans;
using Smp.Clinic.Protocols;
using Smp.Clinic.Treatments;
using Smp.Clinic.Treatments.Events;

namespace Smp.Clinic.Tests.Rig;

/// <summary>One of each event of a treatment, and a second one where something may be left out.</summary>
internal static class TreatmentExamples
{
    public static readonly TreatmentId Fourth = new(4);
    public static readonly KeptPaper Paper = new(17, Digest("paper"));
    private static readonly PersonCode Who = Given.CodeOf("MK");

    private static UtcInstant Now => Given.At(5);

    public static string Digest(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static IReadOnlyList<ClinicEvent> All() =>
    [
        new PigmentUsed(Given.First, "World Famous", "Pepper 2", Given.LotOf("WF9"), null, default, true, Given.At(1))
        {
            IsLabelShown = true,
        },
        new ProtocolAdopted("scalpmates", 1, Digest("{\n  \"a\": 1\n}\n"), "{\n  \"a\": 1\n}\n", Who, Now),
        new TreatmentOpened(
            Fourth, Given.Anna, "scalpmates", 1, Digest("{}"), TreatmentGoal.Density, "crown", Who, Now),
        new TreatmentClosed(Fourth, TreatmentEnding.Completed, Who, Now),
        new ConsultationHeld(Fourth, ConsultationChannel.Video, ConsultationOutcome.Agreed, Who, Now),
        new PhotoKept(Fourth, PhotoSubject.Mockup, Who, Now) { Paper = Paper },
        new SkinChecked(Fourth, SkinFinding.Refer, Who, Now),
        new HealthFormTaken(Fourth, "house form 2", HealthVerdict.Wait, new DateOnly(2026, 5, 1), Who, Now)
        {
            Paper = Paper,
        },
        new HealthFormTaken(Fourth, "house form 2", HealthVerdict.Proceed, null, Who, Now) { Paper = Paper },
        new HealthConfirmed(Fourth, Who, Now) { Session = Given.First },
        new ClearanceTaken(Fourth, ClearanceSubject.Skin, Who, Now) { Paper = Paper },
        new ConsentGiven(Fourth, "consent 3", Digest("text"), ConsentMeans.Paper, Who, Now) { Paper = Paper },
        new ConsentConfirmed(Fourth, Who, Now) { Session = Given.First },
        new ConsentWithdrawn(Fourth, Who, Now),
        new HairlineApproved(Fourth, Who, Now) { Session = Given.First, Paper = Paper },
        new ReviewHeld(Fourth, true, Who, Now) { Session = Given.First },
        new ChecksAnswered(Fourth, ["alcohol", "sun"], CheckOutcome.Stop, StopUntil.AnotherDay, false, Who, Now)
        {
            Session = Given.First, Paper = Paper,
        },
        new ChecksAnswered(Fourth, ["alcohol", "sun"], CheckOutcome.Stop, StopUntil.Clearance, false, Who, Now)
        {
            Session = Given.First, Paper = Paper, IsAlsoForDay = true,
        },
        new ChecksAnswered(Fourth, ["alcohol"], CheckOutcome.Ok, null, true, Who, Now)
        {
            Session = Given.First, Paper = Paper,
        },
        new RoomReady(Fourth, Given.ContainerOf("SHARPS-04"), Who, Now) { Session = Given.First },
        new PlanSet(Fourth, [new(2026, 3, 2), new(2026, 3, 12)], 3, Who, Now),
        new DepartureAllowed(Fourth, PlanWarningKind.TooSoon, Who, Now) { Session = Given.First, Paper = Paper },
        new ComplicationNoted(Fourth, ["blowout"], Who, Now) { Session = Given.First },
        new PainTold(Fourth, Who, Now) { Session = Given.First, Paper = Paper },
        new PaperGiven(Fourth, PaperKind.Calendar, 2, Who, Now),
        new PaperGiven(Fourth, PaperKind.ConsentText, 0, Who, Now),
        new ExposureIncident(
            ExposedPerson.Practitioner, "Bishop 3RL", "chair 2", "left thumb", "slipped when it was taken out",
            "washed, seen by a doctor", Given.At(3), Who, Now) { Session = Given.First },
    ];
}
