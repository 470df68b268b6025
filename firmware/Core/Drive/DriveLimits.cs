using Smp.Wire;
using Smp.Wire.Messages;

namespace Smp.Core.Drive;

/// <summary>
/// What the motor may have now: the least of ceiling and profile. All zero, the closed value, until a profile is
/// locked.
/// </summary>
public sealed class DriveLimits
{
    /// <summary>Rate to hold, mHz; 0 in voltage mode.</summary>
    public int SetMhz;

    /// <summary>Voltage to hold, mV; 0 in rate mode.</summary>
    public int SetMv;

    /// <summary>Rate never to pass, mHz.</summary>
    public int RateMhzMax;

    /// <summary>Motor voltage never to pass, mV.</summary>
    public int MotorMvMax;

    /// <summary>Current never to pass, mA.</summary>
    public int CurrentMaMax;

    /// <summary>Power never to pass, mW.</summary>
    public int PowerMwMax;

    /// <summary>Housing temperature never to pass, 0.1 degrees Celsius.</summary>
    public int HousingDeciCelsiusMax;

    /// <summary>Mode 2: hold a voltage under a rate limit.</summary>
    public bool HoldsVoltage;

    /// <summary>Takes a profile. Called again whenever the profile is lowered, also in mid-run.</summary>
    public void Take(Profile profile)
    {
        RateMhzMax = 10 * Whole.Least(profile.RateMax10mHz, Ceilings.StrokeRate10mHzMax);
        MotorMvMax = Whole.Least(profile.MotorMvMax, Ceilings.MotorMvMax);
        CurrentMaMax = Whole.Least(profile.CurrentMaMax, Ceilings.CurrentMaMax);
        PowerMwMax = Whole.Least(profile.PowerMwMax, Ceilings.PowerMwMax);
        HousingDeciCelsiusMax = Whole.Least(profile.HousingDeciCelsiusMax, Ceilings.HousingDeciCelsiusMax);
        HoldsVoltage = profile.Mode == ProfileMode.Voltage;
        SetMhz = HoldsVoltage ? 0 : Whole.Least(10 * profile.SetRate10mHz, RateMhzMax);
        SetMv = HoldsVoltage ? Whole.Least(profile.SetMotorMv, MotorMvMax) : 0;
    }

    /// <summary>The gentle limits of a service run, which no profile raises.</summary>
    public void TakeService()
    {
        HoldsVoltage = false;
        SetMhz = ServiceMhz;
        SetMv = 0;
        RateMhzMax = ServiceMhz;
        MotorMvMax = ServiceMvMax;
        CurrentMaMax = ServiceMaMax;
        PowerMwMax = ServiceMwMax;
        HousingDeciCelsiusMax = Ceilings.HousingDeciCelsiusMax;
    }

    /// <summary>True when every limit is the other's.</summary>
    public bool IsSameAs(DriveLimits other) =>
        SetMhz == other.SetMhz && SetMv == other.SetMv && RateMhzMax == other.RateMhzMax
        && MotorMvMax == other.MotorMvMax && CurrentMaMax == other.CurrentMaMax && PowerMwMax == other.PowerMwMax
        && HousingDeciCelsiusMax == other.HousingDeciCelsiusMax && HoldsVoltage == other.HoldsVoltage;

    private const int ServiceMhz = 60_000;
    private const int ServiceMvMax = 7_000;
    private const int ServiceMaMax = 300;
    private const int ServiceMwMax = 1_500;
}
