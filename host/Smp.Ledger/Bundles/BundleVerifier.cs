using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using Smp.Ledger.Checkpoints;
using Smp.Ledger.Verification;

namespace Smp.Ledger.Bundles;

/// <summary>Checks every rule of a bundle as it comes in, and holds it against checkpoints.</summary>
/// <remarks>It needs no ledger, reads the stream once, and holds one line and the checkpoints at a time.</remarks>
public static class BundleVerifier
{
    /// <summary>Verifies a bundle.</summary>
    /// <param name="bundle">The stream; it may be one that cannot be wound back.</param>
    /// <param name="path">What to call it when it is no bundle.</param>
    /// <param name="held">Checkpoints that whoever verifies has from elsewhere.</param>
    /// <param name="notices">Is told the right rows.</param>
    /// <param name="progress">Is told the number of rows done, now and then.</param>
    /// <param name="stop">Ends it early.</param>
    /// <exception cref="BundleException">It is no bundle, or of a format that is not known.</exception>
    public static BundleOutcome Verify(
        Stream bundle, string path, IReadOnlyList<SignedCheckpoint>? held = null, LedgerNotices? notices = null,
        IProgress<long>? progress = null, CancellationToken stop = default)
    {
        BundleReader reader = new(bundle, path);
        LedgerNotices told = notices ?? new LedgerNotices();
        return reader.Header.IsWhole
            ? new WholeCheck(reader, held ?? [], told).Run(progress, stop)
            : new PartCheck(reader, held ?? [], told).Run(progress, stop);
    }
}
