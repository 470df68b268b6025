using System;
using Smp.Core;
using Smp.Simulator;
using Smp.Simulator.Plant;
using Smp.Wire;
using Smp.Wire.Messages;

namespace Smp.Bench.Drive;

/// <summary>Which pen is tried, at which rate and with which luck.</summary>
internal sealed record Trial
{
    /// <summary>The rail of every trial, mV.</summary>
    public const int RailMv = 12_000;

    /// <summary>The session of every trial.</summary>
    public const uint Session = 7;

    /// <summary>The motor that the firmware is told of.</summary>
    public required Plant Plant { get; init; }

    /// <summary>The motor that is fitted, when it is another.</summary>
    public MotorDatasheet? Fitted { get; init; }

    /// <summary>Tick, ms.</summary>
    public int TickMs { get; init; } = 20;

    /// <summary>A tick comes up to so much late, ms.</summary>
    public int TickLateMsMax { get; init; }

    /// <summary>Cartridge.</summary>
    public CartridgeLoad Load { get; init; } = CartridgeLoad.None;

    /// <summary>Rate to hold, Hz.</summary>
    public double SetHz { get; init; } = 100;

    /// <summary>Seed of the world.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How the run stops.</summary>
    public byte StopMode { get; init; } = ProfileStopMode.Coast;

    /// <summary>Needle protrusion to set, um.</summary>
    public int ProtrusionUm { get; init; } = 600;

    /// <summary>Winding as the trial begins, degrees Celsius; null for that of the sheet.</summary>
    public double? WindingCelsius { get; init; }

    /// <summary>The pen.</summary>
    /// <param name="rewire">What to put between its core and a port.</param>
    public PenSetup Setup(Action<DevicePorts>? rewire = null) => new()
    {
        Seed = Seed,
        TickMs = TickMs,
        TickLateMsMax = TickLateMsMax,
        Motor = Plant.Motor,
        MotorFitted = Fitted,
        Load = Load,
        StartWindingCelsius = WindingCelsius,
        Rewire = rewire,
    };

    /// <summary>A profile that holds the rate and whose limits are the ceilings.</summary>
    public Profile Profile() => new()
    {
        SessionId = Session,
        ProfileId = 1,
        ProfileVersion = 1,
        Mode = ProfileMode.Rate,
        StopMode = StopMode,
        SetRate10mHz = (ushort)(SetHz * 100),
        RateMax10mHz = Ceilings.StrokeRate10mHzMax,
        MotorMvMax = Ceilings.MotorMvMax,
        CurrentMaMax = Ceilings.CurrentMaMax,
        PowerMwMax = Ceilings.PowerMwMax,
        ProtrusionUm = (ushort)ProtrusionUm,
        ProtrusionUmMax = Ceilings.ProtrusionUmMax,
        HousingDeciCelsiusMax = Ceilings.HousingDeciCelsiusMax,
    };
}
