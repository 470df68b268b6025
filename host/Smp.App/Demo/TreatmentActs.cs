using System;
using System.Linq;
using System.Text;
using Smp.Bridge;
using Smp.Bridge.People;
using Smp.Bridge.Treatments;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.People;
using Smp.Clinic.Protocols;
using Smp.Clinic.Retention;
using Smp.Clinic.Treatments;
using Smp.Clinic.Treatments.Events;
using Smp.Clinic.Treatments.Gates;
using Smp.Ledger.Canonical;

namespace Smp.App.Demo;

/// <summary>What is settled with the client before the pen may be armed, by one of the two protocols.</summary>
internal sealed class TreatmentActs(DemoActs acts, DemoCast cast)
{
    private const string ProtocolId = "scalperfection";
    private static readonly TreatmentId Treatment = new(1);
    private static readonly PersonCode Who = PersonCode.TryParse(DemoCast.Technician, out PersonCode? code, out _)
        ? code
        : throw new VerbException("the demo's practitioner has no code.");

    private UtcInstant Now => acts.Stage.Now;

    public void Agree()
    {
        ProtocolFile file = ProtocolShelf.BuiltIn().Find(ProtocolId)!;
        acts.Require(new ProtocolAdopted(
            ProtocolId, file.Protocol.Version, file.Sha256,
            Encoding.UTF8.GetString(ProtocolShelf.BuiltInBytes(ProtocolId)!), Who, Now));
        acts.Require(new TreatmentOpened(
            Treatment, cast.Client, ProtocolId, file.Protocol.Version, file.Sha256, TreatmentGoal.Buzz, "full-head",
            Who, Now));
        acts.Tell($"treatment {Treatment} opened, by the protocol {file.Label}");
        acts.Require(new ConsultationHeld(
            Treatment, ConsultationChannel.Video, ConsultationOutcome.Agreed, Who, Now));
        acts.Require(new SkinChecked(Treatment, SkinFinding.Clear, Who, Now));
        Keep(
            new HealthFormTaken(Treatment, "demo form 1", HealthVerdict.Proceed, null, Who, Now),
            new("health-form", RecordClass.HealthQuestionnaire, new CanonicalObject().Set("told", "none")));
        Keep(
            new ConsentGiven(Treatment, "demo consent 1", file.Sha256, ConsentMeans.Screen, Who, Now),
            new("consent", RecordClass.Consent, new CanonicalObject().Set("reference", "demo")));
        DateOnly day = Now.Day;
        acts.Require(new PlanSet(Treatment, [day, day.AddDays(10), day.AddDays(31)], 3, Who, Now));
        acts.Tell("consultation, skin check, health form, consent; three sessions planned");
    }

    public SessionOpened Visit() => new(DemoCast.First, cast.Client, Now)
    {
        Treatment = Treatment, Practitioner = Who, Premises = acts.Stage.Desk.Record.Premises.Only?.Premises,
    };

    public void MakeReady()
    {
        Protocol protocol = acts.Stage.Desk.Record.Protocols.Find(ProtocolId)!.Protocol;
        string[] asked = [.. HouseCheck.QuestionsOf(protocol, TreatmentGoal.Buzz, 1).Select(one => one.Key)];
        Keep(
            new ChecksAnswered(Treatment, asked, CheckOutcome.Ok, null, false, Who, Now),
            new("checks", RecordClass.HealthQuestionnaire, new CanonicalObject().Set("asked", asked.Length)));
        acts.Require(new HairlineApproved(Treatment, Who, Now) { Session = DemoCast.First });
        if (SharpsContainer.TryParse(DemoCast.Container, out SharpsContainer? container, out _))
        {
            acts.Require(new RoomReady(Treatment, container, Who, Now) { Session = DemoCast.First });
        }
        acts.Tell($"{asked.Length} questions of the day asked, the hairline approved, a sharps container in reach");
    }

    /// <summary>The pen is to be set up too early: the host does not pass it on.</summary>
    public void TryTooEarly(Intent profile)
    {
        OutcomeRecorded outcome = acts.Stage.Ask(profile);
        if (outcome.Outcome != Outcome.NotDone)
        {
            throw new VerbException("a pen took a profile before the client had confirmed.", ExitCode.CheckFailed);
        }
        acts.Tell("the profile is to be sent to the pen: REFUSED");
        acts.Tell($"  {outcome.Reason}");
        acts.Require(new HealthConfirmed(Treatment, Who, Now) { Session = DemoCast.First });
        acts.Require(new ConsentConfirmed(Treatment, Who, Now) { Session = DemoCast.First });
        acts.Tell("the client confirms health and consent");
    }

    // The answers go into the store beside the chain; the chain has what binds it to them.
    private void Keep(TreatmentEvent act, PaperContent paper)
    {
        using PeopleFiles files = new(acts.Stage.Folder.Ledger)
        {
            NewSalt = () => acts.Stage.RandomBytes(Ledger.People.SaltedCommitment.SaltBytes),
        };
        TreatmentEvent whole = act is ChecksAnswered ? act with { Session = DemoCast.First } : act;
        if (new TreatmentDesk(files).Keep(_ => whole, paper) is { } refusal)
        {
            throw new VerbException(refusal.Sentence, ExitCode.CheckFailed);
        }
    }
}
