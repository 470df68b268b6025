using System;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Smp.Clinic.Staff;

namespace Smp.Bridge.Staff;

/// <summary>What is kept of a PIN: a salted PBKDF2-SHA256 hash.</summary>
/// <remarks>
/// A few digits can be found out by trying them all, however slow the hash: it buys time to whoever notices that the
/// file was copied, no more. The file's mode and the counted tries are what protects a PIN.
/// </remarks>
public sealed class PinHash
{
    /// <summary>Rounds of a hash that is made now.</summary>
    public const int Iterations = 600_000;

    private const int IterationsMax = 10_000_000;
    private const int Bytes = 32;
    private const int SaltBytes = 16;

    private readonly int _iterations;
    private readonly byte[] _salt;
    private readonly byte[] _hash;

    private PinHash(int iterations, byte[] salt, byte[] hash)
    {
        _iterations = iterations;
        _salt = salt;
        _hash = hash;
    }

    /// <summary>As the file holds it: rounds, salt, hash.</summary>
    internal string Line => string.Create(
        CultureInfo.InvariantCulture,
        $"{_iterations} {Convert.ToHexStringLower(_salt)} {Convert.ToHexStringLower(_hash)}");

    /// <summary>A new one with a salt of its own.</summary>
    public static PinHash Of(Pin pin, int iterations = Iterations)
    {
        byte[] salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return new PinHash(iterations, salt, Made(pin, salt, iterations));
    }

    /// <summary>True for the PIN it was made of; takes as long for any other.</summary>
    public bool IsOf(Pin pin) => CryptographicOperations.FixedTimeEquals(_hash, Made(pin, _salt, _iterations));

    /// <summary>Never what it holds.</summary>
    public override string ToString() => "a hash of a PIN";

    internal static PinHash? Read(string iterations, string salt, string hash) =>
        int.TryParse(iterations, NumberStyles.None, CultureInfo.InvariantCulture, out int rounds)
        && rounds is > 0 and <= IterationsMax
        && TryHex(salt, SaltBytes, out byte[] saltBytes) && TryHex(hash, Bytes, out byte[] hashBytes)
            ? new PinHash(rounds, saltBytes, hashBytes)
            : null;

    private static byte[] Made(Pin pin, byte[] salt, int iterations) => Rfc2898DeriveBytes.Pbkdf2(
        Encoding.ASCII.GetBytes(pin.Digits), salt, iterations, HashAlgorithmName.SHA256, Bytes);

    private static bool TryHex(string text, int length, out byte[] bytes)
    {
        bytes = new byte[length];
        return text.Length == 2 * length
            && Convert.FromHexString(text, bytes, out _, out _) == System.Buffers.OperationStatus.Done;
    }
}
