using System;

namespace Smp.Ledger.Bundles;

/// <summary>A file is no bundle, or a ledger cannot be spelled as one. One line: where, what, what to do.</summary>
public sealed class BundleException : Exception
{
    /// <summary>With its file, what is wrong with it and the cure.</summary>
    public BundleException(string path, string what, string cure)
        : base($"{path}: {what}; {cure}.")
    {
    }
}
