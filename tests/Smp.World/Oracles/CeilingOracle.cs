using System;
using System.Globalization;
using Smp.Wire;
using Smp.Wire.Messages;
using Smp.World.Faults;

namespace Smp.World.Oracles;

/// <summary>No true measure stays above its ceiling, nor above the profile in force.</summary>
/// <remarks>
/// Means over 100 ms, because cam and membrane make the current swing at every stroke. Margins: the converters are 1 %
/// off and 20 mV of noise lies on each reading (voltage 3 % + 100 mV); guards allow current and power a quarter above
/// the limit, plus those converters, for two and five ticks.
/// </remarks>
internal sealed class CeilingOracle(Room room) : Oracle(room)
{
    private const int BinMs = 100;
    private const int BadBinsMax = 4;
    private const double HousingMarginCelsius = 1;
    private const int ProtrusionMarginUm = 100;
    private const int ProtrusionMsMax = 200;
    private const int ArriveMs = 300;
    private const int WayMs = 500;
    private const int OutUmPerS = 200;
    private const int WayMarginUm = 30;
    // A run without a cartridge has gentle limits of its own, whatever profile there is (docs/wire.md).
    private static readonly Profile Service = new()
    {
        RateMax10mHz = 6_000,
        MotorMvMax = 7_000,
        CurrentMaMax = 300,
        PowerMwMax = 1_500,
    };

    private bool _isService;
    private double _mvMs;
    private double _maMs;
    private double _mwMs;
    private double _turnsBefore;
    private int _binMs;
    private int _badVolts;
    private int _badAmps;
    private int _badWatts;
    private int _badRate;
    private long _farSinceMs = long.MaxValue;
    private long _wayMs;
    private int _wayUm;

    /// <inheritdoc/>
    public override string Name => "ceiling";

    /// <inheritdoc/>
    public override void Look()
    {
        Terminals at = Room.Terminals;
        if (at.Light == DeviceState.Running && at.LightBefore != DeviceState.Running)
        {
            _isService = at.LightBefore == DeviceState.Disarmed;
        }
        LookAtDepth(at);
        LookAtWay(at);
        double housingMax = (Ceilings.HousingDeciCelsiusMax / 10.0) + HousingMarginCelsius;
        if (at.IsEnergised && at.HousingCelsius > housingMax && (Room.Broken & Breaks.CurrentSense) == 0)
        {
            Fail($"the housing has {at.HousingCelsius} degrees Celsius; limit {housingMax}");
        }
        if (at.IsEnergised && at.WasEnergised)
        {
            TakeStride(at, (int)(at.NowMs - at.BeforeMs));
        }
        else
        {
            BeginBin(at);
            // What was too much at the end of one run says nothing about the next.
            _badVolts = 0;
            _badAmps = 0;
            _badWatts = 0;
            _badRate = 0;
        }
    }

    private void BeginBin(Terminals at)
    {
        _turnsBefore = at.PathTurns;
        _binMs = 0;
        _mvMs = 0;
        _maMs = 0;
        _mwMs = 0;
    }

    private void TakeStride(Terminals at, int strideMs)
    {
        _mvMs += at.MotorMv * strideMs;
        _maMs += at.MotorMa * strideMs;
        _mwMs += at.MotorMv * at.MotorMa / 1_000 * strideMs;
        _binMs += strideMs;
        if (_binMs < BinMs)
        {
            return;
        }
        Profile? profile = _isService ? Service : Room.Clinic.InForce;
        bool isVoltageRead = (Room.Broken & (Breaks.SupplySense | Breaks.Driver | Breaks.Limits)) == 0;
        bool isCurrentRead = (Room.Broken & (Breaks.CurrentSense | Breaks.Driver | Breaks.Limits)) == 0;
        bool isRateRead = (Room.Broken & (Breaks.Counter | Breaks.Driver | Breaks.Limits)) == 0;
        int rate10mHz = profile?.RateMax10mHz ?? Ceilings.StrokeRate10mHzMax;
        Judge("mV", _mvMs / _binMs, ((profile?.MotorMvMax ?? Ceilings.MotorMvMax) * 1.03) + 100, isVoltageRead,
            ref _badVolts);
        Judge("mA", _maMs / _binMs, ((profile?.CurrentMaMax ?? Ceilings.CurrentMaMax) * 1.3) + 40, isCurrentRead,
            ref _badAmps);
        Judge("mW", _mwMs / _binMs, ((profile?.PowerMwMax ?? Ceilings.PowerMwMax) * 1.35) + 50, isCurrentRead,
            ref _badWatts);
        Judge("Hz", (at.PathTurns - _turnsBefore) * 1_000 / _binMs, (rate10mHz / 100.0 * 1.18) + 3, isRateRead,
            ref _badRate);
        BeginBin(at);
    }

    private void Judge(string unit, double mean, double limit, bool isRead, ref int bad)
    {
        bad = isRead && mean > limit ? bad + 1 : 0;
        if (bad >= BadBinsMax)
        {
            Fail(string.Create(
                CultureInfo.InvariantCulture,
                $"{mean:F0} {unit} for {bad * BinMs} ms at {Room.Terminals.StrokeHz:F0} Hz; limit {limit:F0} {unit}"));
        }
    }

    private void LookAtDepth(Terminals at)
    {
        int maxUm = Room.Clinic.InForce?.ProtrusionUmMax ?? Ceilings.ProtrusionUmMax;
        bool isFar = at.ProtrusionUm > maxUm + ProtrusionMarginUm && (Room.Broken & Breaks.Grip) == 0;
        _farSinceMs = isFar ? Math.Min(_farSinceMs, at.NowMs) : long.MaxValue;
        if (isFar && at.NowMs - _farSinceMs > ProtrusionMsMax && at.IsPowered && at.Light == DeviceState.Running)
        {
            Fail($"the needle stands out {at.ProtrusionUm} um; limit {maxUm} um");
        }
    }

    // Outwards no faster than 0.2 mm/s while the needle moves; what was still under way at the start may arrive.
    private void LookAtWay(Terminals at)
    {
        bool isJudged = at.IsEnergised && at.WasEnergised && (Room.Broken & Breaks.Grip) == 0;
        if (!isJudged)
        {
            _wayMs = at.NowMs + ArriveMs;
            _wayUm = int.MaxValue;
        }
        else if (_wayUm == int.MaxValue && at.NowMs >= _wayMs)
        {
            _wayMs = at.NowMs;
            _wayUm = at.ProtrusionUm;
        }
        else if (_wayUm != int.MaxValue && at.NowMs - _wayMs >= WayMs)
        {
            long mayUm = (OutUmPerS * (at.NowMs - _wayMs) / 1_000) + WayMarginUm;
            int wentUm = at.ProtrusionUm - _wayUm;
            if (wentUm > mayUm)
            {
                Fail($"the needle went out {wentUm} um in {at.NowMs - _wayMs} ms of a run; limit {mayUm} um");
            }
            _wayMs = at.NowMs;
            _wayUm = at.ProtrusionUm;
        }
    }
}
