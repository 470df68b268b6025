using System;
using Smp.Wire.Settings;

namespace Smp.Bridge.Setup;

/// <summary>The straight line from a sense's converter codes to mA or mV.</summary>
/// <param name="ZeroCode">Code at 0.</param>
/// <param name="StepMicro">uA or uV of one code.</param>
/// <param name="MilliMax">End of the scale, mA or mV.</param>
public sealed record SenseScale(int ZeroCode, int StepMicro, int MilliMax)
{
    private const int MicroPerMilli = 1_000;
    private const int CodesApartMin = 100;
    private const int OffPermilleMax = 20;

    /// <summary>Current as its parts are designed.</summary>
    public static SenseScale CurrentAsDesigned { get; } = new(
        SenseDesign.CurrentZeroCode, SenseDesign.CurrentStepUa, SenseDesign.CurrentMaMax);

    /// <summary>Supply and rail as their parts are designed.</summary>
    public static SenseScale VoltageAsDesigned { get; } = new(
        SenseDesign.VoltageZeroCode, SenseDesign.VoltageStepUv, SenseDesign.VoltageMvMax);

    /// <summary>The code behind a value that the pen has reported by this scale.</summary>
    public double CodeOf(double milli) => ZeroCode + (milli * MicroPerMilli / StepMicro);

    /// <summary>The line through two points.</summary>
    /// <param name="codes">Codes read, lower value first.</param>
    /// <param name="millis">Values on the meter there, mA or mV, the lower first.</param>
    /// <param name="scale">The line when nothing is wrong.</param>
    /// <returns>What is wrong, half a sentence with its cure; null for nothing.</returns>
    public string? Through((double Low, double High) codes, (int Low, int High) millis, out SenseScale scale)
    {
        scale = this;
        if (codes.High - codes.Low < CodesApartMin || millis.High <= millis.Low)
        {
            return "the two points lie too close together; choose them further apart";
        }
        double step = (millis.High - millis.Low) * (double)MicroPerMilli / (codes.High - codes.Low);
        double zero = codes.Low - (millis.Low * MicroPerMilli / step);
        if (zero < 0)
        {
            // A pen keeps no code below 0: the line through 0 and the higher point comes nearest.
            zero = 0;
            step = millis.High * (double)MicroPerMilli / codes.High;
        }
        scale = this with { ZeroCode = (int)Math.Round(zero), StepMicro = (int)Math.Round(step) };
        return scale.IsNearItsDesign && scale.StepMicro is > 0 and <= ushort.MaxValue && scale.ZeroCode <= 4_095
            && Math.Abs(scale.MilliAt(codes.Low) - millis.Low) <= MilliMax * OffPermilleMax / 1_000
            ? null
            : "the result lies more than a tenth from what the parts give; look at meter, values and wiring";
    }

    private double MilliAt(double code) => (code - ZeroCode) * StepMicro / MicroPerMilli;

    // The pen makes the same check when it starts, and would go on as designed.
    private bool IsNearItsDesign => MilliMax == SenseDesign.CurrentMaMax
        ? SenseDesign.IsCurrentNear(ZeroCode, StepMicro)
        : SenseDesign.IsVoltageNear(ZeroCode, StepMicro);
}
