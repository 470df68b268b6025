using System.Collections.Generic;
using Smp.Clinic.Stock;

namespace Smp.Clinic.Hygiene;

/// <summary>One lot of one maker: what came in, what was opened, what should be left. Over all time.</summary>
/// <param name="Lot">The lot.</param>
/// <param name="Maker">Who made it; empty when nobody told.</param>
public sealed record LotRow(Lot Lot, string Maker)
{
    /// <summary>The earliest expiry told; nothing when none was.</summary>
    public PrintedExpiry? Expiry { get; init; }

    /// <summary>More than one expiry was told; the earliest is shown.</summary>
    public bool HasOtherExpiry { get; init; }

    /// <summary>How near the expiry is when the report is made.</summary>
    public ExpiryNearness Nearness { get; init; }

    /// <summary>Its boxes by number.</summary>
    public IReadOnlyList<StockBox> Boxes { get; init; } = [];

    /// <summary>Pieces received.</summary>
    public int Received { get; init; }

    /// <summary>Cartridges opened.</summary>
    public int Opened { get; init; }

    /// <summary>Pieces thrown away unopened.</summary>
    public int Discarded { get; init; }

    /// <summary>Pieces at the last count of each box; nothing when a box was never counted.</summary>
    public int? Counted { get; init; }

    /// <summary>Pieces that should be left; nothing when no box was received.</summary>
    public int? Left { get; init; }

    /// <summary>Clients for whom it was used or opened.</summary>
    public int Clients { get; init; }

    /// <summary>Motor-on time of its cartridges, ms.</summary>
    public long MotorOnMs { get; init; }

    /// <summary>When the first box came in; not known when none did.</summary>
    public UtcInstant ReceivedAt { get; init; }

    /// <summary>When its first cartridge was opened; not known when none was.</summary>
    public UtcInstant FirstOpenedAt { get; init; }

    /// <summary>When its newest cartridge was opened; not known when none was.</summary>
    public UtcInstant LastOpenedAt { get; init; }

    /// <summary>The same lot stands under another maker as well.</summary>
    public bool HasOtherMaker { get; init; }
}
