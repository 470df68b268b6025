using System;

namespace Smp.Bench.Drive;

/// <summary>The pen stopped where it should have run, so that there is nothing to measure.</summary>
internal sealed class PenFaultedException : Exception
{
    public PenFaultedException()
    {
    }

    public PenFaultedException(string message)
        : base(message)
    {
    }

    public PenFaultedException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
