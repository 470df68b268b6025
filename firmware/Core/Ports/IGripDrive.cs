namespace Smp.Core.Ports;

/// <summary>The servo behind the wedge that sets needle protrusion.</summary>
public interface IGripDrive
{
    /// <summary>Sees to it that the servo has its pulses, whatever a stop of the motor has done to them.</summary>
    void Start();

    /// <summary>Pulse that the servo's place follows, microseconds, 500..2500; the part acts in steps of 2.</summary>
    void SetPulseUs(int pulseUs);
}
