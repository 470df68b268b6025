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

    /// <summary>The last count; nothing when it was never counted.</summary>
    public StockCount? LastCount { get; internal init; }

    /// <summary>Pieces that should be in it; less than 0 when more were opened than came.</summary>
    public int Left => Receipt.Pieces - Used - Discarded;
}
