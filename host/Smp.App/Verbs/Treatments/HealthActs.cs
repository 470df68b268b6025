using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Smp.App.Verbs.People;
using Smp.Bridge.Treatments;
using Smp.Clinic.Protocols;
using Smp.Clinic.Retention;
using Smp.Clinic.Treatments;
using Smp.Clinic.Treatments.Events;
using Smp.Ledger.Canonical;

namespace Smp.App.Verbs.Treatments;

/// <summary>The form about health, and a doctor's word. What is told goes into the store of people alone.</summary>
internal static class HealthActs
{
    private const string Nothing = "none";

    private static readonly Option<string?> Form = TreatmentOptions.Text(
        "--form", "TEXT", "Which form, in which version: 'house form 2'.");
    private static readonly Option<string?> Told = TreatmentOptions.Text(
        "--told", "ID,ID|none",
        "What speaks against a treatment, by ids; without this they are shown. - reads it from standard input.");
    private static readonly Option<string?> NotBefore = TreatmentOptions.Text(
        "--not-before", "DAY", "For what has to pass: the first day on which it may be over.");
    private static readonly Option<string?> Of = TreatmentOptions.OneOf(
        "--of", "What it lifts.", TreatmentWords.Clearances);
    private static readonly Option<string?> Reference = TreatmentOptions.Text(
        "--reference", "TEXT", "Which letter, of whom, of when; it goes into the store of people.", true);

    public static Command Health() => TreatmentAct.ForTreatment(
        "health", "The form about health was filled in: smp treatment health 1 --form 'house form 2' --told none",
        Take, Form, Told, NotBefore, TreatmentAct.Note, TreatmentAct.Person);

    public static Command Clearance() => TreatmentAct.ForTreatment(
        "clearance",
        "A doctor's word was seen: smp treatment clearance 1 --of skin --reference 'letter of 2 March' --person MK",
        (parsed, act) => act.Keep(
            new ClearanceTaken(
                act.Treatment.Treatment, parsed.Value(Of, TreatmentWords.Clearances), act.Who, act.Now),
            new PaperContent(
                "clearance", RecordClass.HealthQuestionnaire,
                new CanonicalObject().Set("reference", TreatmentAct.Said(parsed.GetValue(Reference)!))),
            $"clearance of {parsed.GetValue(Of)} recorded"),
        Of, Reference, TreatmentAct.Person);

    private static int Take(ParseResult parsed, TreatmentAct act)
    {
        IReadOnlyList<ContraIndication> asked = HealthJudgement.QuestionsOf(act.ProtocolFile.Protocol);
        if (parsed.GetValue(Told) is not { } told)
        {
            return Show(parsed, asked);
        }
        string form = parsed.GetValue(Form)
            ?? throw new VerbException("--form is missing: say which form, in which version.");
        ContraIndication[] named = [.. Named(TreatmentAct.Said(told)).Select(
            id => asked.FirstOrDefault(one => one.Id == id)
            ?? throw new VerbException(
                "--told names what is not on the form; 'smp treatment health' without --told shows what is."))];
        HealthVerdict verdict = HealthJudgement.VerdictOn(named, parsed.GetValue(TreatmentAct.Note) is not null);
        DateOnly? notBefore = NotBeforeOf(parsed, named);
        return act.Keep(
            new HealthFormTaken(act.Treatment.Treatment, form.Trim(), verdict, notBefore, act.Who, act.Now),
            new PaperContent("health-form", RecordClass.HealthQuestionnaire, ContentOf(parsed, form, named)),
            Line(verdict, named),
            new { treatment = act.Treatment.Treatment.Number, verdict = TreatmentWords.Verdicts.WordOf(verdict) });
    }

    private static string[] Named(string told) => told.Trim() == Nothing ? [] : [.. TreatmentOptions.Words(told)];

    private static DateOnly? NotBeforeOf(ParseResult parsed, ContraIndication[] named)
    {
        if (parsed.GetValue(NotBefore) is not { } day)
        {
            return null;
        }
        return named.Any(one => one.Class == ContraIndicationClass.Temporary)
            ? TreatmentOptions.Day("--not-before", day)
            : throw new VerbException(
                "--not-before stands for what has to pass, and nothing told has to; leave it out.");
    }

    private static CanonicalObject ContentOf(ParseResult parsed, string form, ContraIndication[] named)
    {
        CanonicalArray told = new();
        foreach (ContraIndication one in named)
        {
            told.Add(one.Id);
        }
        CanonicalObject content = new CanonicalObject().Set("form", form.Trim()).Set("told", told);
        return parsed.GetValue(TreatmentAct.Note) is { } note ? content.Set("note", TreatmentAct.Said(note)) : content;
    }

    private static string Line(HealthVerdict verdict, ContraIndication[] named)
    {
        int months = named.Max(one => one.WaitMonths) ?? 0;
        return verdict switch
        {
            HealthVerdict.Barred => "health form: there is no treatment; close it: smp treatment close",
            HealthVerdict.Advice =>
                "health form: a doctor is asked first, then: smp treatment clearance --of health",
            HealthVerdict.Wait => "health form: something has to pass first"
                + $"{(months > 0 ? $", at least {months} months" : "")}; then the form anew",
            _ => "health form: nothing speaks against it",
        };
    }

    private static int Show(ParseResult parsed, IReadOnlyList<ContraIndication> asked)
    {
        string lines = string.Join(Environment.NewLine, asked.Select(
            one => $"  {one.Id,-22} {ProtocolWords.Classes.WordOf(one.Class),-15} {one.Text}"));
        PeopleAct.Say(
            parsed, $"what the form names, and what it does to a treatment:{Environment.NewLine}{lines}",
            asked.Select(one => new
            {
                id = one.Id, @class = ProtocolWords.Classes.WordOf(one.Class), text = one.Text,
                waitMonths = one.WaitMonths,
            }));
        return ExitCode.Done;
    }
}
