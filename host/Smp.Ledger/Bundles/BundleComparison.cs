using System.Collections.Generic;
using Smp.Ledger.Checkpoints;

namespace Smp.Ledger.Bundles;

/// <summary>The checkpoints that came into play when a bundle was verified.</summary>
/// <param name="Carried">Those in the bundle: the clinic's own word.</param>
/// <param name="Agreeing">Those held by whoever verifies that were compared and agree.</param>
/// <param name="NotCompared">Those held to which a part of a ledger has no way.</param>
/// <param name="Disagreeing">The first that disagrees; null for none.</param>
public sealed record BundleComparison(
    IReadOnlyList<SignedCheckpoint> Carried,
    IReadOnlyList<SignedCheckpoint> Agreeing,
    IReadOnlyList<SignedCheckpoint> NotCompared,
    CheckpointDisagreement? Disagreeing);
