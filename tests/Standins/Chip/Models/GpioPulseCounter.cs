using Smp.Standins;

namespace System.Device.Gpio;

public sealed partial class GpioPulseCounter
{
    partial void OnRead(ref GpioPulseCount count)
    {
        count.Count = Chip.ReadPulses(_pin);
        count.RelativeTime = TimeSpan.FromMicroseconds(Chip.NowUs);
    }

    partial void OnReset() => Chip.ClearPulses(_pin);
}
