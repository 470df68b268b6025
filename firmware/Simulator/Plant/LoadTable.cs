using System;

namespace Smp.Simulator.Plant;

/// <summary>Torque against the rotor at every angle of the cam, computed once: friction, membrane, needle.</summary>
/// <remarks>Angle 0 is the needle in, half a turn is out. Positive torque resists forward rotation.</remarks>
public sealed class LoadTable
{
    /// <summary>Entries in one turn; a power of two.</summary>
    public const int SlotCount = 1_024;

    private const double NewtonPerMn = 1e-3;
    private const double MetrePerUm = 1e-6;

    private readonly double[] _forwardFreeNm = new double[SlotCount];
    private readonly double[] _forwardTouchingNm = new double[SlotCount];
    private readonly double[] _backwardNm = new double[SlotCount];

    /// <summary>The table of a motor behind a cam of this stroke with this cartridge.</summary>
    public LoadTable(MotorDatasheet motor, CartridgeLoad load, int strokeLengthUm)
    {
        ArgumentNullException.ThrowIfNull(motor);
        ArgumentNullException.ThrowIfNull(load);
        double radiusUm = strokeLengthUm / 2.0;
        for (int slot = 0; slot < SlotCount; slot++)
        {
            double angleRad = 2 * Math.PI * (slot + 0.5) / SlotCount;
            double travelUm = radiusUm * (1 - Rounded(Math.Cos(angleRad)));
            double leverM = radiusUm * MetrePerUm * Rounded(Math.Sin(angleRad));
            double springN = (load.PreloadMn + (load.SpringMnPerMm * travelUm / 1_000)) * NewtonPerMn;
            double givenBackN = springN * (1 - (load.LossPermille / 1_000));
            bool isOut = leverM > 0;
            bool isInSkin = isOut && travelUm > strokeLengthUm - load.SkinUm;
            double needleNm = isInSkin ? load.NeedleMn * NewtonPerMn * leverM : 0;
            _forwardFreeNm[slot] = motor.FrictionNm + (leverM * (isOut ? springN : givenBackN));
            _forwardTouchingNm[slot] = _forwardFreeNm[slot] + needleNm;
            _backwardNm[slot] = (leverM * (isOut ? givenBackN : springN)) - motor.FrictionNm;
        }
    }

    /// <summary>Torque at each angle while turning forward.</summary>
    public double[] ForwardNm(bool isTouching) => isTouching ? _forwardTouchingNm : _forwardFreeNm;

    /// <summary>Torque at each angle while turning backward; the needle leaves the skin freely.</summary>
    public double[] BackwardNm() => _backwardNm;

    // The last bits of sine and cosine differ between mathematics libraries; a world must not.
    private static double Rounded(double value) => Math.Round(value * 1e9) / 1e9;
}
