namespace Smp.Wire.Framing;

/// <summary>CRC-32 by sixteen tables, sixteen bytes at a step.</summary>
/// <remarks>
/// For desktops, and not in the chip's list of files: the chip runs static constructors at start and would spend 16 KB
/// on tables for a sum that it has in ROM.
/// </remarks>
public sealed class SlicedCrc32 : ICrc32
{
    private const uint ReflectedPolynomial = 0xEDB88320;

    // Static and read-only, one array each: the compiler then knows their length and drops the range checks.
    private static readonly uint[] T0 = FirstTable();
    private static readonly uint[] T1 = NextTable(T0);
    private static readonly uint[] T2 = NextTable(T1);
    private static readonly uint[] T3 = NextTable(T2);
    private static readonly uint[] T4 = NextTable(T3);
    private static readonly uint[] T5 = NextTable(T4);
    private static readonly uint[] T6 = NextTable(T5);
    private static readonly uint[] T7 = NextTable(T6);
    private static readonly uint[] T8 = NextTable(T7);
    private static readonly uint[] T9 = NextTable(T8);
    private static readonly uint[] T10 = NextTable(T9);
    private static readonly uint[] T11 = NextTable(T10);
    private static readonly uint[] T12 = NextTable(T11);
    private static readonly uint[] T13 = NextTable(T12);
    private static readonly uint[] T14 = NextTable(T13);
    private static readonly uint[] T15 = NextTable(T14);

    /// <inheritdoc/>
    public uint Compute(byte[] bytes, int offset, int count)
    {
        // Unchecked, and cut to a byte by a cast: an index that cannot pass 255 needs no check either.
        unchecked
        {
            uint crc = 0xFFFFFFFF;
            int at = offset;
            int end = offset + count;
            for (; end - at >= 16; at += 16)
            {
                crc = T15[(byte)(crc ^ bytes[at])] ^ T14[(byte)((crc >> 8) ^ bytes[at + 1])]
                    ^ T13[(byte)((crc >> 16) ^ bytes[at + 2])] ^ T12[(byte)((crc >> 24) ^ bytes[at + 3])]
                    ^ T11[bytes[at + 4]] ^ T10[bytes[at + 5]] ^ T9[bytes[at + 6]] ^ T8[bytes[at + 7]]
                    ^ T7[bytes[at + 8]] ^ T6[bytes[at + 9]] ^ T5[bytes[at + 10]] ^ T4[bytes[at + 11]]
                    ^ T3[bytes[at + 12]] ^ T2[bytes[at + 13]] ^ T1[bytes[at + 14]] ^ T0[bytes[at + 15]];
            }
            for (; end - at >= 4; at += 4)
            {
                crc = T3[(byte)(crc ^ bytes[at])] ^ T2[(byte)((crc >> 8) ^ bytes[at + 1])]
                    ^ T1[(byte)((crc >> 16) ^ bytes[at + 2])] ^ T0[(byte)((crc >> 24) ^ bytes[at + 3])];
            }
            if (end - at >= 2)
            {
                crc = T1[(byte)(crc ^ bytes[at])] ^ T0[(byte)((crc >> 8) ^ bytes[at + 1])] ^ (crc >> 16);
                at += 2;
            }
            if (at < end)
            {
                crc = T0[(byte)(crc ^ bytes[at])] ^ (crc >> 8);
            }
            return ~crc;
        }
    }

    private static uint[] FirstTable()
    {
        uint[] table = new uint[256];
        for (int i = 0; i < 256; i++)
        {
            uint crc = (uint)i;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ ReflectedPolynomial : crc >> 1;
            }
            table[i] = crc;
        }
        return table;
    }

    private static uint[] NextTable(uint[] before)
    {
        uint[] table = new uint[256];
        for (int i = 0; i < 256; i++)
        {
            table[i] = T0[before[i] & 0xFF] ^ (before[i] >> 8);
        }
        return table;
    }
}
