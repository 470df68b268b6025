using Smp.Clinic.Events;
using Smp.Wire.Messages;

namespace Smp.Bridge;

/// <summary>A clinic's power settings as the wire's profile, and back.</summary>
public static class Profiles
{
    /// <summary>The profile that goes to the pen.</summary>
    public static Profile ToWire(ProfileDefined defined, uint session)
    {
        PowerSettings s = defined.Settings;
        return new Profile
        {
            SessionId = session,
            ProfileId = (ushort)defined.Profile,
            ProfileVersion = (ushort)defined.Version,
            Mode = s.Mode == DriveMode.Voltage ? ProfileMode.Voltage : ProfileMode.Rate,
            StopMode = s.Stop == StopMode.Brake ? ProfileStopMode.Brake : ProfileStopMode.Coast,
            Options = s.IsLatching ? (byte)1 : (byte)0,
            SetRate10mHz = (ushort)(s.SetRateMhz / 10),
            SetMotorMv = (ushort)s.SetMotorMv,
            RateMax10mHz = (ushort)(s.RateLimitMhz / 10),
            MotorMvMax = (ushort)s.MotorLimitMv,
            CurrentMaMax = (ushort)s.CurrentLimitMa,
            PowerMwMax = (ushort)s.PowerLimitMw,
            ProtrusionUm = (ushort)s.ProtrusionUm,
            ProtrusionUmMax = (ushort)s.ProtrusionLimitUm,
            HousingDeciCelsiusMax = (ushort)s.HousingLimitDeciCelsius,
        };
    }

    /// <summary>What the pen says it applied.</summary>
    public static PowerSettings FromWire(Profile p) => new()
    {
        Mode = p.Mode == ProfileMode.Voltage ? DriveMode.Voltage : DriveMode.Rate,
        Stop = p.StopMode == ProfileStopMode.Brake ? StopMode.Brake : StopMode.Coast,
        IsLatching = (p.Options & 1) != 0,
        SetRateMhz = p.SetRate10mHz * 10,
        SetMotorMv = p.SetMotorMv,
        RateLimitMhz = p.RateMax10mHz * 10,
        MotorLimitMv = p.MotorMvMax,
        CurrentLimitMa = p.CurrentMaMax,
        PowerLimitMw = p.PowerMwMax,
        ProtrusionUm = p.ProtrusionUm,
        ProtrusionLimitUm = p.ProtrusionUmMax,
        HousingLimitDeciCelsius = p.HousingDeciCelsiusMax,
    };
}
