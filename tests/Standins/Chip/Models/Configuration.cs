using Smp.Standins;

namespace nanoFramework.Hardware.Esp32;

public partial class Configuration
{
    static partial void OnSetPinFunction(int pin, DeviceFunction value) => Chip.SetFunction(pin, value);

    static partial void OnGetFunctionPin(DeviceFunction function, ref int pin) => pin = Chip.PinOf(function);
}
