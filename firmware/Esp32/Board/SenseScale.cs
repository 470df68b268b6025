namespace Smp.Esp32.Board;

/// <summary>A straight line from converter codes to mA or mV: as designed, or as calibrated at two points.</summary>
public sealed class SenseScale
{
    private const int MicroPerMilli = 1_000;

    // By its end no calibration may differ by more than a tenth, by its zero by more than a fortieth.
    private const int EndParts = 10;
    private const int ZeroParts = 40;

    private readonly int _valueMax;
    private readonly int _endCode;
    private int _zeroCode;
    private int _stepMicro;

    private SenseScale(int zeroCode, int stepMicro, int valueMax, int endCode)
    {
        _zeroCode = zeroCode;
        _stepMicro = stepMicro;
        _valueMax = valueMax;
        _endCode = endCode;
    }

    /// <summary>As designed: 0.2 V at 0 mA, 0.5 V each 1000 mA, to 4000 mA.</summary>
    public static SenseScale Current() => new SenseScale(272, 1_612, 4_000, 2_753);

    /// <summary>As designed: 0.15 V each 1000 mV, to 16,000 mV.</summary>
    public static SenseScale Voltage() => new SenseScale(24, 5_373, 16_000, 3_001);

    /// <summary>mA or mV of a code, 0 up to the scale's end.</summary>
    public int Value(int code) => Clamp((code - _zeroCode) * _stepMicro / MicroPerMilli);

    /// <summary>
    /// Takes a calibration near the design: by a fortieth of the scale at its zero, by a tenth at its end.
    /// </summary>
    /// <remarks>One further off is a slip of the hand, and would make a guard blind.</remarks>
    /// <returns>False when it is refused; the scale is then as it was.</returns>
    public bool TryTake(int zeroCode, int stepMicro)
    {
        SenseScale taken = new SenseScale(zeroCode, stepMicro, _valueMax, _endCode);
        if (!IsNear(taken, _zeroCode, ZeroParts) || !IsNear(taken, _endCode, EndParts))
        {
            return false;
        }
        _zeroCode = zeroCode;
        _stepMicro = stepMicro;
        return true;
    }

    // Not cut to the scale: what lies beyond its ends is what must be seen here.
    private bool IsNear(SenseScale other, int code, int parts)
    {
        long own = (long)(code - _zeroCode) * _stepMicro / MicroPerMilli;
        long apart = ((long)(code - other._zeroCode) * other._stepMicro / MicroPerMilli) - own;
        return apart * parts <= _valueMax && apart * parts >= -_valueMax;
    }

    private int Clamp(int value) => value < 0 ? 0 : value > _valueMax ? _valueMax : value;
}
