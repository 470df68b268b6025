using System;
using Smp.Bench.Sim;
using Smp.Link;
using Smp.Simulator;
using Smp.Wire;
using Smp.Wire.Messages;

namespace Smp.Bench.Drive;

/// <summary>The firmware's own core on the rig: armed, then pressed.</summary>
internal sealed class RegulatedPen : DrivenPen
{
    private const int ReleasedMs = 600;
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
        StuckDutyDrive? motor = null;
        LinkedPen linked = new(trial.Setup(ports => ports.Motor = motor = new StuckDutyDrive(ports.Motor)), profile);
        RegulatedPen pen = new(trial, linked, motor!);
        linked.Settle(linked.Connection.Requests.Arm(Trial.Session, false));
        linked.World.Advance(ReleasedMs);
        return pen;
    }

    /// <summary>A pen that has run long enough to be steady.</summary>
    public static RegulatedPen Steady(Trial trial) => Steady(trial, trial.Profile());

    /// <summary>The same with a profile of its own.</summary>
    public static RegulatedPen Steady(Trial trial, Profile profile)
    {
        RegulatedPen pen = Arm(trial, profile);
        pen.Press();
        // By whole ms of the seed, so that the ticks fall differently on what comes.
        pen.Run(SettleMs + new SeededRandom(trial.Seed, "phase").Between(0, trial.TickMs - 1));
        pen.ExpectRunning();
        return pen;
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

    private void RunToTick()
    {
        long ticks = World.TickCount;
        while (World.TickCount == ticks)
        {
            Run(1);
        }
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

    /// <summary>Sends a profile and lets the host speak until it is applied.</summary>
    public void Send(Profile profile)
    {
        RequestHandle asked = _pen.Connection.Requests.SetProfile(profile);
        for (int ms = 0; ms < StartMsMax && !asked.IsSettled; ms++)
        {
            Run(1);
            _pen.Hear();
        }
        if (asked.Outcome != RequestOutcome.Done)
        {
            throw new InvalidOperationException($"bench: the pen did not take the profile: {asked}");
        }
    }

    private void ExpectRunning()
    {
        if (World.Instruments.Shown != DeviceState.Running)
        {
            throw new InvalidOperationException(
                $"bench: plant {Trial.Plant.Letter}, seed {Trial.Seed}: the pen does not run, {Fault}.");
        }
    }
}
