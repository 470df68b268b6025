using Smp.Standins;

namespace System.Device.Gpio;

public sealed partial class GpioPin
{
    partial void OnGetMode(ref PinMode mode) => mode = ChipGpio.Mode(PinNumber);

    partial void OnSetMode(PinMode mode) => ChipGpio.SetMode(PinNumber, mode);

    partial void OnRead(ref bool isHigh) => isHigh = ChipGpio.IsHigh(PinNumber);

    partial void OnWrite(bool isHigh) => ChipGpio.Write(PinNumber, isHigh);

    partial void OnToggle() => ChipGpio.Toggle(PinNumber);

    partial void OnDispose() => ChipGpio.Close(PinNumber);
}
