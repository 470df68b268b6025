namespace Smp.Core.Drive;

/// <summary>
/// Tells from the voltage given and the rate measured how much voltage the load takes, and how fast the rotor is now.
/// </summary>
/// <remarks>
/// A tick is longer than the rotor's time constant, so that the mean of a tick is history when it is known. The
/// observer carries the motor's equation over the measured window, compares the mean it expects with the mean it is
/// shown, and puts the difference down to the load. The voltage that stood at the motor goes in, so that a limit
/// reached or a supply that sank is not taken for a load, and nothing winds up.
/// </remarks>
public sealed class LoadObserver
{
    private const int One = MotorModel.One;
    private const int WindowUsMin = 1_000;
    private const int RateMhzMax = 400_000;
    private const int LoadUvMax = Wire.Ceilings.MotorMvMax * 1_000;
    private const int RateBeliefPercent = 70;

    private readonly MotorModel _motor;
    private long _loadUv;
    private int _rateMhz;

    /// <summary>An observer of this motor.</summary>
    public LoadObserver(MotorModel motor)
    {
        _motor = motor;
    }

    /// <summary>Voltage that friction, membrane and skin take, mV.</summary>
    public int LoadMv => (int)(_loadUv / 1_000);

    /// <summary>A rotor at rest under the load of a motor without a needle.</summary>
    public void Reset()
    {
        _rateMhz = 0;
        _loadUv = _motor.WindingMv(_motor.NoLoadMa) * 1_000;
    }

    /// <summary>Takes one window of time.</summary>
    /// <param name="windowUs">Its length by the counter's clock; one below 1 ms takes nothing.</param>
    /// <param name="meanMhz">Mean rate in it.</param>
    /// <param name="motorMv">Voltage at the motor in it.</param>
    /// <param name="beliefUs">Time constant in which what was missed becomes load; 0 for not at all.</param>
    public void Take(int windowUs, int meanMhz, int motorMv, int beliefUs)
    {
        if (windowUs < WindowUsMin)
        {
            return;
        }
        long left = _motor.LeftAfter(windowUs);
        long passed = One - left;
        long startShare = Whole.Clamp(Whole.Divide(passed * _motor.TauUs, windowUs), 0, One - 1);
        long endlessMhz = _motor.RateMhz((motorMv * 1_000L) - _loadUv);
        long expectedMhz = endlessMhz + ((_rateMhz - endlessMhz) * startShare / One);
        long missedMhz = meanMhz - expectedMhz;
        long endMissedMhz = Whole.Divide(missedMhz * passed, One - startShare);
        long endMhz = endlessMhz + ((_rateMhz - endlessMhz) * left / One) + (endMissedMhz * RateBeliefPercent / 100);
        _rateMhz = Whole.Clamp(endMhz, 0, RateMhzMax);
        if (beliefUs > 0)
        {
            long belief = Whole.Divide((long)windowUs * One, windowUs + beliefUs);
            long stepUv = Whole.Divide(_motor.BackEmfUv(missedMhz) * belief, One - startShare);
            _loadUv = Whole.Clamp(_loadUv - stepUv, -LoadUvMax, LoadUvMax);
        }
    }
}
