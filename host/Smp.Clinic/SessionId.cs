using System.Globalization;

namespace Smp.Clinic;

/// <summary>The number of one visit of one client.</summary>
/// <param name="Number">1..4294967295; 0 stands for no session.</param>
public readonly record struct SessionId(uint Number)
{
    /// <summary>True for 0.</summary>
    public bool IsNone => Number == 0;

    /// <summary>The number; "none" for 0.</summary>
    public override string ToString() => IsNone ? "none" : Number.ToString(CultureInfo.InvariantCulture);
}
