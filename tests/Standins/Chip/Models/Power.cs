using Smp.Standins;

namespace nanoFramework.Runtime.Native;

public partial class Power
{
    static partial void OnReboot() => Chip.Reboot();
}
