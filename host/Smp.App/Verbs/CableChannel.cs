using System.IO;
using Smp.Bridge;
using Smp.Ledger;
using Smp.Link;
using Smp.Link.Native;

namespace Smp.App.Verbs;

/// <summary>The cable to a pen for a verb that must not work beside a bridge.</summary>
internal static class CableChannel
{
    /// <summary>Opens a link, unless a bridge works on the ledger.</summary>
    public static IByteChannel Open(string link, string? ledgerPath)
    {
        if (!LinkAddress.TryParse(link, out LinkAddress? address, out string error))
        {
            throw new VerbException(error);
        }
        // Said first: that the port is taken would be true too, and no help.
        if (ledgerPath is not null && File.Exists(ledgerPath))
        {
            TakePost(ledgerPath).Dispose();
        }
        return NativeLink.Open(address!);
    }

    /// <summary>Takes the one place at a ledger from which pens are asked.</summary>
    public static BridgePost TakePost(string ledgerPath)
    {
        try
        {
            return BridgePost.Take(ledgerPath);
        }
        catch (LedgerException fault) when (fault.Fault == LedgerFault.Locked)
        {
            throw new VerbException(
                $"{ledgerPath}: a bridge works on this ledger; stop it first, or leave --link out where the verb can.");
        }
    }
}
