using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Protocols;

namespace Smp.App.Protocols;

/// <summary>The words in which a protocol is told on a terminal.</summary>
internal static class RuleWords
{
    public static string Of(TreatmentGoal goal) => goal switch
    {
        TreatmentGoal.Buzz => "buzz",
        TreatmentGoal.Density => "density",
        _ => "scar",
    };

    /// <summary>"buzz and scar only: ", or nothing for all goals.</summary>
    public static string Only(IReadOnlyList<TreatmentGoal> goals) =>
        goals.Count == 0 ? "" : $"{string.Join(" and ", goals.Select(Of))} only: ";

    public static string Of(RuleKind kind) => kind switch
    {
        RuleKind.Ban => "not",
        RuleKind.May => "may",
        _ => "do",
    };

    public static string Of(ConsultationChannel channel) => channel switch
    {
        ConsultationChannel.Phone => "phone",
        ConsultationChannel.Email => "email",
        ConsultationChannel.WhatsApp => "WhatsApp",
        ConsultationChannel.SocialMedia => "social media",
        ConsultationChannel.Photos => "photos",
        ConsultationChannel.Video => "video",
        _ => "face to face",
    };

    public static string Of(EquipmentKind kind) => kind switch
    {
        EquipmentKind.Machine => "pen",
        EquipmentKind.Pigment => "pigment",
        _ => "cartridge",
    };

    public static string Of(LayerTone tone) => tone switch
    {
        LayerTone.Lighter => "lighter",
        LayerTone.Matched => "matched",
        _ => "as before or darker",
    };

    public static string Of(ContraIndicationClass what) => what switch
    {
        ContraIndicationClass.Temporary => "has to pass first",
        ContraIndicationClass.Permanent => "no treatment",
        _ => "a doctor is asked first",
    };

    public static string Of(AskedWhen asked) =>
        asked == AskedWhen.First ? "before the first session" : "before each session";

    public static string Of(AftercareAnchor after) => after switch
    {
        AftercareAnchor.Each => "After each session",
        AftercareAnchor.First => "After the first session",
        _ => "After the last session",
    };

    public static string Of(CheckAnswer answer) => answer.Outcome switch
    {
        CheckOutcome.Stop when answer.Until == StopUntil.Clearance => $"{answer.Text}: stop until cleared",
        CheckOutcome.Stop => $"{answer.Text}: stop, another day",
        CheckOutcome.Note => $"{answer.Text}: note",
        _ => $"{answer.Text}: go on",
    };

    public static string Days(AftercareRule rule) => (rule.FirstDay, rule.LastDay) switch
    {
        (null, null) when rule.UntilNextSession == true => "until the next session",
        (null, null) => "from the session on",
        ({ } first, null) when rule.UntilNextSession == true => $"day {first} until the next session",
        ({ } first, null) => $"from day {first}",
        (null, { } last) => $"through day {last}",
        ({ } first, { } last) => first == last ? $"day {first}" : $"days {first} to {last}",
    };

    public static string Days(PreparationRule rule) => (rule.FromDaysBefore, rule.ToDaysBefore) switch
    {
        (0, 0) => "on the day",
        (1, 1) => "the day before",
        (1, 0) => "the day before and the day",
        ({ } from, 0) => $"{from} days before to the day",
        ({ } from, { } to) => from == to ? $"{from} days before" : $"{from} to {Counted(to, "day")} before",
    };

    public static string Counted(int count, string one) => count == 1 ? $"1 {one}" : $"{count} {one}s";
}
