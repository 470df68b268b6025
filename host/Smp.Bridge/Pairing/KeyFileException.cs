using System;

namespace Smp.Bridge.Pairing;

/// <summary>The file of pen keys cannot be used. One line: where, what, what to do; never a key.</summary>
public sealed class KeyFileException : Exception
{
    /// <summary>With its file, what is wrong with it and the cure.</summary>
    public KeyFileException(string path, string what, string cure)
        : base($"{path}: {what}; {cure}.")
    {
    }
}
