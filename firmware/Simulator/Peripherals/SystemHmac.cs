using System;
using System.Security.Cryptography;
using Smp.Wire;
using Smp.Wire.Framing;

namespace Smp.Simulator.Peripherals;

/// <summary>HMAC-SHA256 as the desktop's library computes it.</summary>
public sealed class SystemHmac : IHmacSha256
{
    private readonly byte[] _whole = new byte[HMACSHA256.HashSizeInBytes];

    /// <inheritdoc/>
    public void Tag(byte[] key, byte[] bytes, int count, byte[] tag)
    {
        HMACSHA256.HashData(key, bytes.AsSpan(0, count), _whole);
        _whole.AsSpan(0, SignedEnvelope.TagBytes).CopyTo(tag);
    }
}
