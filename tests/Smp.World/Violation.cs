namespace Smp.World;

/// <summary>What an oracle saw that must never be.</summary>
/// <param name="Oracle">Which oracle.</param>
/// <param name="AtMs">When, world ms.</param>
/// <param name="What">What it saw, in one line.</param>
internal sealed record Violation(string Oracle, long AtMs, string What);
