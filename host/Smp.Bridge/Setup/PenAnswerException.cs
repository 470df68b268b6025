using System;

namespace Smp.Bridge.Setup;

/// <summary>A pen did not do what it was asked, or has not said whether it did. The message is one line.</summary>
public sealed class PenAnswerException : Exception
{
    /// <summary>With its line.</summary>
    /// <param name="line">What, why, what to do.</param>
    /// <param name="isKnown">It is certain that it was not done.</param>
    public PenAnswerException(string line, bool isKnown)
        : base(line)
    {
        IsKnown = isKnown;
    }

    /// <summary>True when it was certainly not done; false when nobody knows.</summary>
    public bool IsKnown { get; }
}
