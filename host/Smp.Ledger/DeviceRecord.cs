using System;
using System.Buffers.Binary;

namespace Smp.Ledger;

/// <summary>What the body of a device record's row holds: the pen, its epoch and its 64 bytes.</summary>
public readonly ref struct DeviceRecord
{
    private readonly ReadOnlySpan<byte> _body;

    private DeviceRecord(ReadOnlySpan<byte> body) => _body = body;

    /// <summary>The pen.</summary>
    public ulong Device => BinaryPrimitives.ReadUInt64LittleEndian(_body);

    /// <summary>The epoch of its memory.</summary>
    public ulong Epoch => BinaryPrimitives.ReadUInt64LittleEndian(_body[8..]);

    /// <summary>The 64 bytes as they left the pen.</summary>
    public ReadOnlySpan<byte> Raw => _body[RowFormat.KeyPrefixBytes..];

    /// <summary>Reads the body of a device record or a quarantined one; false when it has another length.</summary>
    public static bool TryRead(ReadOnlySpan<byte> body, out DeviceRecord record)
    {
        bool isRecord = body.Length == RowFormat.RecordBodyBytes;
        record = isRecord ? new DeviceRecord(body) : default;
        return isRecord;
    }
}
