using System;
using System.Security.Cryptography;
using Smp.Wire;
using Smp.Wire.Framing;

namespace Smp.Link.Air;

/// <summary>HMAC-SHA256 of the base library.</summary>
public sealed class SystemHmac : IHmacSha256
{
    /// <inheritdoc/>
    public void Tag(byte[] key, byte[] bytes, int count, byte[] tag)
    {
        Span<byte> code = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, bytes.AsSpan(0, count), code);
        code[..SignedEnvelope.TagBytes].CopyTo(tag);
    }
}
