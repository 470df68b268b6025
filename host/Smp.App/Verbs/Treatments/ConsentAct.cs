using System;
using System.CommandLine;
using System.Security.Cryptography;
using Smp.App.Verbs.Setup;
using Smp.Bridge;
using Smp.Bridge.Treatments;
using Smp.Clinic.Retention;
using Smp.Clinic.Treatments;
using Smp.Clinic.Treatments.Events;
using Smp.Ledger.Canonical;

namespace Smp.App.Verbs.Treatments;

/// <summary><c>smp treatment consent</c>: signed, or taken back.</summary>
internal static class ConsentAct
{
    private static readonly Option<string?> Text = TreatmentOptions.Text(
        "--text", "TEXT", "Which text, in which version: 'consent 3'.");
    private static readonly Option<string?> TextFile = TreatmentOptions.Text(
        "--text-file", "FILE", "The text that was signed; its hash is kept.");
    private static readonly Option<string?> On = TreatmentOptions.OneOf(
        "--on", "On what it was signed.", TreatmentWords.Means, isNeeded: false);
    private static readonly Option<string?> Reference = TreatmentOptions.Text(
        "--reference", "TEXT", "Where the signed paper lies; it goes into the store of people.");
    private static readonly Option<bool> Withdraw = new("--withdraw")
    {
        Description = "The client takes the consent back: nothing is armed, and on the pen the session is ended.",
    };

    public static Command Build() => TreatmentAct.ForTreatment(
        "consent",
        "A consent was signed: smp treatment consent 1 --text 'consent 3' --text-file consent.txt --on paper "
            + "--person MK",
        Run, Text, TextFile, On, Reference, Withdraw, TreatmentAct.Person);

    private static int Run(ParseResult parsed, TreatmentAct act)
    {
        if (parsed.GetValue(Withdraw))
        {
            return TakeBack(act);
        }
        string text = parsed.GetValue(Text) ?? throw Missing("--text");
        string file = parsed.GetValue(TextFile) ?? throw Missing("--text-file");
        if (parsed.GetValue(On) is null)
        {
            throw Missing("--on");
        }
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(SetupFiles.Bytes(file)));
        CanonicalObject content = new CanonicalObject().Set("text", text.Trim()).Set("textSha256", sha256)
            .Set("reference", parsed.GetValue(Reference)?.Trim() ?? "");
        return act.Keep(
            new ConsentGiven(
                act.Treatment.Treatment, text.Trim(), sha256, parsed.Value(On, TreatmentWords.Means), act.Who, act.Now),
            new PaperContent("consent", RecordClass.Consent, content), $"consent signed: {Typed.Shown(text)}");
    }

    // On record first: whatever becomes of the pen, it is not armed again. Ended, because a pen that keeps its profile
    // is armed by a long press.
    private static int TakeBack(TreatmentAct act)
    {
        if (act.Treatment.Newest<ConsentGiven>() is null)
        {
            throw new VerbException(
                $"there is nothing to take back: no consent is signed in treatment {act.Treatment.Treatment}.",
                ExitCode.CheckFailed);
        }
        act.Keep(
            new ConsentWithdrawn(act.Treatment.Treatment, act.Who, act.Now), null,
            "consent withdrawn; nothing is armed any more");
        if (act.Visit is { } visit && act.Record.MayBeOnPen(visit.Session))
        {
            using LedgerDesk desk = new(act.LedgerPath);
            desk.AskQuietly(new Intent { Verb = Intent.EndSession, Session = visit.Session }, VerbOptions.Patience);
            Console.Error.WriteLine("the session is ended on the pen");
        }
        return ExitCode.Done;
    }

    private static VerbException Missing(string option) =>
        new($"{option} is missing: a consent needs --text, --text-file and --on, or --withdraw.");
}
