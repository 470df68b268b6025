using Smp.Clinic.Cartridges;
using Smp.Clinic.Events;

namespace Smp.Clinic.Stock;

/// <summary>One box of cartridges: what came in it, what the record says was used of it, and the last count.</summary>
/// <param name="Receipt">How it came in.</param>
public sealed record StockBox(BoxReceived Receipt)
{
    /// <summary>Pieces opened of it, derived from the openings on record.</summary>
    public int Used { get; internal init; }

    /// <summary>Pieces thrown away unopened, as counts told.</summary>
    public int Discarded { get; internal init; }

    /// <summary>Sealed pieces with a number of their own on a label.</summary>
    public int Labelled { get; internal init; }

    /// <summary>Sealed pieces that should be in it without a label; less than 0 when labels are left over.</summary>
    public int Unlabelled => Left - Labelled;

    /// <summary>What it tells of each package in it.</summary>
    public PackageTold Told => new($"on box {Receipt.Box}")
    {
        Maker = Receipt.Maker, Lot = Receipt.Lot, Expiry = Receipt.Expiry,
    };

    /// <summary>The last count; nothing when it was never counted.</summary>
    public StockCount? LastCount { get; internal init; }

    /// <summary>When it first gave more than it held; not known while it has not.</summary>
    public UtcInstant OverdrawnAt { get; private init; }

    /// <summary>Pieces that should be in it; less than 0 when more were opened than came.</summary>
    public int Left => Receipt.Pieces - Used - Discarded;

    /// <summary>With the time at which it gave more than it held.</summary>
    internal StockBox At(UtcInstant at) =>
        Left < 0 && !OverdrawnAt.IsKnown ? this with { OverdrawnAt = at } : this;
}
