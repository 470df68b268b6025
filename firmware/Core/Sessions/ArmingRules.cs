using Smp.Core.Depth;
using Smp.Core.Drive;
using Smp.Core.Memory;
using Smp.Core.Safety;
using Smp.Wire;

namespace Smp.Core.Sessions;

/// <summary>What must hold before a press may start the motor.</summary>
public sealed class ArmingRules
{
    private readonly Configuration _configuration;
    private readonly SessionDesk _session;
    private readonly RecordRing _ring;
    private readonly GripControl _grip;
    private readonly HeatModel _heat;
    private readonly DeviceIdentity _identity;

    // So much below its limit a pen that was stopped for heat may go on.
    private const int CoolerDeciCelsius = 10;

    /// <summary>Rules over this pen's session and memory.</summary>
    public ArmingRules(
        Configuration configuration, SessionDesk session, RecordRing ring, GripControl grip, HeatModel heat,
        DeviceIdentity identity)
    {
        _configuration = configuration;
        _session = session;
        _ring = ring;
        _grip = grip;
        _heat = heat;
        _identity = identity;
    }

    /// <summary>The first reason against arming, or None.</summary>
    public Refusal WhyNot(uint sessionId, bool isConfirmed, int supplyMv)
    {
        if (!ProfileRules.IsOpen(_configuration.Profile))
        {
            return Refusal.NoProfile;
        }
        if (sessionId != _configuration.Profile.SessionId || sessionId != _configuration.Binding.SessionId)
        {
            return Refusal.OtherSession;
        }
        if (_configuration.Mounted == 0 || _configuration.Finished.Contains(_configuration.Mounted))
        {
            return Refusal.NoCartridge;
        }
        if (_session.NeedsConfirmation && !isConfirmed)
        {
            return Refusal.ConfirmationNeeded;
        }
        return WhyNotRun(supplyMv);
    }

    /// <summary>The first reason against running at all, cartridge or not.</summary>
    public Refusal WhyNotRun(int supplyMv)
    {
        if (!_identity.IsSetUp)
        {
            return Refusal.NotSetUp;
        }
        if (_ring.IsNearlyFull)
        {
            return Refusal.MemoryFull;
        }
        if (!_grip.IsHomed)
        {
            return Refusal.NotHomed;
        }
        int limitDeciCelsius = _configuration.Profile.HousingDeciCelsiusMax;
        if (limitDeciCelsius == 0)
        {
            limitDeciCelsius = Ceilings.HousingDeciCelsiusMax;
        }
        if (_heat.HousingDeciCelsius > limitDeciCelsius - CoolerDeciCelsius)
        {
            return Refusal.TooHot;
        }
        return supplyMv < SupplyGuard.SupplyMvMin ? Refusal.SupplyLow : Refusal.None;
    }
}
