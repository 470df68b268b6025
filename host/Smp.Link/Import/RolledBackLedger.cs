namespace Smp.Link.Import;

/// <summary>A finding: the pen remembers an acknowledgement of this ledger that this ledger knows nothing of.</summary>
/// <remarks>
/// The file was put back to an older copy, or rows were taken out. The pen's own memory is the witness.
/// </remarks>
/// <param name="Device">The pen.</param>
/// <param name="Epoch">Its memory's epoch.</param>
/// <param name="PenAckedSequence">The record up to which the pen was told that the ledger holds everything.</param>
/// <param name="LedgerSequence">The record up to which the ledger holds everything.</param>
/// <param name="IsHeadKnown">Whether the ledger has a row with the hash the pen was told.</param>
public sealed record RolledBackLedger(
    ulong Device, ulong Epoch, uint PenAckedSequence, uint LedgerSequence, bool IsHeadKnown)
{
    /// <summary>One line: what, where, what to do.</summary>
    public override string ToString()
    {
        string what = PenAckedSequence > LedgerSequence
            ? $"this ledger once held its records up to {PenAckedSequence} and now holds them up to {LedgerSequence}"
            : $"this ledger once had a row that the pen witnessed at record {PenAckedSequence} and has it no more";
        return $"Pen {Device:X16}: {what}: the ledger was rolled back or altered, restore the newest copy.";
    }
}
