using Smp.Standins;

namespace nanoFramework.Hardware.Esp32;

public partial class HighResTimer
{
    static partial void OnGetCurrent(ref ulong nowUs) => nowUs = Chip.ReadTimer();
}
