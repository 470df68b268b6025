using Smp.Bench.Sim;
using Smp.Link;
using Smp.Simulator;
using Smp.Wire;
using Smp.Wire.Messages;

namespace Smp.Bench.Drive;

/// <summary>The firmware's own core on the rig: armed, then pressed.</summary>
internal sealed class RegulatedPen : DrivenPen
{
    private const int ReleasedMs = 520;
    private const int StartMsMax = 500;
    private const int SettleMs = 1_000;

    private readonly LinkedPen _pen;

    private RegulatedPen(Trial trial, LinkedPen pen, StuckDutyDrive motor)
        : base(pen.World)
    {
        Motor = motor;
        Trial = trial;
        _pen = pen;
    }

    /// <summary>What is tried.</summary>
    public Trial Trial { get; }

    /// <summary>The motor's driver.</summary>
    public StuckDutyDrive Motor { get; }

    /// <summary>Ms of the trace at which the motor first had a voltage.</summary>
    public int DrivenFromMs { get; private set; }

    /// <summary>The fault that is latched, as the pen says it; None when none is.</summary>
    public FaultCode Fault
    {
        get
        {
            RequestHandle asked = _pen.Connection.Requests.ReadStatus();
            _pen.Settle(asked);
            return World.Instruments.Shown == DeviceState.Faulted
                ? (FaultCode)(asked.ReadPenStatus()?.LastFault ?? 0)
                : FaultCode.None;
        }
    }

    /// <summary>Arms a pen and waits until a press would count.</summary>
    public static RegulatedPen Arm(Trial trial) => Arm(trial, trial.Profile());

    /// <summary>The same with a profile of its own.</summary>
    public static RegulatedPen Arm(Trial trial, Profile profile)
    {
        RegulatedPen pen = Prepare(trial, profile);
        pen._pen.Settle(pen.AskArm());
        pen.World.Advance(ReleasedMs + PhaseMs(trial));
        return pen;
    }

    /// <summary>A pen that waits to be armed.</summary>
    public static RegulatedPen Prepare(Trial trial) => Prepare(trial, trial.Profile());

    /// <summary>The same with a profile of its own.</summary>
    public static RegulatedPen Prepare(Trial trial, Profile profile)
    {
        StuckDutyDrive? motor = null;
        LinkedPen linked = new(trial.Setup(ports => ports.Motor = motor = new StuckDutyDrive(ports.Motor)), profile);
        return new RegulatedPen(trial, linked, motor!);
    }

    /// <summary>A pen that has run long enough to be steady.</summary>
    public static RegulatedPen Steady(Trial trial) => Steady(trial, trial.Profile());

    /// <summary>The same with a profile of its own.</summary>
    public static RegulatedPen Steady(Trial trial, Profile profile)
    {
        RegulatedPen pen = Arm(trial, profile);
        pen.Press();
        pen.Run(SettleMs + PhaseMs(trial));
        pen.ExpectRunning();
        return pen;
    }

    /// <summary>The host asks it to arm.</summary>
    public RequestHandle AskArm() => _pen.Connection.Requests.Arm(Trial.Session, false);

    /// <summary>The host sends a profile.</summary>
    public RequestHandle AskProfile(Profile profile) => _pen.Connection.Requests.SetProfile(profile);

    /// <summary>Lets time pass with the host at the cable in every ms.</summary>
    public void RunWithHost(int forMs)
    {
        for (int ms = 0; ms < forMs; ms++)
        {
            _pen.Hear();
            Run(1);
        }
    }

    /// <summary>Presses and waits for the first voltage.</summary>
    public void Press()
    {
        World.Press();
        while (!World.Instruments.IsEnergised && NowMs < StartMsMax)
        {
            Run(1);
        }
        DrivenFromMs = NowMs;
    }

    /// <summary>The program stands still for so long from a tick on: it had just fed the watchdog.</summary>
    public void Stall(int forMs)
    {
        RunToTick();
        World.Stall(forMs);
    }

    /// <summary>The first of the channels that keep the voltage from the motor now, hardware first.</summary>
    public string CutBy()
    {
        if (!World.Board.Chain.IsSwitchClosed)
        {
            return World.Board.Contacts.IsPressed() ? "watchdog" : "contacts";
        }
        return World.Board.Drive.IsEnabled ? "duty 0" : "enable line";
    }

    // By whole ms of the seed, so that the ticks fall differently on what comes.
    private static int PhaseMs(Trial trial) =>
        new SeededRandom(trial.Seed, "phase").Between(0, trial.TickMs - 1);

    private void RunToTick()
    {
        long ticks = World.TickCount;
        while (World.TickCount == ticks)
        {
            Run(1);
        }
    }

    private void ExpectRunning()
    {
        if (World.Instruments.Shown != DeviceState.Running)
        {
            throw new PenFaultedException($"plant {Trial.Plant.Letter}, seed {Trial.Seed}: it does not run, {Fault}");
        }
    }
}
