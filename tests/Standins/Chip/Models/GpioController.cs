using Smp.Standins;

namespace System.Device.Gpio;

public sealed partial class GpioController
{
    partial void OnOpen(GpioPin pin, int pinNumber, PinMode mode) => ChipGpio.Open(pinNumber, mode);

    partial void OnClose(int pinNumber) => ChipGpio.Close(pinNumber);
}
