using Smp.Simulator.Peripherals;

namespace Smp.Simulator.Plant;

/// <summary>The board's own way to stop: everything that must agree before the motor can have a voltage.</summary>
/// <remarks>
/// Run contacts and external watchdog gate the high-side switch; behind it the enable line gates the driver; behind
/// that is the PWM. No program is in it. The rail is taken to follow the switch at once.
/// </remarks>
public sealed class CutOffChain
{
    private readonly SimulatedContacts _contacts;
    private readonly SimulatedWatchdog _watchdog;
    private readonly SimulatedMotorDrive _drive;
    private readonly SupplyModel _supply;

    /// <summary>The chain through these parts.</summary>
    public CutOffChain(
        SimulatedContacts contacts, SimulatedWatchdog watchdog, SimulatedMotorDrive drive, SupplyModel supply)
    {
        _contacts = contacts;
        _watchdog = watchdog;
        _drive = drive;
        _supply = supply;
    }

    /// <summary>The high-side switch conducts whatever contacts and watchdog say.</summary>
    public bool IsSwitchShorted { get; set; }

    /// <summary>The high-side switch is closed.</summary>
    public bool IsSwitchClosed => IsSwitchShorted || (_watchdog.IsHolding && _contacts.IsPressed());

    /// <summary>The driver has a rail and is enabled: it drives, or at duty 0 brakes.</summary>
    public bool IsDriving => (_drive.IsEnabled || _drive.IsShorted) && IsSwitchClosed;

    /// <summary>The winding is part of a circuit: driven, or shorted by the brake.</summary>
    public bool IsWindingClosed => IsDriving || _drive.IsBraking;

    /// <summary>The motor has a voltage now.</summary>
    public bool IsEnergised => _drive.OutputDutyPer10000 > 0 && IsDriving;

    /// <summary>The contacts are all that keeps the motor from a voltage, or nothing does.</summary>
    public bool AwaitsContactsOnly =>
        _drive.OutputDutyPer10000 > 0 && (_drive.IsEnabled || _drive.IsShorted)
        && (_watchdog.IsHolding || IsSwitchShorted);

    /// <summary>Rail behind the switch, mV.</summary>
    public double RailMv => IsSwitchClosed ? _supply.LoadedMv : 0;
}
