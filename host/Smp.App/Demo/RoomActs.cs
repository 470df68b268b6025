using Smp.Bridge;
using Smp.Bridge.People;
using Smp.Clinic;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Events;
using Smp.Clinic.People;
using Smp.Ledger.People;

namespace Smp.App.Demo;

/// <summary>What people do in the room: stock, packages, pigment, cleaning, sharps, signatures.</summary>
internal sealed class RoomActs(DemoActs acts, DemoCast cast, TreatmentActs treatment)
{
    private static readonly Lot? CartridgeLot = LotOf("DEMO-LOT-17");
    private static readonly PrintedExpiry? Expiry = ExpiryOf("2027-08");

    private readonly HouseActs _house = new(acts);

    private UtcInstant Now => acts.Stage.Now;

    public void OpenVisit()
    {
        _house.Open();
        acts.Tell($"a box of {DemoCast.BoxPieces} cartridges comes in, lot {CartridgeLot}, with its certificate");
        acts.Require(new BoxReceived(
            DemoCast.Box, "Bishop", CartridgeLot!, Expiry, DemoCast.BoxPieces, "CERT-17", "INVOICE-204", Now));
        acts.Tell($"client {cast.Client.ShortForm} registered");
        RegisterPerson();
        treatment.Agree();
        acts.Require(treatment.Visit());
        acts.Tell($"session {DemoCast.First} opened");
        treatment.MakeReady();
        Clean();
        acts.Require(new PigmentUsed(
            DemoCast.First, "Demo Pigments", "Ash 2", LotOf("P-0311"), ExpiryOf("2027-01"), Now, true, Now)
        {
            IsLabelShown = true,
        });
        acts.Tell("pigment poured: Demo Pigments Ash 2, lot P-0311, its label shown to the client");
        acts.Refuse($"cartridge {cast.Torn}, its package torn", Open(cast.Torn) with { IsPackageIntact = false });
        acts.Require(Open(cast.One));
        acts.Require(Open(cast.Two));
        acts.Tell("two cartridges opened in front of the client");
    }

    public void Dispose(CartridgeId cartridge)
    {
        if (SharpsContainer.TryParse(DemoCast.Container, out SharpsContainer? container, out _))
        {
            acts.Require(new CartridgeDisposed(cartridge, container, Now));
            acts.Tell($"cartridge {cartridge} in sharps container {container}");
        }
    }

    public void CloseVisit()
    {
        acts.Require(new SessionClosed(DemoCast.First, Now));
        Dispose(cast.Two);
        _house.Sign(DemoCast.First);
    }

    public void TryReuse()
    {
        acts.Require(new ClientRegistered(cast.OtherClient, Now));
        acts.Require(new SessionOpened(DemoCast.Second, cast.OtherClient, Now));
        acts.Refuse(
            $"cartridge {cast.Two} for a second client, {cast.OtherClient.ShortForm}",
            new CartridgeBound(cast.Two, DemoCast.Second, cast.OtherClient, Now));
        OutcomeRecorded outcome = acts.Stage.Ask(
            new Intent { Verb = Intent.Bind, Session = DemoCast.Second, Cartridges = [cast.Two] });
        if (outcome.Outcome != Outcome.NotDone)
        {
            throw new VerbException("a finished cartridge was bound for a second client.", ExitCode.CheckFailed);
        }
        acts.Tell("  and a bridge that is asked for it all the same does not pass it on to the pen");
        acts.Require(new SessionClosed(DemoCast.Second, Now));
    }

    // The torn one went back to the supplier unopened: 20 - 2 used - 1 discarded.
    public void CountBox()
    {
        const int left = DemoCast.BoxPieces - 3;
        acts.Require(new BoxCounted(DemoCast.Box, left, 1, "package torn", Now));
        acts.Tell($"the box is counted: {DemoCast.BoxPieces} received, 2 used, 1 discarded, {left} there: it closes");
    }

    // The name goes into the store beside the chain, the reference into the chain.
    private void RegisterPerson()
    {
        using PeopleFiles files = new(acts.Stage.Folder.Ledger);
        PeopleStore.Create(files.Ledger, new PeopleStoreId(acts.Stage.RandomBits()));
        PersonName? called = PersonName.TryParse("Sam Sample", out PersonName? name, out _) ? name : null;
        if (new PeopleDesk(files).Add(cast.Client, new Person(called, null, null, null), Now) is { } refusal)
        {
            throw new VerbException(refusal.Sentence, ExitCode.CheckFailed);
        }
    }

    private void Clean()
    {
        acts.Require(new HandpieceCleaned(0, "Demo wipes", 60, true, DemoCast.Technician, Now));
        acts.Tell("pen cleaned, 60 s wet, and covered with a fresh barrier");
    }

    private CartridgeOpened Open(CartridgeId cartridge) => new(
        cartridge, "Bishop", "SMP", "demo", CartridgeLot, Expiry, Sterilisation.EthyleneOxide, true,
        "demo: printed on the box", Now)
    {
        Box = DemoCast.Box,
    };

    private static Lot? LotOf(string text) => Lot.TryParse(text, out Lot? lot, out _) ? lot : null;

    private static PrintedExpiry? ExpiryOf(string text) =>
        PrintedExpiry.TryParse(text, out PrintedExpiry? expiry, out _) ? expiry : null;
}
