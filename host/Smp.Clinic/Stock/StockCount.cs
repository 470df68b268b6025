using Smp.Clinic.Events;

namespace Smp.Clinic.Stock;

/// <summary>A count of a box beside what the record said at that moment.</summary>
/// <param name="Told">What was counted.</param>
/// <param name="Expected">Pieces that should have been there.</param>
/// <param name="Row">The row of the ledger.</param>
public sealed record StockCount(BoxCounted Told, int Expected, long Row)
{
    /// <summary>Counted less expected: below 0 pieces are missing, above 0 there are too many.</summary>
    public int Difference => Told.Pieces - Expected;

    /// <summary>True when received, used and counted agree.</summary>
    public bool Closes => Difference == 0;
}
