#nullable enable
namespace Smp.Standins;

/// <summary>One write that reached the hardware.</summary>
/// <param name="Pin">The GPIO number, or -1.</param>
/// <param name="Act">What was done.</param>
/// <param name="Value">As <see cref="ChipAct"/> says.</param>
public readonly record struct ChipWrite(int Pin, ChipAct Act, int Value);
