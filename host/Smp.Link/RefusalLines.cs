using System;
using Smp.Wire;
using Smp.Wire.Messages;

namespace Smp.Link;

/// <summary>Why a whole pen is refused: one line, with the cure.</summary>
internal static class RefusalLines
{
    public static string OtherVersion(string channel, DeviceHello pen)
    {
        string cure = pen.Major > WireVersion.Major ? "update this program" : "update the pen's firmware";
        return $"{channel}: the pen speaks wire version {pen.Major}.{pen.Minor}, "
            + $"this program {WireVersion.Major}.{WireVersion.Minor}: {cure}.";
    }

    public static string OtherLedger(string channel, DeviceHello pen, byte[] ledgerId) =>
        $"{channel}: pen {pen.DeviceId:X16} belongs to ledger {Short(pen.LedgerId)}, this is ledger {Short(ledgerId)}: "
        + "use the ledger it was paired with.";

    public static string NoKey(string channel, DeviceHello pen) =>
        $"{channel}: no key is kept for pen {pen.DeviceId:X16}: pair it over the cable: smp pair.";

    private static string Short(byte[] ledgerId) => Convert.ToHexString(ledgerId, 0, 4);
}
