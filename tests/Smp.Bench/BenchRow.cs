namespace Smp.Bench;

/// <summary>One figure beside its peer and its limit.</summary>
/// <param name="Figure">What was measured.</param>
/// <param name="Value">Ours, with its unit.</param>
/// <param name="Peer">The peer's, with its unit and name; "-" when there is none.</param>
/// <param name="Ratio">How many times better ours is; null without a peer.</param>
/// <param name="Limit">What must hold, in words; "-" when the row only informs.</param>
/// <param name="Pass">Whether it holds.</param>
internal sealed record BenchRow(string Figure, string Value, string Peer, double? Ratio, string Limit, bool Pass);
