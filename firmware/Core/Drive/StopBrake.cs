using Smp.Core.Ports;

namespace Smp.Core.Drive;

/// <summary>
/// Brings the rotor to rest behind a stop: shorts the winding once the rail is seen to be down.
/// </summary>
/// <remarks>Never on a live rail, where a driver with a shorted transistor would meet a short circuit.</remarks>
public sealed class StopBrake
{
    /// <summary>Longest braking, ms; the rotor rests long before.</summary>
    public const int BrakeMsMax = 500;

    private const int DeadRailMv = 1_000;

    private readonly IMotorDrive _motor;
    private int _leftMs;
    private bool _isOn;

    /// <summary>A brake that is let go.</summary>
    public StopBrake(IMotorDrive motor)
    {
        _motor = motor;
    }

    /// <summary>Brakes as soon as the rail is down, if that is soon enough.</summary>
    public void Begin() => _leftMs = BrakeMsMax;

    /// <summary>Lets go at once: a run may begin.</summary>
    public void LetGo()
    {
        _leftMs = 0;
        Set(false);
    }

    /// <summary>One tick without a run.</summary>
    public void Step(TickInputs inputs)
    {
        _leftMs -= Whole.Least(_leftMs, inputs.GapMs);
        Set(_leftMs > 0 && inputs.RailMv < DeadRailMv);
    }

    private void Set(bool isOn)
    {
        if (isOn != _isOn)
        {
            _isOn = isOn;
            _motor.SetBrake(isOn);
        }
    }
}
