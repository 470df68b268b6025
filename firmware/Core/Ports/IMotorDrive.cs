namespace Smp.Core.Ports;

/// <summary>The motor's driver chip: an enable line, which gates it in hardware too, and a PWM input.</summary>
public interface IMotorDrive
{
    /// <summary>Starts the PWM at duty 0.</summary>
    void StartPwm();

    /// <summary>Stops the PWM; its output rests low.</summary>
    void StopPwm();

    /// <summary>Share of the rail, 0..10000 in 1/10000.</summary>
    void SetDuty(int dutyPer10000);

    /// <summary>Lets the driver drive, or not; false wins over any duty.</summary>
    void SetEnable(bool isEnabled);

    /// <summary>
    /// Shorts the winding below the rail, so that a turning rotor brakes; needs no rail and gives no voltage. Only
    /// while not enabled and the rail is down.
    /// </summary>
    void SetBrake(bool isBraking);
}
