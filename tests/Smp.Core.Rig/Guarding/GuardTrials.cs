using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Core.Safety;
using Smp.Wire;
using Smp.Wire.Messages;

namespace Smp.Core.Rig.Guarding;

/// <summary>For every guard that ships, what it is there for; played with it and without it.</summary>
public static class GuardTrials
{
    private const int LowMw = 300;

    /// <summary>New trials, at least one for each guard.</summary>
    public static IReadOnlyList<GuardTrial> All() =>
    [
        new(typeof(TickGapGuard), "a tick comes 160 ms late", FaultCode.TickLate, 180, Late()),
        new(typeof(CounterPlausibleGuard), "the counter's clock stands still", FaultCode.CounterImplausible, 40,
            rig => rig.Ports.NowUs -= PenRig.TickMs * 1_000),
        new(typeof(CounterPlausibleGuard), "the counter's clock runs 15 % fast", FaultCode.CounterImplausible, 2_040,
            rig => rig.Ports.NowUs += PenRig.TickMs * 150),
        new(typeof(RotationGuard), "the rotor is held", FaultCode.RotorLocked, 120, Held),
        new(typeof(RotationGuard), "the counter falls silent", FaultCode.CounterLost, 90,
            rig => rig.DoesRotorTurn = false),
        new(typeof(OverCurrentGuard), "the current is far above its limit", FaultCode.OverCurrent, 60,
            rig => rig.Ports.CurrentMa = 700),
        new(typeof(OverspeedGuard), "the rotor turns at 160 Hz and not at 100", FaultCode.Overspeed, 100,
            rig => rig.RotorHz = 160),
        UnheldPower(),
        new(typeof(SupplyGuard), "the supply sinks to 4.8 V", FaultCode.SupplyLow, 80,
            rig => rig.Ports.SupplyMv = 4_800),
        new(typeof(SupplyGuard), "the rail is at two thirds of the supply", FaultCode.RailMismatch, 80,
            rig => rig.Ports.RailMv = 8_000),
        new(typeof(CurrentPlausibleGuard), "the current sense reads nothing", FaultCode.CurrentImplausible, 2_100,
            rig => rig.Ports.CurrentMa = 0),
        new(typeof(HeatGuard), "the motor warms the housing", FaultCode.HousingHot, 200_000,
            rig => rig.Ports.CurrentMa = 290),
        new(typeof(DepthGuard), "the needle is 1 mm from where it was told to be", FaultCode.DepthMismatch, 140,
            rig => rig.Ports.ProtrusionUm = 1_600),
        SpoiltLimit(),
    ];

    /// <summary>Plays one trial.</summary>
    /// <param name="trial">A new one: it keeps state.</param>
    /// <param name="isGuarded">False leaves the trial's guard out.</param>
    public static GuardFinding Play(GuardTrial trial, bool isGuarded)
    {
        ArgumentNullException.ThrowIfNull(trial);
        IEnumerable<IGuard> guards = Guards.Shipped().Where(guard => isGuarded || guard.GetType() != trial.Guard);
        IEnumerable<IGuard> before = trial.Before is null ? [] : [trial.Before];
        IEnumerable<IGuard> behind = trial.Behind is null ? [] : [trial.Behind];
        var rig = new PenRig(guards: [.. before, .. guards, .. behind])
        {
            ProfileFor = session =>
            {
                Profile profile = PenRig.ProfileOf(session);
                profile.PowerMwMax = trial.PowerMwMax;
                return profile;
            },
        };
        rig.StartRunning();
        long startMs = rig.NowMs;
        while (rig.Ports.HasLease && rig.NowMs - startMs < 2L * trial.OffMsMax)
        {
            trial.Happen(rig);
            rig.Tick();
        }
        int? offMs = rig.Ports.HasLease ? null : (int)(rig.NowMs - startMs);
        return new GuardFinding(offMs, rig.LastFault());
    }

    private static Action<PenRig> Late()
    {
        bool hasHappened = false;
        return rig =>
        {
            if (!hasHappened)
            {
                hasHappened = true;
                rig.Tick(160);
            }
        };
    }

    private static void Held(PenRig rig)
    {
        rig.DoesRotorTurn = false;
        rig.Ports.CurrentMa = 300;
    }

    // The cap is lifted behind the guards' backs, so that the drive does not keep to it and only the measured power
    // shows it: what a wrong current scale or a drive fault would look like.
    private static GuardTrial UnheldPower()
    {
        var lifted = new LimitSpoiler(limits => limits.PowerMwMax = 3_000);
        var lowered = new LimitSpoiler(limits => limits.PowerMwMax = LowMw);
        return new GuardTrial(
            typeof(OverPowerGuard), "the drive does not keep to a power cap of 300 mW", FaultCode.OverPower, 700,
            rig =>
            {
                lifted.IsSpoiling = true;
                lowered.IsSpoiling = true;
                rig.Ports.CurrentMa = 150;
            })
        {
            PowerMwMax = LowMw,
            Before = lowered,
            Behind = lifted,
        };
    }

    private static GuardTrial SpoiltLimit()
    {
        var spoiler = new LimitSpoiler(limits => limits.MotorMvMax |= 0x4000);
        return new GuardTrial(
            typeof(LimitsGuard), "a limit is overwritten in memory", FaultCode.CheckFailed, 40,
            _ => spoiler.IsSpoiling = true)
        {
            Before = spoiler,
        };
    }
}
