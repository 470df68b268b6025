using System;

namespace nanoFramework.Hardware.Esp32;

public delegate void HighResTimerExpiredEventHandler(HighResTimer sender, object e);

public partial class HighResTimer : IDisposable
{
    public HighResTimer() => throw null;

    public event HighResTimerExpiredEventHandler OnHighResTimerExpired;

    public static ulong GetCurrent()
    {
        ulong nowUs = 0;
        OnGetCurrent(ref nowUs);
        return nowUs;
    }

    public void Stop() => throw null;

    public void StartOneShot(ulong timeout_us) => throw null;

    public void StartOnePeriodic(ulong period_us) => throw null;

    protected virtual void Dispose(bool disposing) { }

    public void Dispose() { }

    static partial void OnGetCurrent(ref ulong nowUs);
}

public partial class NativeMemory
{
    public enum MemoryType
    {
        All = 0,
        Internal = 1,
        SpiRam = 2,
    }

    public static void GetMemoryInfo(
        MemoryType memType, out uint totalSize, out uint totalFreeSize, out uint largestFreeBlock)
    {
        totalSize = 0;
        totalFreeSize = 0;
        largestFreeBlock = 0;
        OnGetMemory(ref totalSize, ref totalFreeSize, ref largestFreeBlock);
    }

    static partial void OnGetMemory(ref uint totalSize, ref uint freeSize, ref uint largestBlock);
}
