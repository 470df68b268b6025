using Smp.Standins;

namespace nanoFramework.Hardware.Esp32;

public partial class NativeMemory
{
    static partial void OnGetMemory(ref uint totalSize, ref uint freeSize, ref uint largestBlock)
    {
        totalSize = Chip.MemoryTotalBytes;
        freeSize = Chip.MemoryFreeBytes;
        largestBlock = Chip.MemoryLargestBytes;
    }
}
