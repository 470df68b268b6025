using Smp.Wire;
using Smp.Wire.Messages;

namespace Smp.Core.Sessions;

/// <summary>Whether a profile may be locked: in range, below the ceilings, and nothing raised while armed.</summary>
public static class ProfileRules
{
    /// <summary>Range and ceilings alone.</summary>
    public static Refusal CheckRange(Profile p)
    {
        bool isKnown = (p.Mode == ProfileMode.Rate || p.Mode == ProfileMode.Voltage)
            && (p.StopMode == ProfileStopMode.Coast || p.StopMode == ProfileStopMode.Brake) && p.Options == 0;
        bool isNamed = p.SessionId != 0 && p.ProfileVersion != 0;
        bool isUnderCeiling = p.RateMax10mHz <= Ceilings.StrokeRate10mHzMax && p.MotorMvMax <= Ceilings.MotorMvMax
            && p.CurrentMaMax <= Ceilings.CurrentMaMax && p.PowerMwMax <= Ceilings.PowerMwMax
            && p.ProtrusionUmMax <= Ceilings.ProtrusionUmMax
            && p.HousingDeciCelsiusMax <= Ceilings.HousingDeciCelsiusMax;
        bool isUnderOwnLimit = p.SetRate10mHz <= p.RateMax10mHz && p.SetMotorMv <= p.MotorMvMax
            && p.ProtrusionUm <= p.ProtrusionUmMax;
        bool isHeld = p.SetRate10mHz == 0 || p.SetRate10mHz >= Ceilings.StrokeRate10mHzMin;
        return isHeld && isKnown && isNamed && isUnderCeiling && isUnderOwnLimit ? Refusal.None : Refusal.OutOfRange;
    }

    /// <summary>True when the motor could run under it: no limit is closed.</summary>
    public static bool IsOpen(Profile p) =>
        p.SessionId != 0 && p.RateMax10mHz != 0 && p.MotorMvMax != 0 && p.CurrentMaMax != 0 && p.PowerMwMax != 0
        && p.HousingDeciCelsiusMax != 0
        && (p.Mode == ProfileMode.Voltage ? p.SetMotorMv != 0 : p.SetRate10mHz != 0);

    /// <summary>True when no limit and no set value of <paramref name="wanted"/> lies above that in force.</summary>
    public static bool OnlyLowers(Profile inForce, Profile wanted) =>
        wanted.SessionId == inForce.SessionId && wanted.Mode == inForce.Mode
        && wanted.SetRate10mHz <= inForce.SetRate10mHz && wanted.SetMotorMv <= inForce.SetMotorMv
        && wanted.RateMax10mHz <= inForce.RateMax10mHz && wanted.MotorMvMax <= inForce.MotorMvMax
        && wanted.CurrentMaMax <= inForce.CurrentMaMax && wanted.PowerMwMax <= inForce.PowerMwMax
        && wanted.ProtrusionUm <= inForce.ProtrusionUm && wanted.ProtrusionUmMax <= inForce.ProtrusionUmMax
        && wanted.HousingDeciCelsiusMax <= inForce.HousingDeciCelsiusMax;
}
