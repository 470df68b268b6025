using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Smp.App.Verbs.People;
using Smp.App.Verbs.Treatments;
using Smp.Bridge.Treatments;
using Smp.Clinic;
using Smp.Clinic.Protocols;
using Smp.Clinic.Retention;
using Smp.Clinic.Treatments.Events;
using Smp.Clinic.Treatments.Gates;
using Smp.Ledger.Canonical;

namespace Smp.App.Verbs.Sessions;

/// <summary><c>smp session gates</c> and <c>check</c>: what has to be on record before arming, and the day's questions.
/// </summary>
internal static class GatesActs
{
    private static readonly Option<string[]> Answers = new("--answer")
    {
        HelpName = "RULE=ANSWER",
        Description = "An answer, such as alcohol=none; give it once for each question. Without any they are shown.",
    };
    private static readonly Option<string?> Correct = TreatmentOptions.Text(
        "--correct", "REASON", "What was told before was wrong: why. Into the store of people. A doctor's stop stays.");

    public static Command Gates() => PeopleAct.Build(
        "gates", "What has to be on record before the pen is armed: smp session gates 1",
        (parsed, files) =>
        {
            SessionId session = TreatmentAct.VisitOf(parsed, files).Session;
            IReadOnlyList<Gate> gates = SessionGates.Of(files.Record, session, LedgerDesk.Now);
            PeopleAct.Say(
                parsed, string.Join(Environment.NewLine, gates.Select(Line)),
                gates.Select(gate => new
                {
                    gate = gate.Word, state = Word(gate.State), says = gate.Says, cure = gate.Cure,
                }));
            return gates.All(gate => gate.IsMet) ? ExitCode.Done : ExitCode.CheckFailed;
        },
        TreatmentAct.Session);

    public static Command Check() => TreatmentAct.ForVisit(
        "check", "Ask the questions of the day: smp session check 1 --answer alcohol=none --answer sunburn=no",
        AskOrShow, Answers, Correct, TreatmentAct.Note, TreatmentAct.Person);

    private static string Line(Gate gate) =>
        $"{Word(gate.State),-8} {gate.Word,-13} {gate.Says}{(gate.IsMet ? "" : $". {gate.Cure}")}";

    private static string Word(GateState state) => state switch
    {
        GateState.Met => "ok",
        GateState.Open => "MISSING",
        _ => "STOPPED",
    };

    private static int AskOrShow(ParseResult parsed, TreatmentAct act)
    {
        IReadOnlyList<KeyValuePair<string, Check>> questions = HouseCheck.QuestionsOf(
            act.ProtocolFile.Protocol, act.Treatment.Opened.Goal, act.Treatment.NumberOf(act.Visit!.Session));
        string[] typed = parsed.GetValue(Answers) ?? [];
        if (typed.Length == 0)
        {
            return Show(parsed, questions);
        }
        Dictionary<string, CheckAnswer> answers = [];
        foreach (string one in typed)
        {
            (string rule, CheckAnswer answer) = Answer(questions, one);
            if (!answers.TryAdd(rule, answer))
            {
                throw new VerbException($"--answer {Typed.Shown(rule)} stands twice; give it once.");
            }
        }
        string[] missing = [.. questions.Select(one => one.Key).Except(answers.Keys)];
        return missing.Length == 0
            ? Keep(parsed, act, answers)
            : throw new VerbException(
                $"not answered: {string.Join(", ", missing)}; give all answers at once, so that no row shows which of "
                + "them was what.");
    }

    private static (string Rule, CheckAnswer Answer) Answer(
        IReadOnlyList<KeyValuePair<string, Check>> questions, string typed)
    {
        string[] parts = typed.Split('=', 2, StringSplitOptions.TrimEntries);
        Check? question = questions.FirstOrDefault(one => one.Key == parts[0]).Value;
        if (question is null)
        {
            throw new VerbException(
                $"--answer {Typed.Shown(typed)}: no question of today has that id; it is one of "
                + $"{string.Join(", ", questions.Select(one => one.Key))}.");
        }
        return question.Find(parts.Length == 2 ? parts[1] : "") is { } answer
            ? (parts[0], answer)
            : throw new VerbException(
                $"--answer {Typed.Shown(typed)}: answer it with {parts[0]}="
                + $"{string.Join('|', question.Answers.Select(one => one.Id))}.");
    }

    private static int Keep(ParseResult parsed, TreatmentAct act, Dictionary<string, CheckAnswer> answers)
    {
        CheckOutcome outcome = answers.Values.Max(answer => answer.Outcome);
        StopUntil? until = outcome != CheckOutcome.Stop ? null
            : answers.Values.Any(answer => answer.Until == StopUntil.Clearance) ? StopUntil.Clearance
            : StopUntil.AnotherDay;
        CanonicalObject content = new();
        foreach ((string rule, CheckAnswer answer) in answers)
        {
            content.Set(rule, answer.Id);
        }
        if (parsed.GetValue(TreatmentAct.Note) is { } note)
        {
            content.Set("note", TreatmentAct.Said(note));
        }
        if (parsed.GetValue(Correct) is { } reason)
        {
            content.Set("correction", TreatmentAct.Said(reason));
        }
        return act.Keep(
            new ChecksAnswered(
                act.Treatment.Treatment, [.. answers.Keys], outcome, until, parsed.GetValue(Correct) is not null,
                act.Who, act.Now)
            {
                IsAlsoForDay = until == StopUntil.Clearance
                    && answers.Values.Any(answer => answer.Until == StopUntil.AnotherDay),
            },
            new PaperContent("checks", RecordClass.HealthQuestionnaire, content), Spoken(outcome, until, act),
            new { session = act.Visit!.Session.Number, outcome = ProtocolWords.Outcomes.WordOf(outcome) });
    }

    private static string Spoken(CheckOutcome outcome, StopUntil? until, TreatmentAct act) => (outcome, until) switch
    {
        (CheckOutcome.Ok, _) => "questions of the day: nothing speaks against it",
        (CheckOutcome.Note, _) => "questions of the day: noted; the practitioner decides",
        (_, StopUntil.Clearance) =>
            "questions of the day: STOP until a doctor's word is recorded: smp treatment clearance "
            + $"{act.Treatment.Treatment} --of checks --reference ...",
        _ => $"questions of the day: STOP, no session today; close the visit: smp session close {act.Visit!.Session}",
    };

    private static int Show(ParseResult parsed, IReadOnlyList<KeyValuePair<string, Check>> questions)
    {
        string lines = string.Join(Environment.NewLine, questions.Select(
            one => $"  {one.Value.Question}{Environment.NewLine}" + string.Join(
                Environment.NewLine, one.Value.Answers.Select(
                    answer => $"      --answer {one.Key + "=" + answer.Id,-38} {answer.Text}{Effect(answer)}"))));
        PeopleAct.Say(parsed, lines, questions.Select(one => new
        {
            rule = one.Key,
            question = one.Value.Question,
            answers = one.Value.Answers.Select(answer => new
            {
                id = answer.Id, text = answer.Text, outcome = ProtocolWords.Outcomes.WordOf(answer.Outcome),
            }),
        }));
        return ExitCode.Done;
    }

    private static string Effect(CheckAnswer answer) => answer.Outcome switch
    {
        CheckOutcome.Ok => "",
        CheckOutcome.Note => " (note)",
        _ => answer.Until == StopUntil.Clearance ? " (STOP until a doctor's word)" : " (STOP, another day)",
    };
}
