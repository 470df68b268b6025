using System;

namespace Smp.Bench;

/// <summary>Says what is being measured, beside the rows and never among them.</summary>
internal sealed class StandardErrorProgress : IProgress<string>
{
    /// <inheritdoc/>
    public void Report(string value) => Console.Error.WriteLine(value);
}
