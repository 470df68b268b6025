using System.Runtime.InteropServices;

namespace Smp.Link.Native;

/// <summary>Why a device could not be opened: one line, with the cure.</summary>
internal static class OpenLines
{
    public static ChannelLostException Of(string name, int error) => new(error switch
    {
        LibC.NoEntry => $"{name}: there is no such port: plug the pen in or check the name.",
        LibC.NoDevice or LibC.NoDeviceOrAddress => $"{name}: nothing is connected to this port: plug the pen in.",
        LibC.NoAccess => $"{name}: no permission: add this user to the group that owns the port, then log in again.",
        LibC.Busy or LibC.Again => $"{name}: another program has it open: close that program first.",
        LibC.NotATerminal or LibC.IsDirectory => $"{name}: this is not a serial port: check the name.",
        _ => $"{name}: it cannot be opened ({Marshal.GetPInvokeErrorMessage(error)}): check the port.",
    });
}
