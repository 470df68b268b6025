namespace Smp.Wire.Framing;

/// <summary>CRC-32 by eight tables, eight bytes at a step: about twice the speed of a byte table at frame size.</summary>
/// <remarks>For desktops. Holds 8 KB of tables; the chip has the same sum in ROM.</remarks>
public sealed class SlicedCrc32 : ICrc32
{
    private const uint ReflectedPolynomial = 0xEDB88320;
    private readonly uint[] _tables = BuildTables();

    /// <inheritdoc/>
    public uint Compute(byte[] bytes, int offset, int count)
    {
        uint[] t = _tables;
        uint crc = 0xFFFFFFFF;
        int at = offset;
        int end = offset + count;
        for (; end - at >= 8; at += 8)
        {
            uint low = crc ^ LittleEndian.GetU32(bytes, at);
            crc = t[1792 + (int)(low & 0xFF)] ^ t[1536 + (int)((low >> 8) & 0xFF)]
                ^ t[1280 + (int)((low >> 16) & 0xFF)] ^ t[1024 + (int)(low >> 24)]
                ^ t[768 + bytes[at + 4]] ^ t[512 + bytes[at + 5]] ^ t[256 + bytes[at + 6]] ^ t[bytes[at + 7]];
        }
        for (; at < end; at++)
        {
            crc = t[(int)((crc ^ bytes[at]) & 0xFF)] ^ (crc >> 8);
        }
        return ~crc;
    }

    private static uint[] BuildTables()
    {
        uint[] tables = new uint[8 * 256];
        for (int i = 0; i < 256; i++)
        {
            uint crc = (uint)i;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ ReflectedPolynomial : crc >> 1;
            }
            tables[i] = crc;
        }
        for (int i = 256; i < tables.Length; i++)
        {
            uint before = tables[i - 256];
            tables[i] = tables[(int)(before & 0xFF)] ^ (before >> 8);
        }
        return tables;
    }
}
