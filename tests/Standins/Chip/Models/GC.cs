using Smp.Standins;

namespace nanoFramework.Runtime.Native;

public static partial class GC
{
    static partial void OnRun(ref uint freeBytes) => freeBytes = Chip.MemoryFreeBytes;
}
