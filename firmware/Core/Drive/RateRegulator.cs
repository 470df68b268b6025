namespace Smp.Core.Drive;

/// <summary>Feed-forward plus PI on stroke rate; gives the motor voltage that holds a rate.</summary>
/// <remarks>
/// Gains by lambda tuning from the motor's constants: the loop answers with twice its own dead time, 1.5 ticks plus
/// half the measuring window. The integrator moves by measured time, freezes while a limit is reached, and is
/// bounded.
/// </remarks>
public sealed class RateRegulator
{
    private readonly MotorModel _motor;
    private readonly long _closedLoopUs;
    private readonly int _trimMvMax;
    private long _trimUv;

    /// <summary>A regulator that is called every <paramref name="tickMs"/>.</summary>
    public RateRegulator(MotorModel motor, int tickMs)
    {
        _motor = motor;
        long deadTimeUs = (tickMs * 1_500L) + (tickMs * 500L);
        _closedLoopUs = 2 * deadTimeUs;
        _trimMvMax = Wire.Ceilings.MotorMvMax;
    }

    /// <summary>Forgets what was learnt: at every start.</summary>
    public void Reset()
    {
        _trimUv = 0;
    }

    /// <summary>The motor voltage for a rate, within 0..<paramref name="limitMv"/>.</summary>
    /// <param name="setMhz">Rate to hold.</param>
    /// <param name="slopeMhzPerS">How fast that rate is changing.</param>
    /// <param name="rateMhz">Rate measured.</param>
    /// <param name="windowUs">Time the measurement covers.</param>
    /// <param name="isLearning">False freezes the integrator, as in a soft start.</param>
    /// <param name="isRateLimit">The rate is a limit and not a goal: below it the trim waits just under the voltage
    /// limit.</param>
    /// <param name="limitMv">Most that may be given now.</param>
    public int VoltageMv(
        long setMhz, long slopeMhzPerS, long rateMhz, long windowUs, bool isLearning, bool isRateLimit, int limitMv)
    {
        long errorMhz = setMhz - rateMhz;
        long forwardMv = _motor.BackEmfMv(setMhz) + _motor.WindingMv(_motor.NoLoadMa)
            + _motor.AccelerationMv(slopeMhzPerS);
        long proportionalMv = Whole.Divide(_motor.BackEmfMv(errorMhz) * _motor.TauUs, _closedLoopUs);
        long wantedMv = forwardMv + proportionalMv + (_trimUv / 1_000);
        bool pushesOut = (wantedMv >= limitMv && errorMhz > 0) || (wantedMv <= 0 && errorMhz < 0);
        if (isLearning && !pushesOut)
        {
            long stepUv = Whole.Divide(_motor.BackEmfMv(errorMhz) * 1_000 * windowUs, _closedLoopUs);
            _trimUv = Whole.Clamp(_trimUv + stepUv, -_trimMvMax * 1_000, _trimMvMax * 1_000);
        }
        if (isRateLimit && wantedMv > limitMv)
        {
            _trimUv = Whole.Clamp(_trimUv - ((wantedMv - limitMv) * 1_000), -_trimMvMax * 1_000, _trimMvMax * 1_000);
        }
        return Whole.Clamp(wantedMv, 0, limitMv);
    }
}
