using System;
using System.IO.Hashing;
using Smp.Wire.Framing;

namespace Smp.Esp32.Board;

/// <summary>The CRC-32 of the chip's ROM: IEEE 802.3, as System.IO.Hashing says of its Crc32.</summary>
public sealed class ChipCrc32 : ICrc32
{
    /// <inheritdoc/>
    public uint Compute(byte[] bytes, int offset, int count) =>
        Crc32.HashToUInt32(new SpanByte(bytes, offset, count));
}
