using System.Globalization;

namespace Smp.Clinic.Treatments;

/// <summary>The number of one course of sessions of one client.</summary>
/// <param name="Number">1..4294967295; 0 stands for no treatment.</param>
public readonly record struct TreatmentId(uint Number)
{
    /// <summary>True for 0.</summary>
    public bool IsNone => Number == 0;

    /// <summary>The number; "none" for 0.</summary>
    public override string ToString() => IsNone ? "none" : Number.ToString(CultureInfo.InvariantCulture);
}
