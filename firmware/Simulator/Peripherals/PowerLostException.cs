using System;

namespace Smp.Simulator.Peripherals;

/// <summary>Power went away in the middle of what the firmware was doing; nothing of it runs on.</summary>
public sealed class PowerLostException : Exception
{
    /// <summary>Power went away.</summary>
    public PowerLostException()
        : this("Power was lost; boot the pen before it is used again.")
    {
    }

    /// <summary>Power went away, in words.</summary>
    public PowerLostException(string message)
        : base(message)
    {
    }

    /// <summary>Power went away, in words, with a cause.</summary>
    public PowerLostException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
