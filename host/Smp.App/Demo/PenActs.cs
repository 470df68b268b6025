using System;
using System.Linq;
using Smp.Bridge;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.Usage;
using Smp.Link;
using Smp.Wire;

namespace Smp.App.Demo;

/// <summary>What is done with the pen, and what befalls it.</summary>
internal sealed class PenActs(DemoActs acts, DemoCast cast, TreatmentActs treatment)
{
    private const int Profile = 1;
    private const int FineStepMs = 20;
    private const int GripHomeMs = 3_000;

    private DemoStage Stage => acts.Stage;

    public void SwitchOn()
    {
        acts.Tell("the pen is switched on, the bridge takes it over");
        Stage.World.Boot();
        Stage.StartBridge();
        Stage.Play(1_000);
    }

    public void SetUp()
    {
        acts.Require(new ProfileDefined(Profile, 1, "Foundation, light", Settings(), Stage.Now));
        acts.Ask("the pen is told the time", new Intent { Verb = Intent.SetTime });
        var profile = new Intent
        {
            Verb = Intent.SendProfile, Session = DemoCast.First, Profile = Profile, Version = 1,
        };
        treatment.TryTooEarly(profile);
        acts.Ask("profile sent: 100 Hz, at most 12 V, 0.6 mm", profile);
        acts.Tell(Echo());
        acts.Require(new CartridgeBound(cast.One, DemoCast.First, cast.Client, Stage.Now));
        acts.Require(new CartridgeBound(cast.Two, DemoCast.First, cast.Client, Stage.Now));
        acts.Ask($"cartridges {cast.One} and {cast.Two} bound", new Intent
        {
            Verb = Intent.Bind,
            Session = DemoCast.First,
            Cartridges = [cast.One, cast.Two],
        });
        Mount(cast.One);
        Arm("pen armed: from here on a press starts the motor");
    }

    public void TakeOut(CartridgeId cartridge)
    {
        acts.Ask(
            "a hand goes to the needle: presses do nothing",
            new Intent { Verb = Intent.BeginChange, Session = DemoCast.First });
        acts.Ask($"cartridge {cartridge} out, finished", new Intent
        {
            Verb = Intent.Unmount,
            Session = DemoCast.First,
            Cartridges = [cartridge],
            IsFinished = true,
        });
    }

    public void PutIn(CartridgeId cartridge)
    {
        Stage.Play(20_000);
        Mount(cartridge);
        acts.Ask(
            "the hand is away from the needle", new Intent { Verb = Intent.EndChange, Session = DemoCast.First });
        Arm("pen armed");
    }

    public void Jam()
    {
        acts.PlayUntil(DeviceState.Running);
        Stage.Play(1_500);
        Stage.World.Board.Motor.IsLocked = true;
        long tookMs = acts.PlayUntil(DeviceState.Faulted, FineStepMs);
        Stage.World.Board.Motor.IsLocked = false;
        acts.Tell($"the needle jams: the pen has stopped itself within {tookMs} ms, and holds");
        Stage.Play(10_000);
        Stage.CatchUp();
        int fault = Stage.Desk.Record.Pens.SelectMany(pen => pen.Facts)
            .Last(placed => placed.Fact.Kind == UsageKind.Fault).Fact.Detail;
        acts.Tell($"  {FaultLine.Of((byte)fault)}");
        acts.Ask(
            "a person has seen to it and says so", new Intent { Verb = Intent.AcknowledgeFault, Fault = fault });
        // The grip finds its home again before the pen can be armed.
        Stage.Play(GripHomeMs);
        Arm("pen armed again, by a person");
    }

    public void CutPower()
    {
        acts.PlayUntil(DeviceState.Running);
        Stage.Play(2_700);
        acts.Tell("the pen loses power in the middle of a run");
        Stage.World.CutPower();
        Stage.World.Release();
        Stage.Play(5_000);
        Stage.World.Boot();
        acts.Tell("power is back: the pen boots disarmed and has kept the run up to its last second");
        Stage.Play(2_000);
        Stage.CatchUp();
        acts.Ask("the pen is told the time", new Intent { Verb = Intent.SetTime });
        acts.Ask("armed again, after a person confirmed profile and cartridge", new Intent
        {
            Verb = Intent.ArmConfirmed,
            Session = DemoCast.First,
        });
    }

    public void KillImport(long meanwhileMs, Action whileNobodyWrites)
    {
        Stage.CatchUp();
        Stage.KillBridge();
        whileNobodyWrites();
        acts.Tell("the bridge is killed; the pen goes on and keeps its own record");
        acts.Work(meanwhileMs, "runs with no bridge at all");
        long waiting = Stage.PenRecords - Stage.LedgerRecords;
        long kept = Stage.StartBridgeAndKillIt(waiting / 3);
        string when = kept < Stage.PenRecords ? "in mid-import" : "right after its last commit";
        acts.Tell($"a new bridge is killed {when}, {kept} of {Stage.PenRecords} records in the ledger");
        Stage.StartBridge();
        acts.Tell($"a third bridge takes over the rest: {Stage.LedgerRecords} of {Stage.PenRecords}, none twice");
    }

    public void EndSession() => acts.Ask(
        "session ended on the pen", new Intent { Verb = Intent.EndSession, Session = DemoCast.First });

    private void Mount(CartridgeId cartridge) => acts.Ask(
        $"cartridge {cartridge} mounted",
        new Intent { Verb = Intent.Mount, Session = DemoCast.First, Cartridges = [cartridge] });

    private void Arm(string what) =>
        acts.Ask(what, new Intent { Verb = Intent.Arm, Session = DemoCast.First });

    private string Echo()
    {
        ProfileSent? sent =
            Stage.Desk.Record.Events.Select(placed => placed.Event).OfType<ProfileSent>().LastOrDefault();
        return sent is null ? "  no echo"
            : sent.Applied == sent.Asked ? "  the pen echoes exactly what was asked"
            : "  the pen applied something else";
    }

    private static PowerSettings Settings() => new()
    {
        Mode = DriveMode.Rate,
        Stop = StopMode.Coast,
        SetRateMhz = 100_000,
        RateLimitMhz = 120_000,
        MotorLimitMv = 12_000,
        CurrentLimitMa = 500,
        PowerLimitMw = 3_000,
        ProtrusionUm = 600,
        ProtrusionLimitUm = 1_000,
        HousingLimitDeciCelsius = 430,
    };
}
