namespace Smp.Wire.Framing;

/// <summary>HMAC-SHA256 (RFC 2104 over FIPS 180-4), cut to its first 16 bytes. Native on the chip.</summary>
public interface IHmacSha256
{
    /// <summary>The tag of the first <paramref name="count"/> bytes.</summary>
    /// <param name="key">32 bytes.</param>
    /// <param name="bytes">What is signed, from index 0.</param>
    /// <param name="count">How much of it, 0..252.</param>
    /// <param name="tag">Where the first 16 bytes of the code go.</param>
    void Tag(byte[] key, byte[] bytes, int count, byte[] tag);
}
