using System.Collections.Generic;
using Smp.Link.Import;
using Smp.Wire.Framing;
using Smp.Wire.Records;

namespace Smp.World.Ledger;

/// <summary>What the ledger holds of one epoch of the pen.</summary>
internal sealed class EpochPages
{
    private readonly UsageRecord _record = new();

    /// <summary>Records by number.</summary>
    public Dictionary<uint, byte[]> Records { get; } = [];

    /// <summary>Numbers that the pen declared as lost or never used.</summary>
    public HashSet<uint> Gaps { get; } = [];

    /// <summary>The watermark.</summary>
    public Contiguity Contiguity { get; } = new(0, (_, _) => { });

    /// <summary>Moves the watermark over a record.</summary>
    public void Hold(byte[] raw, ICrc32 crc)
    {
        _record.TryReadFrom(raw, 0, crc);
        Contiguity.Hold(_record.Sequence, _record.Predecessor, Contiguity.HeldBeforeUnknown);
    }

    /// <summary>Moves the watermark over a declared gap.</summary>
    public void Pass(uint fromSequence, uint toSequence)
    {
        for (uint sequence = fromSequence; sequence <= toSequence; sequence++)
        {
            Gaps.Add(sequence);
        }
        if (fromSequence <= Contiguity.Watermark + 1)
        {
            Contiguity.Pass(toSequence);
        }
    }
}
