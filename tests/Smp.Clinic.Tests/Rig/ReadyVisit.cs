using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Smp.Clinic;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Events;
using Smp.Clinic.People;
using Smp.Clinic.Premises;
using Smp.Clinic.Protocols;
using Smp.Clinic.Treatments;
using Smp.Clinic.Treatments.Events;

namespace Smp.Clinic.Tests.Rig;

/// <summary>
/// Everything that has to be on record before a pen may be armed for the first visit of a treatment, but for cartridge
/// and profile.
/// </summary>
/// <remarks>Written for tests of what comes behind; tests of the gates themselves leave something out.</remarks>
internal static class ReadyVisit
{
    public static readonly TreatmentId Treatment = new(1);

    public static PersonCode Person => CodeOf("MK");

    public static PremisesCode Premises =>
        PremisesCode.TryParse("NQ1", out PremisesCode? code, out _) ? code : throw new ArgumentException("NQ1");

    public static KeptPaper Paper => new(1, new string('0', KeptPaper.CommitmentDigits));

    /// <summary>The rows in their order, the client's registration and the opened visit among them.</summary>
    public static IEnumerable<ClinicEvent> Events(
        ClientReference client, SessionId session, UtcInstant at, string protocolId = "scalpmates",
        TreatmentGoal goal = TreatmentGoal.Density)
    {
        ProtocolAdopted adopted = Adopted(protocolId, at);
        yield return new PremisesSet(Premises, "ST-11", ZoneOf("Europe/London"), at);
        yield return new PractitionerRegistered(Person, "SL-2210", true, at);
        yield return adopted;
        yield return new ClientRegistered(client, at);
        yield return new TreatmentOpened(
            Treatment, client, protocolId, adopted.Version, adopted.Sha256, goal, "crown", Person, at);
        yield return new ConsultationHeld(
            Treatment, ConsultationChannel.FaceToFace, ConsultationOutcome.Agreed, Person, at);
        yield return new SkinChecked(Treatment, SkinFinding.Clear, Person, at);
        yield return Opened(client, session, at);
        foreach (ClinicEvent said in OnTheDay(protocolId, goal, 1, session, at))
        {
            yield return said;
        }
    }

    /// <summary>The rows of a visit that is open, the form and the consent signed at it.</summary>
    public static IEnumerable<ClinicEvent> OnTheDay(
        string protocolId, TreatmentGoal goal, int number, SessionId session, UtcInstant at)
    {
        Protocol protocol = ProtocolShelf.BuiltIn().Find(protocolId)!.Protocol;
        yield return new HealthFormTaken(Treatment, "form 1", HealthVerdict.Proceed, null, Person, at)
        {
            Session = session, Paper = Paper,
        };
        yield return new ConsentGiven(Treatment, "consent 1", new string('a', 64), ConsentMeans.Paper, Person, at)
        {
            Session = session, Paper = Paper,
        };
        yield return new HairlineApproved(Treatment, Person, at) { Session = session };
        yield return new ReviewHeld(Treatment, false, Person, at) { Session = session };
        yield return new ChecksAnswered(
            Treatment,
            [.. Smp.Clinic.Treatments.Gates.HouseCheck.QuestionsOf(protocol, goal, number).Select(one => one.Key)],
            CheckOutcome.Ok, null, false, Person, at)
        {
            Session = session, Paper = Paper,
        };
        yield return new RoomReady(Treatment, ContainerOf("SHARPS-04"), Person, at) { Session = session };
        yield return new HandpieceCleaned(0, "Optim 33", 60, true, Person.Text, at);
        yield return new PigmentUsed(
            session, "World Famous", "Pepper 2", LotOf("WF9"), ExpiryOf("2031-06"), default, true, at)
        {
            IsLabelShown = true,
        };
    }

    /// <summary>A cartridge that is opened and bound.</summary>
    public static IEnumerable<ClinicEvent> Bound(
        ClientReference client, SessionId session, CartridgeId cartridge, UtcInstant at) =>
    [
        new CartridgeOpened(
            cartridge, "Bishop", "SMP", "3RL", LotOf("A213B1"), ExpiryOf("2031-02"), Sterilisation.EthyleneOxide, true,
            "box", at),
        new CartridgeBound(cartridge, session, client, at),
    ];

    public static SessionOpened Opened(ClientReference client, SessionId session, UtcInstant at) =>
        new(session, client, at) { Treatment = Treatment, Practitioner = Person, Premises = Premises };

    public static ProtocolAdopted Adopted(string protocolId, UtcInstant at)
    {
        ProtocolFile file = ProtocolShelf.BuiltIn().Find(protocolId)!;
        return new(
            protocolId, file.Protocol.Version, file.Sha256,
            Encoding.UTF8.GetString(ProtocolShelf.BuiltInBytes(protocolId)!), Person, at);
    }

    private static PersonCode CodeOf(string text) =>
        PersonCode.TryParse(text, out PersonCode? code, out _) ? code : throw new ArgumentException(text);

    private static ZoneId ZoneOf(string text) =>
        ZoneId.TryParse(text, out ZoneId? zone, out _) ? zone : throw new ArgumentException(text);

    private static SharpsContainer ContainerOf(string mark) =>
        SharpsContainer.TryParse(mark, out SharpsContainer? container, out _)
            ? container : throw new ArgumentException(mark);

    private static Lot LotOf(string text) =>
        Lot.TryParse(text, out Lot? lot, out _) ? lot : throw new ArgumentException(text);

    private static PrintedExpiry ExpiryOf(string text) =>
        PrintedExpiry.TryParse(text, out PrintedExpiry? expiry, out _) ? expiry : throw new ArgumentException(text);
}
