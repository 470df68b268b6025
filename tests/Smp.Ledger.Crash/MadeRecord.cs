using System.Buffers.Binary;

namespace Smp.Ledger.Crash;

/// <summary>64 bytes that look like a pen's record to a ledger: a sequence, and bytes that depend on it.</summary>
public static class MadeRecord
{
    /// <summary>The epoch that made records belong to.</summary>
    public const ulong Epoch = 0xE0C4;

    /// <summary>The record of a sequence; another salt gives other bytes.</summary>
    public static byte[] Raw(uint sequence, byte salt = 0)
    {
        byte[] raw = new byte[64];
        BinaryPrimitives.WriteUInt32LittleEndian(raw, sequence);
        for (int at = 4; at < raw.Length; at++)
        {
            raw[at] = (byte)((sequence * 31) + (uint)at + salt);
        }
        return raw;
    }
}
