using Smp.Clinic.Events;

namespace Smp.Clinic.Protocols;

/// <summary>The words of a protocol file.</summary>
internal static class ProtocolWords
{
    public static readonly WordTable<SourceKind> Sources = new(
        (SourceKind.Document, "document"), (SourceKind.Page, "page"), (SourceKind.Clinic, "clinic"),
        (SourceKind.Judgement, "judgement"));

    public static readonly WordTable<TreatmentGoal> Goals = new(
        (TreatmentGoal.Buzz, "buzz"), (TreatmentGoal.Density, "density"), (TreatmentGoal.Scar, "scar"));

    public static readonly WordTable<RuleKind> Kinds = new(
        (RuleKind.Ban, "ban"), (RuleKind.May, "may"), (RuleKind.Do, "do"));

    public static readonly WordTable<AftercareAnchor> Anchors = new(
        (AftercareAnchor.Each, "each"), (AftercareAnchor.First, "first"), (AftercareAnchor.Last, "last"));

    public static readonly WordTable<CheckOutcome> Outcomes = new(
        (CheckOutcome.Ok, "ok"), (CheckOutcome.Note, "note"), (CheckOutcome.Stop, "stop"));

    public static readonly WordTable<StopUntil> Untils = new(
        (StopUntil.AnotherDay, "another-day"), (StopUntil.Clearance, "clearance"));

    public static readonly WordTable<AskedWhen> Askings = new((AskedWhen.First, "first"), (AskedWhen.Each, "each"));

    public static readonly WordTable<LayerTone> Tones = new(
        (LayerTone.Lighter, "lighter"), (LayerTone.Matched, "matched"), (LayerTone.MayBeDarker, "may-be-darker"));

    public static readonly WordTable<ContraIndicationClass> Classes = new(
        (ContraIndicationClass.Temporary, "temporary"), (ContraIndicationClass.Permanent, "permanent"),
        (ContraIndicationClass.MedicalAdvice, "medical-advice"));

    public static readonly WordTable<EquipmentKind> Equipment = new(
        (EquipmentKind.Machine, "machine"), (EquipmentKind.Pigment, "pigment"), (EquipmentKind.Needle, "needle"));

    public static readonly WordTable<Reminder> Reminders = new(
        (Reminder.None, "none"), (Reminder.EveningBefore, "evening-before"), (Reminder.Morning, "morning"));

    public static readonly WordTable<ConsultationChannel> Channels = new(
        (ConsultationChannel.Phone, "phone"), (ConsultationChannel.Email, "email"),
        (ConsultationChannel.WhatsApp, "whatsapp"), (ConsultationChannel.SocialMedia, "social-media"),
        (ConsultationChannel.Photos, "photos"), (ConsultationChannel.Video, "video"),
        (ConsultationChannel.FaceToFace, "face-to-face"));
}
