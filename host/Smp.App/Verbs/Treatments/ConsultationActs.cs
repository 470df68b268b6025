using System;
using System.CommandLine;
using System.IO;
using System.Security.Cryptography;
using Smp.Bridge.Treatments;
using Smp.Clinic.Protocols;
using Smp.Clinic.Retention;
using Smp.Clinic.Treatments;
using Smp.Clinic.Treatments.Events;
using Smp.Ledger.Canonical;

namespace Smp.App.Verbs.Treatments;

/// <summary>What is settled before a first session: consultation, photos, a look over the scalp, hairline.</summary>
internal static class ConsultationActs
{
    private static readonly Option<string?> Channel = TreatmentOptions.OneOf(
        "--channel", "How it was held.", ProtocolWords.Channels);
    private static readonly Option<string?> Outcome = TreatmentOptions.OneOf(
        "--outcome", "What came of it.", TreatmentWords.Consultations);
    private static readonly Option<string?> Shows = TreatmentOptions.OneOf(
        "--shows", "What it shows.", TreatmentWords.Photos);
    private static readonly Option<string?> PhotoFile = TreatmentOptions.Text(
        "--file", "FILE", "The photo. It stays where it is; its hash and place go into the store of people.", true);
    private static readonly Option<string?> Finding = TreatmentOptions.OneOf(
        "--finding", "Nothing, or something that a doctor should see first.", TreatmentWords.Findings);
    private static readonly Option<string?> Drawing = TreatmentOptions.Text(
        "--photo", "FILE", "A photo of the drawn hairline.");

    public static Command Consultation() => TreatmentAct.ForTreatment(
        "consultation",
        "A client was advised: smp treatment consultation 1 --channel video --outcome agreed --person MK",
        (parsed, act) => act.Keep(
            new ConsultationHeld(
                act.Treatment.Treatment, parsed.Value(Channel, ProtocolWords.Channels),
                parsed.Value(Outcome, TreatmentWords.Consultations), act.Who, act.Now),
            NoteOf(parsed, "consultation", RecordClass.Notes), $"consultation: {parsed.GetValue(Outcome)}"),
        Channel, Outcome, TreatmentAct.Note, TreatmentAct.Person);

    public static Command Photo() => TreatmentAct.ForTreatment(
        "photo", "A photo was taken: smp treatment photo 1 --file before.jpg --shows before --person MK",
        (parsed, act) => act.Keep(
            new PhotoKept(
                act.Treatment.Treatment, parsed.Value(Shows, TreatmentWords.Photos), act.Who, act.Now),
            new PaperContent("photo", RecordClass.Photos, PhotoOf(parsed.GetValue(PhotoFile)!)),
            $"photo: {parsed.GetValue(Shows)}, its hash and place kept"),
        PhotoFile, Shows, TreatmentAct.AtSession, TreatmentAct.Person);

    public static Command Skin() => TreatmentAct.ForTreatment(
        "skin", "The scalp was looked over: smp treatment skin 1 --finding clear --person MK",
        (parsed, act) => act.Keep(
            new SkinChecked(
                act.Treatment.Treatment, parsed.Value(Finding, TreatmentWords.Findings), act.Who, act.Now),
            NoteOf(parsed, "skin-check", RecordClass.HealthQuestionnaire),
            parsed.Value(Finding, TreatmentWords.Findings) == SkinFinding.Clear
                ? "skin check: clear"
                : "skin check: refer; no session until a doctor's word is recorded: smp treatment clearance "
                    + $"{act.Treatment.Treatment} --of skin --reference ..."),
        Finding, TreatmentAct.Note, TreatmentAct.Person);

    public static Command Hairline() => TreatmentAct.ForTreatment(
        "hairline", "The client approved the drawn hairline: smp treatment hairline 1 --photo line.jpg --person MK",
        (parsed, act) => act.Keep(
            new HairlineApproved(act.Treatment.Treatment, act.Who, act.Now),
            parsed.GetValue(Drawing) is { } file
                ? new PaperContent("hairline", RecordClass.Photos, PhotoOf(file))
                : null,
            "hairline approved"),
        Drawing, TreatmentAct.Person);

    /// <summary>A note for the store; null when none was given.</summary>
    public static PaperContent? NoteOf(ParseResult parsed, string kind, RecordClass recordClass) =>
        parsed.GetValue(TreatmentAct.Note) is { } note
            ? new(kind, recordClass, new CanonicalObject().Set("note", TreatmentAct.Said(note)))
            : null;

    private static CanonicalObject PhotoOf(string path)
    {
        using FileStream file = File.Exists(path)
            ? File.OpenRead(path)
            : throw new VerbException($"{Typed.Shown(path)}: no such file; give the photo's path.");
        return new CanonicalObject().Set("place", Path.GetFullPath(path))
            .Set("sha256", Convert.ToHexStringLower(SHA256.HashData(file)));
    }
}
