using Smp.Core.Memory;
using Smp.Wire;
using Smp.Wire.Messages;

namespace Smp.Core.Depth;

/// <summary>Measures the grip against a gauge at two places and makes both its scales from that.</summary>
/// <remarks>
/// A scale a fifth off the one it was assembled with is not a calibration but a broken grip: refused.
/// </remarks>
public sealed class GripCalibration
{
    /// <summary>Where the needle is put for the second reading, um by the scale before.</summary>
    public const int FarUm = 1_000;

    /// <summary>Longest time between the two readings, ms.</summary>
    public const int TimeMsMax = 300_000;

    private const int HomeGaugeUmMax = 60;
    private const int FarGaugeUmMin = 700;
    private const int FarGaugeUmMax = 1_300;
    private const int OffPercentMax = 20;

    private readonly GripScale _scale;
    private readonly GripScale _assembled = new GripScale();
    private readonly GripScale _wanted = new GripScale();
    private readonly Configuration _configuration;
    private int _homeGaugeUm;
    private int _homeCode;
    private int _homePulseUs;
    private int _leftMs;

    /// <summary>No calibration is under way.</summary>
    public GripCalibration(GripScale scale, Configuration configuration)
    {
        _scale = scale;
        _configuration = configuration;
        _assembled.TakeCalibration(scale);
    }

    /// <summary>The needle is out for the second reading, or on its way.</summary>
    public bool IsOut => _leftMs > 0;

    /// <summary>Gives up; nothing is changed.</summary>
    public void Abandon() => _leftMs = 0;

    /// <summary>One tick.</summary>
    public void Pass(int gapMs) => _leftMs -= Whole.Least(_leftMs, gapMs);

    /// <summary>The first reading, needle in.</summary>
    public Refusal TakeHome(int gaugeUm, int code)
    {
        if (gaugeUm > HomeGaugeUmMax)
        {
            return Refusal.OutOfRange;
        }
        _homeGaugeUm = gaugeUm;
        _homeCode = code;
        _homePulseUs = _scale.PulseUs(0);
        _leftMs = TimeMsMax;
        return Refusal.None;
    }

    /// <summary>The second reading, needle out; when done the new scale is in force and in the configuration.</summary>
    public Refusal TakeFar(int gaugeUm, int code)
    {
        if (!IsOut)
        {
            return Refusal.WrongState;
        }
        if (gaugeUm < FarGaugeUmMin || gaugeUm > FarGaugeUmMax)
        {
            return Refusal.OutOfRange;
        }
        Reckon(gaugeUm, code);
        Abandon();
        if (!IsNear(_wanted.CodesPerMm, _assembled.CodesPerMm)
            || !IsNear(_wanted.NmPerPulseUs, _assembled.NmPerPulseUs))
        {
            return Refusal.OutOfRange;
        }
        _scale.TakeCalibration(_wanted);
        _configuration.Grip.TakeCalibration(_wanted);
        return Refusal.None;
    }

    private void Reckon(int gaugeUm, int code)
    {
        int wayUm = gaugeUm - _homeGaugeUm;
        int pulsesUs = _scale.PulseUs(FarUm) - _homePulseUs;
        _wanted.CodesPerMm = (int)Whole.Divide((code - _homeCode) * 1_000L, wayUm);
        _wanted.NmPerPulseUs = (int)Whole.Divide(wayUm * 1_000L, pulsesUs);
        _wanted.HomeCode = _homeCode - _wanted.Codes(_homeGaugeUm);
        _wanted.HomePulseUs = _homePulseUs - (int)Whole.Divide(_homeGaugeUm * 1_000L, _wanted.NmPerPulseUs);
    }

    private static bool IsNear(int value, int assembled)
    {
        long off = (value - assembled) * 100L;
        long offMax = (long)assembled * OffPercentMax;
        return off <= offMax && off >= -offMax;
    }
}
