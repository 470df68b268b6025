using System;
using System.IO;
using Smp.Ledger;

namespace Smp.Bridge;

/// <summary>The one place at a ledger from which intents are carried out; held while a bridge works.</summary>
/// <remarks>
/// An intent does not name its pen, so two bridges would each carry it out: one cartridge mounted and armed on two
/// pens. The operating system takes the place back when the process ends, however it ends.
/// </remarks>
public sealed class BridgePost : IDisposable
{
    private const string Ending = ".bridge";

    private readonly FileStream _hold;

    private BridgePost(FileStream hold)
    {
        _hold = hold;
    }

    /// <summary>Takes the place.</summary>
    /// <exception cref="LedgerException">Another bridge has it.</exception>
    public static BridgePost Take(string ledgerPath)
    {
        try
        {
            return new BridgePost(new FileStream(
                ledgerPath + Ending, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException fault) when (fault is not (FileNotFoundException or DirectoryNotFoundException))
        {
            throw new LedgerException(
                LedgerFault.Locked, ledgerPath, "another bridge works on this ledger",
                "stop it first, or give this pen a ledger of its own");
        }
    }

    /// <summary>Gives it back.</summary>
    public void Dispose() => _hold.Dispose();
}
