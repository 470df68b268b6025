using Smp.Wire.Records;

namespace Smp.Core.Rig;

/// <summary>A record as it was written.</summary>
/// <param name="Record">What it says.</param>
/// <param name="Raw">Its 64 bytes.</param>
/// <param name="EnergisedMs">How long the driver had been let drive in truth when it was written.</param>
public sealed record ToldRecord(UsageRecord Record, byte[] Raw, long EnergisedMs);
