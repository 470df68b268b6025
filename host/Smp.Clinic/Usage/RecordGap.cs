namespace Smp.Clinic.Usage;

/// <summary>Sequence numbers of a pen for which the ledger holds no record.</summary>
/// <param name="Pen">Whose.</param>
/// <param name="First">First number.</param>
/// <param name="Last">Last number.</param>
/// <param name="IsDeclared">
/// The pen itself says that it lost or never used them; otherwise it wrote them and they are missing here.
/// </param>
/// <param name="After">The fact behind the gap.</param>
public sealed record RecordGap(PenEpoch Pen, uint First, uint Last, bool IsDeclared, PlacedFact After)
{
    /// <summary>Who gave them up with a ledger that is gone; nothing when the pen itself declared the gap.</summary>
    public string? GivenUpBy { get; init; }
}
