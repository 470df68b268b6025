using System;
using System.Security.Cryptography;
using Smp.Wire;
using Smp.Wire.Framing;

namespace Smp.Esp32.Board;

/// <summary>HMAC-SHA256 of the chip's mbedTLS.</summary>
/// <remarks>
/// The static method, never an instance: HMACSHA256.cs keeps the key array it was given and fills it with zeros in
/// Dispose, so an instance in a using statement wipes the caller's key. It signs whole arrays, hence the copy.
/// </remarks>
public sealed class ChipHmac : IHmacSha256
{
    /// <inheritdoc/>
    public void Tag(byte[] key, byte[] bytes, int count, byte[] tag)
    {
        byte[] signed = new byte[count];
        Array.Copy(bytes, 0, signed, 0, count);
        byte[] whole = HMACSHA256.HashData(key, signed);
        Array.Copy(whole, 0, tag, 0, SignedEnvelope.TagBytes);
    }
}
