using Smp.Wire.Settings;

namespace Smp.Esp32.Board;

/// <summary>A straight line from converter codes to mA or mV: as designed, or as calibrated at two points.</summary>
public sealed class SenseScale
{
    private const int MicroPerMilli = 1_000;

    private readonly int _valueMax;
    private readonly bool _isCurrent;
    private int _zeroCode;
    private int _stepMicro;

    private SenseScale(int zeroCode, int stepMicro, int valueMax, bool isCurrent)
    {
        _zeroCode = zeroCode;
        _stepMicro = stepMicro;
        _valueMax = valueMax;
        _isCurrent = isCurrent;
    }

    /// <summary>Current as its parts are designed.</summary>
    public static SenseScale Current() => new SenseScale(
        SenseDesign.CurrentZeroCode, SenseDesign.CurrentStepUa, SenseDesign.CurrentMaMax, true);

    /// <summary>Supply or rail as its parts are designed.</summary>
    public static SenseScale Voltage() => new SenseScale(
        SenseDesign.VoltageZeroCode, SenseDesign.VoltageStepUv, SenseDesign.VoltageMvMax, false);

    /// <summary>mA or mV of a code, 0 up to the scale's end.</summary>
    public int Value(int code) => Clamp((code - _zeroCode) * _stepMicro / MicroPerMilli);

    /// <summary>Takes a calibration that lies near the design.</summary>
    /// <returns>False when it is refused; the scale is then as it was.</returns>
    public bool TryTake(int zeroCode, int stepMicro)
    {
        bool isNear = _isCurrent
            ? SenseDesign.IsCurrentNear(zeroCode, stepMicro)
            : SenseDesign.IsVoltageNear(zeroCode, stepMicro);
        _zeroCode = isNear ? zeroCode : _zeroCode;
        _stepMicro = isNear ? stepMicro : _stepMicro;
        return isNear;
    }

    private int Clamp(int value) => value < 0 ? 0 : value > _valueMax ? _valueMax : value;
}
