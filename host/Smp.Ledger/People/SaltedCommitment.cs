using System;
using System.Security.Cryptography;

namespace Smp.Ledger.People;

/// <summary>Binds the chain to what it does not hold: SHA-256 over a random salt and the content.</summary>
/// <remarks>
/// The salt lies, sealed, in the store of people. With it anybody can see that the content is the one committed to;
/// once it is erased nobody can try guesses against the commitment, whatever the content was.
/// </remarks>
public static class SaltedCommitment
{
    /// <summary>Bytes of a salt.</summary>
    public const int SaltBytes = 32;

    /// <summary>A new salt.</summary>
    public static byte[] NewSalt() => RandomNumberGenerator.GetBytes(SaltBytes);

    /// <summary>The commitment, 32 bytes.</summary>
    /// <param name="salt">32 bytes.</param>
    /// <param name="content">The content, canonical, so that equal contents are equal bytes.</param>
    /// <exception cref="ArgumentException">Not 32 bytes of salt.</exception>
    public static byte[] Of(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> content)
    {
        if (salt.Length != SaltBytes)
        {
            throw new ArgumentException($"A salt has {SaltBytes} bytes, not {salt.Length}.", nameof(salt));
        }
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(salt);
        hash.AppendData(content);
        return hash.GetHashAndReset();
    }
}
