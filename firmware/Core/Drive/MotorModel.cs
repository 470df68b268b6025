namespace Smp.Core.Drive;

/// <summary>The fitted motor as the controller believes it to be: one revolution is one stroke.</summary>
public sealed class MotorModel
{
    private readonly long _uvPerHz;
    private readonly long _milliOhm;

    /// <summary>Takes the constants of the pen's identity.</summary>
    public MotorModel(DeviceIdentity identity)
    {
        _uvPerHz = identity.MotorUvPerHz;
        _milliOhm = identity.MotorMilliOhm;
        NoLoadMa = identity.NoLoadMa;
        TauUs = identity.MotorTauUs;
    }

    /// <summary>Current without a needle, mA.</summary>
    public readonly int NoLoadMa;

    /// <summary>Rotor time constant, microseconds.</summary>
    public readonly int TauUs;

    /// <summary>Back-EMF at a rate, mV.</summary>
    public long BackEmfMv(long rateMhz) => _uvPerHz * rateMhz / 1_000_000;

    /// <summary>Voltage that a current drops in the winding, mV.</summary>
    public long WindingMv(long currentMa) => _milliOhm * currentMa / 1_000;

    /// <summary>Voltage that changes the rate by so much a second, mV.</summary>
    public long AccelerationMv(long rateMhzPerS) => BackEmfMv(rateMhzPerS * TauUs / 1_000_000);
}
