using System;

namespace Smp.Clinic.Usage;

/// <summary>Three totals of use, counted independently of each other by the pen.</summary>
/// <param name="MotorOnMs">Motor-on time, ms. "Needle hours" are this.</param>
/// <param name="LoadedMs">Time with the current above no-load, ms.</param>
/// <param name="Strokes">Strokes: a wear figure, not dots.</param>
public readonly record struct UseCounts(long MotorOnMs, long LoadedMs, long Strokes)
{
    /// <summary>Nothing used.</summary>
    public static UseCounts Zero => default;

    /// <summary>Sum, each by each.</summary>
    public static UseCounts operator +(UseCounts left, UseCounts right) => left.Add(right);

    /// <summary>Difference, each by each; may be negative.</summary>
    public static UseCounts operator -(UseCounts left, UseCounts right) => left.Subtract(right);

    /// <summary>Sum, each by each.</summary>
    public UseCounts Add(UseCounts other) =>
        new(MotorOnMs + other.MotorOnMs, LoadedMs + other.LoadedMs, Strokes + other.Strokes);

    /// <summary>Difference, each by each; may be negative.</summary>
    public UseCounts Subtract(UseCounts other) =>
        new(MotorOnMs - other.MotorOnMs, LoadedMs - other.LoadedMs, Strokes - other.Strokes);

    /// <summary>The larger, each by each: absolute counters survive a record that was lost.</summary>
    public static UseCounts Larger(UseCounts left, UseCounts right) => new(
        Math.Max(left.MotorOnMs, right.MotorOnMs),
        Math.Max(left.LoadedMs, right.LoadedMs),
        Math.Max(left.Strokes, right.Strokes));
}
