using System;
using Smp.Core;
using Smp.Core.Safety;
using Smp.Simulator.Peripherals;
using Smp.Simulator.Plant;
using Smp.Wire.Settings;

namespace Smp.Simulator;

/// <summary>Which pen is simulated, and with which luck.</summary>
public sealed record PenSetup
{
    /// <summary>Seed of every chance in this world.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The chip's own number; never 0.</summary>
    public ulong DeviceId { get; init; } = 0x53_4D_50_00_00_01;

    /// <summary>Period of the firmware's tick, ms: 10 or 20.</summary>
    public int TickMs { get; init; } = 20;

    /// <summary>A tick comes up to this much late, ms; below the period.</summary>
    public int TickLateMsMax { get; init; }

    /// <summary>The motor the firmware was told is fitted.</summary>
    public MotorDatasheet Motor { get; init; } = MotorDatasheet.Faulhaber1524;

    /// <summary>The motor that is fitted, when it differs from what the firmware was told.</summary>
    public MotorDatasheet? MotorFitted { get; init; }

    /// <summary>Air around the pen, degrees Celsius.</summary>
    public double AmbientCelsius { get; init; } = 25;

    /// <summary>Winding as the world begins, degrees Celsius; null as its housing.</summary>
    public double? StartWindingCelsius { get; init; }

    /// <summary>Housing as the world begins, degrees Celsius; null as the air.</summary>
    public double? StartHousingCelsius { get; init; }

    /// <summary>What the motor turns.</summary>
    public CartridgeLoad Load { get; init; } = CartridgeLoad.Scalp;

    /// <summary>Stroke of the cam, um.</summary>
    public int StrokeLengthUm { get; init; } = 3_000;

    /// <summary>Counts of one stroke.</summary>
    public int CountsPerStroke { get; init; } = 64;

    /// <summary>What the board draws without the motor, mA. Assumed.</summary>
    public int BoardMa { get; init; } = 80;

    /// <summary>Gain error that calibration leaves on each converter channel, permille.</summary>
    public int AdcGainErrorPermilleMax { get; init; } = 10;

    /// <summary>Makes the guards of a new device.</summary>
    public Func<IGuard[]> MakeGuards { get; init; } = Guards.Shipped;

    /// <summary>Puts something between a port and the device, at every boot; null for nothing.</summary>
    public Action<DevicePorts>? Rewire { get; init; }

    /// <summary>What the firmware is told about this pen.</summary>
    public DeviceIdentity Identity() => new DeviceIdentity
    {
        DeviceId = DeviceId,
        StrokeLengthUm = StrokeLengthUm,
        MotorMilliOhm = (int)Math.Round(Motor.WindingOhm * 1_000),
        MotorUvPerHz = (int)Math.Round(Motor.TorqueConstantNmPerA * 2 * Math.PI * 1_000_000),
        NoLoadMa = (int)Math.Round(Motor.NoLoadMa),
        MotorTauUs = (int)Math.Round(Motor.TauS * 1_000_000),
        WindingMilliKPerW = (int)Math.Round(Motor.WindingKPerW * 1_000),
        HousingMilliKPerW = (int)Math.Round(Motor.HousingKPerW * 1_000),
        WindingTauMs = (int)Math.Round(Motor.WindingTauS * 1_000),
        HousingTauMs = (int)Math.Round(Motor.HousingTauS * 1_000),
        WindingDeciCelsiusMax = (int)Math.Round(Motor.RotorCelsiusMax * 10),
        GripHomePulseUs = SimulatedGrip.HomePulseUs,
        GripNmPerPulseUs = SimulatedGrip.NmPerPulseUs,
        GripHomeCode = SimulatedGrip.HomeCode,
        GripCodesPerMm = SimulatedGrip.CodesPerMm,
    };

    /// <summary>The same as the setting that is written into a pen at assembly.</summary>
    public PenBuild Build()
    {
        DeviceIdentity told = Identity();
        return new PenBuild
        {
            StrokeLengthUm = (ushort)told.StrokeLengthUm,
            MotorMilliOhm = (uint)told.MotorMilliOhm,
            MotorUvPerHz = (uint)told.MotorUvPerHz,
            NoLoadMa = (ushort)told.NoLoadMa,
            MotorTauUs = (uint)told.MotorTauUs,
            WindingMilliKPerW = (uint)told.WindingMilliKPerW,
            HousingMilliKPerW = (uint)told.HousingMilliKPerW,
            WindingTauMs = (uint)told.WindingTauMs,
            HousingTauMs = (uint)told.HousingTauMs,
            WindingDeciCelsiusMax = (ushort)told.WindingDeciCelsiusMax,
            GripHomePulseUs = (ushort)told.GripHomePulseUs,
            GripNmPerPulseUs = (ushort)told.GripNmPerPulseUs,
            GripHomeCode = (ushort)told.GripHomeCode,
            GripCodesPerMm = (ushort)told.GripCodesPerMm,
        };
    }
}
