using System;

namespace Smp.Ledger.Checkpoints;

/// <summary>A file of checkpoints or the signing key cannot be used. One line: where, what, what to do.</summary>
public sealed class CheckpointException : Exception
{
    /// <summary>With its file, what is wrong with it and the cure.</summary>
    public CheckpointException(string path, string what, string cure)
        : base($"{path}: {what}; {cure}.")
    {
    }
}
