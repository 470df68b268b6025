using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.People;
using Smp.Clinic.Protocols;
using Smp.Clinic.Treatments;
using Smp.Clinic.Treatments.Events;

namespace Smp.Bench.Ledger;

/// <summary>What people write down of one made treatment, from its opening to its end.</summary>
internal sealed class MadeTreatment(TreatmentId treatment, ClientReference client)
{
    private const string Protocol = "scalpmates";

    private static readonly PersonCode Who = PersonCode.TryParse("MK", out PersonCode? code, out _)
        ? code
        : throw new InvalidOperationException();

    private static readonly ProtocolFile File = ProtocolShelf.BuiltIn().Find(Protocol)!;

    public TreatmentId Id => treatment;

    /// <summary>The rows that stand before the first treatment.</summary>
    public static IEnumerable<ClinicEvent> Adoption(UtcInstant at)
    {
        string text = Encoding.UTF8.GetString(ProtocolShelf.BuiltInBytes(Protocol)!);
        yield return new PractitionerRegistered(Who, null, true, at);
        yield return new ProtocolAdopted(Protocol, File.Protocol.Version, File.Sha256, text, Who, at);
    }

    /// <summary>The treatment is opened and talked over: thirteen rows.</summary>
    public IEnumerable<ClinicEvent> Begin(UtcInstant at)
    {
        yield return new TreatmentOpened(
            treatment, client, Protocol, File.Protocol.Version, File.Sha256, TreatmentGoal.Density, "full-scalp", Who,
            at);
        yield return new ConsultationHeld(
            treatment, ConsultationChannel.FaceToFace, ConsultationOutcome.Agreed, Who, at);
        yield return new PhotoKept(treatment, PhotoSubject.Before, Who, at) { Paper = Paper(1) };
        yield return new SkinChecked(treatment, SkinFinding.Clear, Who, at);
        yield return new HealthFormTaken(treatment, "house form", HealthVerdict.Proceed, null, Who, at)
        {
            Paper = Paper(2),
        };
        yield return new ClearanceTaken(treatment, ClearanceSubject.Health, Who, at) { Paper = Paper(3) };
        yield return new ConsentGiven(treatment, "consent 1", File.Sha256, ConsentMeans.Paper, Who, at)
        {
            Paper = Paper(4),
        };
        yield return new PhotoKept(treatment, PhotoSubject.Hairline, Who, at) { Paper = Paper(5) };
        yield return new HairlineApproved(treatment, Who, at);
        yield return new PlanSet(treatment, [at.Day, at.Day.AddDays(10), at.Day.AddDays(24)], 3, Who, at);
        foreach (PaperKind kind in Enum.GetValues<PaperKind>().Take(3))
        {
            yield return new PaperGiven(treatment, kind, 1, Who, at);
        }
    }

    /// <summary>What a visit needs before the pen is armed, and a little behind it: eight rows.</summary>
    public IEnumerable<ClinicEvent> Visit(SessionId session, UtcInstant at)
    {
        yield return new ConsentConfirmed(treatment, Who, at) { Session = session };
        yield return new HealthConfirmed(treatment, Who, at) { Session = session };
        yield return new ReviewHeld(treatment, false, Who, at) { Session = session };
        yield return new ChecksAnswered(treatment, ["alcohol", "sunburn"], CheckOutcome.Ok, null, false, Who, at)
        {
            Session = session, Paper = Paper(session.Number + 10),
        };
        yield return new RoomReady(treatment, MadeRoom.ContainerOf("S-1"), Who, at) { Session = session };
        yield return new PhotoKept(treatment, PhotoSubject.After, Who, at)
        {
            Session = session, Paper = Paper(session.Number + 11),
        };
        yield return new PainTold(treatment, Who, at) { Session = session, Paper = Paper(session.Number + 12) };
        yield return new ComplicationNoted(treatment, ["redness"], Who, at) { Session = session };
    }

    public TreatmentClosed End(UtcInstant at) => new(treatment, TreatmentEnding.Completed, Who, at);

    private KeptPaper Paper(long entry) => new(
        entry, Convert.ToHexStringLower(SHA256.HashData(BitConverter.GetBytes((entry << 32) + treatment.Number))));
}
