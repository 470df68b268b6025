using System;
using System.Buffers.Binary;

namespace Smp.Ledger;

/// <summary>The 16 random bytes that tell one ledger from every other; a paired pen obeys the acks of one.</summary>
public readonly struct LedgerId : IEquatable<LedgerId>
{
    /// <summary>Bytes of an id.</summary>
    public const int Bytes = 16;

    private readonly ulong _a;
    private readonly ulong _b;

    /// <summary>From its 16 bytes.</summary>
    /// <exception cref="ArgumentException">Not 16 bytes.</exception>
    public LedgerId(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Bytes)
        {
            throw new ArgumentException($"A ledger id has {Bytes} bytes, not {bytes.Length}.", nameof(bytes));
        }
        _a = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        _b = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
    }

    /// <inheritdoc cref="Equals(LedgerId)"/>
    public static bool operator ==(LedgerId left, LedgerId right) => left.Equals(right);

    /// <summary>True when they differ.</summary>
    public static bool operator !=(LedgerId left, LedgerId right) => !left.Equals(right);

    /// <summary>From 32 hex digits.</summary>
    public static bool TryParse(string? hex, out LedgerId id)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        bool isHex = hex is { Length: 2 * Bytes }
            && Convert.FromHexString(hex, bytes, out _, out _) == System.Buffers.OperationStatus.Done;
        id = isHex ? new LedgerId(bytes) : default;
        return isHex;
    }

    /// <summary>The 16 bytes.</summary>
    public byte[] ToArray()
    {
        byte[] bytes = new byte[Bytes];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, _a);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(8), _b);
        return bytes;
    }

    /// <summary>True when all bytes are the same.</summary>
    public bool Equals(LedgerId other) => _a == other._a && _b == other._b;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LedgerId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_a, _b);

    /// <summary>32 lower-case hex digits.</summary>
    public override string ToString() => Convert.ToHexStringLower(ToArray());
}
