using System;
using System.Diagnostics.CodeAnalysis;

namespace Smp.Ledger;

/// <summary>Which ledger: 128 random bits, drawn once, written in its first row.</summary>
public sealed class LedgerId : IEquatable<LedgerId>
{
    /// <summary>Length of an id.</summary>
    public const int Bytes = 16;

    private readonly byte[] _bytes;

    /// <summary>Takes 16 bytes, not all zero.</summary>
    public LedgerId(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Bytes || !bytes.ContainsAnyExcept((byte)0))
        {
            throw new ArgumentException($"A ledger id is {Bytes} bytes and not all zero.", nameof(bytes));
        }
        _bytes = bytes.ToArray();
    }

    /// <summary>The 16 bytes.</summary>
    public byte[] ToArray() => (byte[])_bytes.Clone();

    /// <summary>32 hexadecimal digits.</summary>
    public override string ToString() => Convert.ToHexStringLower(_bytes);

    /// <summary>The first 8 digits, for people.</summary>
    public string ShortForm => ToString()[..8];

    /// <summary>Reads 32 hexadecimal digits.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out LedgerId? id)
    {
        byte[] bytes = new byte[Bytes];
        bool isRead = text.Length == 2 * Bytes
            && Convert.FromHexString(text, bytes, out _, out int written) == System.Buffers.OperationStatus.Done
            && written == Bytes && bytes.AsSpan().ContainsAnyExcept((byte)0);
        id = isRead ? new LedgerId(bytes) : null;
        return isRead;
    }

    /// <inheritdoc/>
    public bool Equals(LedgerId? other) => other is not null && _bytes.AsSpan().SequenceEqual(other._bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LedgerId);

    /// <inheritdoc/>
    public override int GetHashCode() => BitConverter.ToInt32(_bytes);
}
