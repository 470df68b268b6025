using Smp.Core.Memory;
using Smp.Core.Ports;
using Smp.Wire.Framing;

namespace Smp.Core.Drive;

/// <summary>
/// How warm winding and housing are, reckoned from the current through the motor's thermal resistances.
/// </summary>
/// <remarks>
/// There is no thermometer in it: the air is taken to be a warm room's, and the hand that holds the pen to cool
/// nothing. What is known is kept through power cuts, and the time without power cools nothing either. Both err to
/// the warm side.
/// </remarks>
public sealed class HeatModel
{
    /// <summary>Air around the pen, 0.1 degrees Celsius. Assumed: a warm room.</summary>
    public const int AirDeciCelsius = 300;

    private const int SlotBytes = 32;
    private const int FallDeci = 50;
    private const int UkPerDeciKelvin = 100_000;
    private const int KeepUk = 500_000;
    private const int CopperPpmPerKelvin = 3_900;
    private const int ReferenceDeciCelsius = 250;
    private const long RiseUkMax = 400_000_000;
    private const int GapMsMax = 1_000;

    private readonly DeviceIdentity _identity;
    private readonly MotorModel _motor;
    private readonly SlotPair _kept;
    private long _windingUk;
    private long _housingUk;
    private long _keptWindingUk;
    private long _keptHousingUk;

    /// <summary>A pen as warm as the air.</summary>
    public HeatModel(DeviceIdentity identity, MotorModel motor, IRecordMemory memory, ICrc32 crc)
    {
        _identity = identity;
        _motor = motor;
        _kept = new SlotPair(memory, crc, MemoryMap.HeatAt, SlotBytes);
    }

    /// <summary>Temperature of the part that a hand holds, 0.1 degrees Celsius.</summary>
    public int HousingDeciCelsius => AirDeciCelsius + (int)(_housingUk / UkPerDeciKelvin);

    /// <summary>Temperature of the winding, 0.1 degrees Celsius.</summary>
    public int WindingDeciCelsius => AirDeciCelsius + (int)((_housingUk + _windingUk) / UkPerDeciKelvin);

    /// <summary>Takes up what was kept; nothing kept is as warm as the air.</summary>
    public void Load()
    {
        if (_kept.TryLoad())
        {
            _keptWindingUk = LittleEndian.GetU32(_kept.Content, 0);
            _keptHousingUk = LittleEndian.GetU32(_kept.Content, 4);
            // It may have been so much warmer when power went, and a row of cuts must not add up.
            _windingUk = _keptWindingUk + (10 * KeepUk) - 1;
            _housingUk = _keptHousingUk + KeepUk - 1;
        }
    }

    /// <summary>One tick.</summary>
    /// <param name="gapMs">Its length.</param>
    /// <param name="currentMa">Current in it, up to 10,000: measured, or half of what the model expects if that is
    /// more.</param>
    /// <param name="rateMhz">Rate in it.</param>
    public void Take(int gapMs, int currentMa, int rateMhz)
    {
        int forMs = Whole.Least(gapMs, GapMsMax);
        long heatedPpm = (WindingDeciCelsius - ReferenceDeciCelsius) * (CopperPpmPerKelvin / 10L);
        long milliOhm = _identity.MotorMilliOhm * (1_000_000 + heatedPpm) / 1_000_000;
        long copperUw = (long)currentMa * currentMa * milliOhm / 1_000;
        long frictionUw = _motor.NoLoadMa * _motor.BackEmfMv(rateMhz);
        long windingTargetUk = copperUw * _identity.WindingMilliKPerW / 1_000;
        long housingTargetUk = (copperUw + frictionUw) * _identity.HousingMilliKPerW / 1_000;
        _windingUk += Share(windingTargetUk - _windingUk, forMs, _identity.WindingTauMs);
        _housingUk += Share(housingTargetUk - _housingUk, forMs, _identity.HousingTauMs);
        // A current sense that lies high would heat the winding, and its resistance with it, without end.
        _windingUk = _windingUk < RiseUkMax ? _windingUk : RiseUkMax;
        _housingUk = _housingUk < RiseUkMax ? _housingUk : RiseUkMax;
    }

    /// <summary>
    /// Power that may be drawn, mW: falls over the last five degrees to half of what the profile gives.
    /// </summary>
    public int PowerMwMax(int profileMwMax, int housingDeciCelsiusMax)
    {
        int marginDeci = Whole.Clamp(housingDeciCelsiusMax - HousingDeciCelsius, 0, FallDeci);
        return (int)((long)profileMwMax * (FallDeci + marginDeci) / (2 * FallDeci));
    }

    /// <summary>Keeps what is known once it has changed by half a degree (the winding by five).</summary>
    /// <returns>False when it did not read back.</returns>
    public bool Keep()
    {
        bool isNear = IsWithin(_housingUk - _keptHousingUk, KeepUk)
            && IsWithin(_windingUk - _keptWindingUk, 10 * KeepUk);
        if (isNear)
        {
            return true;
        }
        _keptWindingUk = _windingUk;
        _keptHousingUk = _housingUk;
        LittleEndian.PutU32(_kept.Content, 0, Whole.Saturate32(_windingUk));
        LittleEndian.PutU32(_kept.Content, 4, Whole.Saturate32(_housingUk));
        return _kept.Save();
    }

    // The rest of the way that a time constant leaves after a time; the whole of it when the time is the longer.
    private static long Share(long wayUk, int forMs, int tauMs) =>
        forMs >= tauMs ? wayUk : Whole.Divide(wayUk * forMs, tauMs);

    private static bool IsWithin(long difference, long most) => difference < most && difference > -most;
}
