using Smp.Wire;

namespace Smp.Core.Rig.Guarding;

/// <summary>What a trial showed.</summary>
/// <param name="OffMs">Time until the lease was gone, ms; null when the motor ran on for twice its time.</param>
/// <param name="Fault">Fault latched, or None.</param>
public sealed record GuardFinding(int? OffMs, FaultCode Fault);
