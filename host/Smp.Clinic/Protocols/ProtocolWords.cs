using Smp.Clinic.Events;

namespace Smp.Clinic.Protocols;

/// <summary>The words of a protocol file.</summary>
public static class ProtocolWords
{
    /// <summary>Of <see cref="SourceKind"/>.</summary>
    public static WordTable<SourceKind> Sources { get; } = new(
        (SourceKind.Document, "document"), (SourceKind.Page, "page"), (SourceKind.Clinic, "clinic"),
        (SourceKind.Judgement, "judgement"));

    /// <summary>Of <see cref="TreatmentGoal"/>.</summary>
    public static WordTable<TreatmentGoal> Goals { get; } = new(
        (TreatmentGoal.Buzz, "buzz"), (TreatmentGoal.Density, "density"), (TreatmentGoal.Scar, "scar"));

    /// <summary>Of <see cref="RuleKind"/>.</summary>
    public static WordTable<RuleKind> Kinds { get; } = new(
        (RuleKind.Ban, "ban"), (RuleKind.May, "may"), (RuleKind.Do, "do"));

    /// <summary>Of <see cref="AftercareAnchor"/>.</summary>
    public static WordTable<AftercareAnchor> Anchors { get; } = new(
        (AftercareAnchor.Each, "each"), (AftercareAnchor.First, "first"), (AftercareAnchor.Last, "last"));

    /// <summary>Of <see cref="CheckOutcome"/>.</summary>
    public static WordTable<CheckOutcome> Outcomes { get; } = new(
        (CheckOutcome.Ok, "ok"), (CheckOutcome.Note, "note"), (CheckOutcome.Stop, "stop"));

    /// <summary>Of <see cref="StopUntil"/>.</summary>
    public static WordTable<StopUntil> Untils { get; } = new(
        (StopUntil.AnotherDay, "another-day"), (StopUntil.Clearance, "clearance"));

    /// <summary>Of <see cref="AskedWhen"/>.</summary>
    public static WordTable<AskedWhen> Askings { get; } = new((AskedWhen.First, "first"), (AskedWhen.Each, "each"));

    /// <summary>Of <see cref="LayerTone"/>.</summary>
    public static WordTable<LayerTone> Tones { get; } = new(
        (LayerTone.Lighter, "lighter"), (LayerTone.Matched, "matched"), (LayerTone.MayBeDarker, "may-be-darker"));

    /// <summary>Of <see cref="ContraIndicationClass"/>.</summary>
    public static WordTable<ContraIndicationClass> Classes { get; } = new(
        (ContraIndicationClass.Temporary, "temporary"), (ContraIndicationClass.Permanent, "permanent"),
        (ContraIndicationClass.MedicalAdvice, "medical-advice"));

    /// <summary>Of <see cref="EquipmentKind"/>.</summary>
    public static WordTable<EquipmentKind> Equipment { get; } = new(
        (EquipmentKind.Machine, "machine"), (EquipmentKind.Pigment, "pigment"), (EquipmentKind.Needle, "needle"));

    /// <summary>Of <see cref="Reminder"/>.</summary>
    public static WordTable<Reminder> Reminders { get; } = new(
        (Reminder.None, "none"), (Reminder.EveningBefore, "evening-before"), (Reminder.Morning, "morning"));

    /// <summary>Of <see cref="ConsultationChannel"/>.</summary>
    public static WordTable<ConsultationChannel> Channels { get; } = new(
        (ConsultationChannel.Phone, "phone"), (ConsultationChannel.Email, "email"),
        (ConsultationChannel.WhatsApp, "whatsapp"), (ConsultationChannel.SocialMedia, "social-media"),
        (ConsultationChannel.Photos, "photos"), (ConsultationChannel.Video, "video"),
        (ConsultationChannel.FaceToFace, "face-to-face"));
}
