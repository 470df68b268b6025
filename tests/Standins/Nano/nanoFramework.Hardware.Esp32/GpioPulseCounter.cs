namespace System.Device.Gpio;

public enum GpioPulsePolarity
{
    Both = 0,
    Falling = 1,
    Rising = 2,
}

public struct GpioPulseCount
{
    public long Count;
    public TimeSpan RelativeTime;
}

public sealed partial class GpioPulseCounter : IDisposable
{
    private readonly int _pin;

    public GpioPulseCounter(int pinNumberA, int pinNumberB = -1) => _pin = pinNumberA;

    public bool IsStarted { get; private set; }

    public GpioPulsePolarity Polarity { get; set; } = GpioPulsePolarity.Falling;

    public ushort FilterPulses { get; set; }

    public GpioPulseCount Read()
    {
        GpioPulseCount count = default;
        OnRead(ref count);
        return count;
    }

    public GpioPulseCount Reset()
    {
        GpioPulseCount count = Read();
        OnReset();
        return count;
    }

    public void Start() => IsStarted = true;

    public void Stop() => IsStarted = false;

    public void Dispose() { }

    partial void OnRead(ref GpioPulseCount count);

    partial void OnReset();
}
