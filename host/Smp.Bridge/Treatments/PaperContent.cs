using Smp.Clinic.Retention;
using Smp.Ledger.Canonical;

namespace Smp.Bridge.Treatments;

/// <summary>What the store of people is to keep of an act: personal, so it never stands in the chain.</summary>
/// <param name="Kind">What it is: 1..40 of a-z, 0-9 and hyphen.</param>
/// <param name="Class">How long it is kept.</param>
/// <param name="Content">What it says.</param>
public sealed record PaperContent(string Kind, RecordClass Class, CanonicalObject Content);
