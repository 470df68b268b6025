using System;

namespace Smp.Core.Rig;

/// <summary>The supply is gone: nothing after this line ran on the chip.</summary>
/// <param name="address">Where the write began that found no power.</param>
/// <param name="countBytes">How many bytes it had.</param>
/// <param name="doneBytes">How many of them it wrote.</param>
public sealed class PowerCutException(int address, int countBytes, int doneBytes) : Exception
{
    /// <summary>Where the write began that found no power.</summary>
    public int Address => address;

    /// <summary>How many bytes it had.</summary>
    public int CountBytes => countBytes;

    /// <summary>How many of them it wrote.</summary>
    public int DoneBytes => doneBytes;
}
