namespace Smp.Bridge.Tests;

/// <summary>How a run of a bridge ended.</summary>
internal sealed record BridgeRun(bool IsReached, string Finding);
