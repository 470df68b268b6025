namespace Smp.Core.Drive;

/// <summary>The fitted motor as the controller believes it to be: one revolution is one stroke.</summary>
/// <remarks>
/// Every constant of the control loop is derived here from the data of the motor and the period of the tick. They hold
/// with the winding 20 % off and the torque constant 10 % off, cold and hot; `smp bench drive` shows it.
/// </remarks>
public sealed class MotorModel
{
    /// <summary>One, in the fixed point that shares are given in.</summary>
    public const int One = 65_536;

    /// <summary>In the soft start a changed load is believed with this time constant, microseconds.</summary>
    public const int RampBeliefUs = 12_000;

    private const int BeliefUsMin = 16_000;

    private readonly long _uvPerHz;
    private readonly long _milliOhm;
    private readonly int _tickLeft;

    /// <summary>Takes the constants of the pen's identity.</summary>
    public MotorModel(DeviceIdentity identity, int tickMs)
    {
        _uvPerHz = identity.MotorUvPerHz;
        _milliOhm = identity.MotorMilliOhm;
        NoLoadMa = identity.NoLoadMa;
        TauUs = identity.MotorTauUs;
        BeliefUs = Whole.Clamp(2L * TauUs, BeliefUsMin, int.MaxValue);
        _tickLeft = LeftAfter(tickMs * 1_000);
    }

    /// <summary>Current without a needle, mA.</summary>
    public readonly int NoLoadMa;

    /// <summary>Rotor time constant, microseconds.</summary>
    public readonly int TauUs;

    /// <summary>
    /// A changed load is believed with this time constant, microseconds: twice the rotor's. Less would make the
    /// encoder's steps shake the voltage, and a stall holds whatever voltage it meets.
    /// </summary>
    public readonly int BeliefUs;

    /// <summary>Back-EMF at a rate, microvolts.</summary>
    public long BackEmfUv(long rateMhz) => _uvPerHz * rateMhz / 1_000;

    /// <summary>Back-EMF at a rate, mV.</summary>
    public long BackEmfMv(long rateMhz) => _uvPerHz * rateMhz / 1_000_000;

    /// <summary>The rate whose back-EMF is this voltage, mHz.</summary>
    public long RateMhz(long backEmfUv) => Whole.Divide(backEmfUv * 1_000, _uvPerHz);

    /// <summary>Voltage that a current drops in the winding, mV.</summary>
    public long WindingMv(long currentMa) => _milliOhm * currentMa / 1_000;

    /// <summary>Current that a voltage left over from the back-EMF drives through the winding, mA.</summary>
    public long WindingMa(long windingMv) => Whole.Divide(windingMv * 1_000, _milliOhm);

    /// <summary>The rate to steer for so that the rotor stands at the next rate when the tick ends, mHz.</summary>
    public long AheadMhz(long nowMhz, long nextMhz) =>
        nowMhz + Whole.Divide((nextMhz - nowMhz) * One, One - _tickLeft);

    /// <summary>Share of a speed difference that is left after a time, in 1/65536.</summary>
    /// <remarks>1 / e^x by four terms: 0.4 % too high at x = 1, a few permille of the whole behind it.</remarks>
    public int LeftAfter(int us)
    {
        long x = Whole.Divide((long)us * One, TauUs);
        long sum = One + (x / 4);
        sum = One + (sum * x / One / 3);
        sum = One + (sum * x / One / 2);
        sum = One + (sum * x / One);
        return Whole.Clamp(Whole.Divide((long)One * One, sum), 0, One - 1);
    }
}
