using System;
using System.CommandLine;
using Smp.App.Verbs.People;
using Smp.App.Verbs.Treatments;
using Smp.Bridge.Treatments;
using Smp.Clinic;
using Smp.Clinic.Retention;
using Smp.Clinic.Treatments;
using Smp.Clinic.Treatments.Events;
using Smp.Ledger.Canonical;

namespace Smp.App.Verbs.Sessions;

/// <summary>What is said and made ready at a visit of a treatment.</summary>
internal static class VisitActs
{
    private const int PainMax = 10;

    private static readonly Option<bool> Consent = new("--consent")
    {
        Description = "The client confirms the consent that was signed.",
    };
    private static readonly Option<bool> Health = new("--health")
    {
        Description = "The client says that nothing has changed since the form about health.",
    };
    private static readonly Option<bool> HairlineChanged = new("--hairline-changed")
    {
        Description = "The hairline is drawn anew, so it is to be approved anew: smp treatment hairline.",
    };
    private static readonly Option<string?> What = TreatmentOptions.OneOf(
        "--what", "What goes against it.", TreatmentWords.Departures);
    private static readonly Option<string?> Reason = TreatmentOptions.Text(
        "--reason", "TEXT", "Why it may be all the same, into the store of people. - reads it from standard input.",
        true);
    private static readonly Option<string?> Container = TreatmentOptions.Text(
        "--container", "MARK", "The sharps container that stands within reach, by its mark.", true);
    private static readonly Option<int> Score = new("--score")
    {
        Required = true, HelpName = "N", Description = "0 for none to 10; it goes into the store of people.",
    };

    public static Command Confirm() => TreatmentAct.ForVisit(
        "confirm", "The client confirms consent and health: smp session confirm 1 --consent --health",
        Confirm, Consent, Health, TreatmentAct.Person);

    public static Command Review() => TreatmentAct.ForVisit(
        "review", "The result so far was talked over: smp session review 2 --note 'temples softer'",
        (parsed, act) => act.Keep(
            new ReviewHeld(act.Treatment.Treatment, parsed.GetValue(HairlineChanged), act.Who, act.Now),
            ConsultationActs.NoteOf(parsed, "review", RecordClass.Notes),
            parsed.GetValue(HairlineChanged)
                ? "review held; have the hairline approved anew: smp treatment hairline"
                : "review held"),
        HairlineChanged, TreatmentAct.Note, TreatmentAct.Person);

    public static Command Room() => TreatmentAct.ForVisit(
        "room", "The room is ready: smp session room 1 --container SHARPS-04",
        (parsed, act) => act.Keep(
            new RoomReady(act.Treatment.Treatment, ContainerOf(parsed.GetValue(Container)!), act.Who, act.Now), null,
            $"sharps container {Typed.Shown(parsed.GetValue(Container)!)} within reach"),
        Container, TreatmentAct.Person);

    public static Command Depart() => TreatmentAct.ForVisit(
        "depart",
        "Go against the protocol's days for a reason: smp session depart 2 --what too-soon --reason 'healed early'",
        (parsed, act) => act.Keep(
            new DepartureAllowed(
                act.Treatment.Treatment, parsed.Value(What, TreatmentWords.Departures), act.Who, act.Now),
            new PaperContent(
                "departure", RecordClass.Notes,
                new CanonicalObject().Set("reason", TreatmentAct.Said(parsed.GetValue(Reason)!))),
            $"session {act.Visit!.Session} may be {parsed.GetValue(What)}; the reason is kept"),
        What, Reason, TreatmentAct.Person);

    public static Command Pain() => TreatmentAct.ForVisit(
        "pain", "How much it hurt: smp session pain 1 --score 3",
        (parsed, act) => act.Keep(
            new PainTold(act.Treatment.Treatment, act.Who, act.Now),
            new PaperContent(
                "pain", RecordClass.Notes, new CanonicalObject().Set("score", ScoreOf(parsed.GetValue(Score)))),
            "pain recorded"),
        Score, TreatmentAct.Person);

    private static int Confirm(ParseResult parsed, TreatmentAct act)
    {
        if (!parsed.GetValue(Consent) && !parsed.GetValue(Health))
        {
            throw new VerbException("say what the client confirms: --consent, --health, or both.");
        }
        if (parsed.GetValue(Consent))
        {
            Require(act, act.Treatment.Newest<ConsentGiven>() is not null, "no consent is signed", "treatment consent");
            act.Keep(new ConsentConfirmed(act.Treatment.Treatment, act.Who, act.Now), null, "consent confirmed");
        }
        if (parsed.GetValue(Health))
        {
            Require(
                act, act.Treatment.Newest<HealthFormTaken>() is not null, "no form is filled in", "treatment health");
            act.Keep(
                new HealthConfirmed(act.Treatment.Treatment, act.Who, act.Now), null, "health: nothing has changed");
        }
        return ExitCode.Done;
    }

    private static void Require(TreatmentAct act, bool isThere, string why, string verb)
    {
        if (!isThere)
        {
            throw new VerbException(
                $"there is nothing to confirm in treatment {act.Treatment.Treatment}: {why}; first: smp {verb}.",
                ExitCode.CheckFailed);
        }
    }

    private static int ScoreOf(int score) => score is >= 0 and <= PainMax
        ? score
        : throw new VerbException($"--score {score} is out of range: give 0 to {PainMax}.");

    private static SharpsContainer ContainerOf(string mark) =>
        SharpsContainer.TryParse(mark, out SharpsContainer? container, out ClinicRefusal? refusal)
            ? container
            : throw new VerbException(refusal.Sentence);
}
