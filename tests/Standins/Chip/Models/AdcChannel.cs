using Smp.Standins;

namespace System.Device.Adc;

public partial class AdcChannel
{
    partial void OnRead(ref int value) => value = Chip.ReadAdc(_channel);
}
