using Smp.Bridge;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.Usage;

namespace Smp.Bench.Ledger;

/// <summary>A row to append: an event, or a pen's 64 bytes.</summary>
/// <param name="Pen">Whose record it is; none for an event.</param>
/// <param name="Bytes">What is appended.</param>
/// <param name="At">When.</param>
internal readonly record struct MadeRow(PenEpoch? Pen, byte[] Bytes, UtcInstant At)
{
    public static MadeRow Of(ClinicEvent told) => new(null, EventJson.Write(told), told.At);
}
