#nullable enable annotations
namespace System.Device.Pwm;

public enum PwmPulsePolarity
{
    ActiveHigh,
    ActiveLow,
}

public sealed partial class PwmChannel : IDisposable
{
    public PwmChannel(int chip, int channel, int frequency = 400, double dutyCyclePercentage = 0.5) => throw null;

    public int Frequency
    {
        get
        {
            int frequency = 0;
            GetFrequency(ref frequency);
            return frequency;
        }
        set => SetFrequency(value);
    }

    public double DutyCycle
    {
        get
        {
            double duty = 0;
            GetDuty(ref duty);
            return duty;
        }
        set => SetDuty(value);
    }

    public void Start() => OnStart();

    public void Stop() => OnStop();

    public static PwmChannel Create(int chip, int channel, int frequency = 400, double dutyCyclePercentage = 0.5) =>
        throw null;

    /// <summary>Null when the pin has no PWM function; the platform does not say so in its signature.</summary>
    public static PwmChannel? CreateFromPin(int pin, int frequency = 400, double dutyCyclePercentage = 0.5)
    {
        PwmChannel? made = null;
        OnCreate(pin, frequency, dutyCyclePercentage, ref made);
        return made;
    }

    public void Dispose() => OnDispose();

    static partial void OnCreate(int pin, int frequency, double duty, ref PwmChannel? made);

    partial void GetFrequency(ref int frequency);

    partial void SetFrequency(int frequency);

    partial void GetDuty(ref double duty);

    partial void SetDuty(double duty);

    partial void OnStart();

    partial void OnStop();

    partial void OnDispose();
}
