using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace Smp.Link.Native;

/// <summary>Raw 8N1 without flow control: every byte passes as it is.</summary>
internal static class TerminalSettings
{
    private const uint SizeMask = 0x30;
    private const uint TwoStopBits = 0x40;
    private const uint Parity = 0x100;
    private const uint HardwareFlowControl = 0x80000000;
    private const uint EightBits = 0x30;
    private const uint ReceiverOn = 0x80;
    private const uint IgnoreModemLines = 0x800;
    private const int MinCharacters = 6;
    private const int TimeCharacter = 5;

    private static readonly Dictionary<int, uint> SpeedCodes = new()
    {
        [9_600] = 0xD,
        [19_200] = 0xE,
        [38_400] = 0xF,
        [57_600] = 0x1001,
        [115_200] = 0x1002,
        [230_400] = 0x1003,
        [460_800] = 0x1004,
        [921_600] = 0x1007,
    };

    /// <summary>Sets a terminal; a baud of 0 leaves its speed alone.</summary>
    /// <param name="descriptor">The terminal.</param>
    /// <param name="baud">Its speed.</param>
    /// <param name="leastBytes">What a blocking read waits for; with 1, cat waits instead of seeing an end.</param>
    /// <returns>0, or the error number.</returns>
    public static unsafe int MakeRaw(Descriptor descriptor, int baud, byte leastBytes = 0)
    {
        LibC.Termios settings;
        if (LibC.GetAttributes(descriptor.Number, &settings) != 0)
        {
            return Marshal.GetLastPInvokeError();
        }
        LibC.MakeRaw(&settings);
        settings.ControlFlags &= ~(SizeMask | TwoStopBits | Parity | HardwareFlowControl);
        settings.ControlFlags |= EightBits | ReceiverOn | IgnoreModemLines;
        settings.Characters[MinCharacters] = leastBytes;
        settings.Characters[TimeCharacter] = 0;
        if (baud != 0 && LibC.SetSpeed(&settings, SpeedCodes[baud]) != 0)
        {
            return Marshal.GetLastPInvokeError();
        }
        return LibC.SetAttributes(descriptor.Number, LibC.SetNow, &settings) == 0 ? 0 : Marshal.GetLastPInvokeError();
    }
}
