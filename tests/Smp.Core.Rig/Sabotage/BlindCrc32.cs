using Smp.Wire.Framing;

namespace Smp.Core.Rig.Sabotage;

/// <summary>A sum that is always the same: what was left half written looks whole.</summary>
public sealed class BlindCrc32 : ICrc32
{
    /// <inheritdoc/>
    public uint Compute(byte[] bytes, int offset, int count) => 0;
}
