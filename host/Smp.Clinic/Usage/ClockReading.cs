namespace Smp.Clinic.Usage;

/// <summary>A span of time, and whether its end is known.</summary>
/// <param name="Ms">Its length, ms.</param>
/// <param name="IsAtLeast">It was this long or longer: begin or end was not recorded, or no clock spans it.</param>
public readonly record struct ClockReading(long Ms, bool IsAtLeast)
{
    /// <summary>Sum of two spans; at least, when either is.</summary>
    public static ClockReading operator +(ClockReading left, ClockReading right) => left.Add(right);

    /// <summary>Sum of two spans; at least, when either is.</summary>
    public ClockReading Add(ClockReading other) => new(Ms + other.Ms, IsAtLeast || other.IsAtLeast);
}
