using Smp.Core.Ports;

namespace Smp.Bench.Drive;

/// <summary>A driver whose PWM input can stick high: only the enable line is still obeyed.</summary>
internal sealed class StuckDutyDrive(IMotorDrive drive) : IMotorDrive
{
    private const int Full = 10_000;
    private bool _isStuck;

    /// <summary>From now on the input is high.</summary>
    public void Stick()
    {
        _isStuck = true;
        drive.SetDuty(Full);
    }

    public void StartPwm() => drive.StartPwm();

    public void StopPwm()
    {
        if (!_isStuck)
        {
            drive.StopPwm();
        }
    }

    public void SetDuty(int dutyPer10000) => drive.SetDuty(_isStuck ? Full : dutyPer10000);

    public void SetEnable(bool isEnabled) => drive.SetEnable(isEnabled);

    public void SetBrake(bool isBraking) => drive.SetBrake(isBraking);
}
