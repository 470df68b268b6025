using Smp.Clinic.Events;

namespace Smp.Clinic.Treatments.Gates;

/// <summary>The words of gates for scripts and screens. Never changed, only added to.</summary>
internal static class GateWords
{
    public static readonly WordTable<GateKind> Kinds = new(
        (GateKind.Treatment, "treatment"), (GateKind.Premises, "premises"), (GateKind.Practitioner, "practitioner"),
        (GateKind.Consultation, "consultation"), (GateKind.SkinCheck, "skin-check"),
        (GateKind.HealthForm, "health-form"), (GateKind.Consent, "consent"), (GateKind.Hairline, "hairline"),
        (GateKind.Review, "review"), (GateKind.Checks, "checks"), (GateKind.Days, "days"),
        (GateKind.Sharps, "sharps"), (GateKind.Handpiece, "handpiece"), (GateKind.Pigment, "pigment"),
        (GateKind.Cartridge, "cartridge"), (GateKind.Profile, "profile"));
}
