using System;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Smp.Ledger.Checkpoints;

/// <summary>A checkpoint on one line of text, with the key that signed it and the signature.</summary>
/// <remarks>
/// <code>smp-checkpoint 1 LEDGER ROWS ROOT HEAD DATE KEY SIGNATURE</code>
/// KEY is the point 04, X, Y of P-256 in base64. SIGNATURE is ECDSA with SHA-256 over the line's ASCII up to and with
/// KEY, as r and s of 32 bytes each, in base64. Without a name for the key that came another way it shows only that
/// the line is whole.
/// </remarks>
public sealed record SignedCheckpoint
{
    private const int Words = 9;
    private const int CoordinateBytes = 32;
    private const int PointBytes = 1 + (2 * CoordinateBytes);
    private const byte Uncompressed = 4;
    private const int KeyNameBytes = 16;

    private readonly string _signature;

    private SignedCheckpoint(Checkpoint checkpoint, string key, string signature)
    {
        Checkpoint = checkpoint;
        Key = key;
        _signature = signature;
    }

    /// <summary>What is signed.</summary>
    public Checkpoint Checkpoint { get; }

    /// <summary>The public key in base64.</summary>
    public string Key { get; }

    /// <summary>A name for the key that can be read out: 32 hex digits of its SHA-256.</summary>
    public string KeyName => NameOf(Convert.FromBase64String(Key));

    /// <summary>True when the key in it made this signature over this line.</summary>
    public bool IsSignatureRight
    {
        get
        {
            try
            {
                byte[] point = Convert.FromBase64String(Key);
                using var key = ECDsa.Create(new ECParameters
                {
                    Curve = ECCurve.NamedCurves.nistP256,
                    Q = new ECPoint { X = point[1..(1 + CoordinateBytes)], Y = point[(1 + CoordinateBytes)..] },
                });
                return key.VerifyData(
                    Signed(Checkpoint, Key), Convert.FromBase64String(_signature), HashAlgorithmName.SHA256);
            }
            catch (CryptographicException)
            {
                // The point is not on the curve: nobody can have signed with it.
                return false;
            }
        }
    }

    /// <summary>From its line.</summary>
    public static bool TryParse(string line, out SignedCheckpoint? checkpoint)
    {
        string[] words = line.Split(' ');
        checkpoint = null;
        if (words.Length == Words
            && $"{words[0]} {words[1]}" == Checkpoint.Heading
            && LedgerId.TryParse(words[2], out LedgerId ledger)
            && long.TryParse(words[3], NumberStyles.None, CultureInfo.InvariantCulture, out long size)
            && size >= 1
            && LedgerHash.TryParse(words[4], out LedgerHash root)
            && LedgerHash.TryParse(words[5], out LedgerHash head)
            && TryParseDate(words[6], out DateTimeOffset at)
            && IsKey(words[7])
            && IsBase64(words[8], 2 * CoordinateBytes, out _))
        {
            checkpoint = new SignedCheckpoint(
                new Checkpoint(ledger, new LedgerHead(size, head), root, at), words[7], words[8]);
        }
        // One checkpoint has one spelling, so what was signed is what was read.
        return checkpoint is not null && checkpoint.ToString() == line;
    }

    /// <summary>Its line, without an end of line.</summary>
    public override string ToString() => $"{Checkpoint.ToLine()} {Key} {_signature}";

    internal static SignedCheckpoint Sign(Checkpoint checkpoint, ECDsa privateKey)
    {
        ECPoint point = privateKey.ExportParameters(includePrivateParameters: false).Q;
        string key = Convert.ToBase64String([Uncompressed, .. point.X!, .. point.Y!]);
        byte[] signature = privateKey.SignData(Signed(checkpoint, key), HashAlgorithmName.SHA256);
        return new SignedCheckpoint(checkpoint, key, Convert.ToBase64String(signature));
    }

    private static byte[] Signed(Checkpoint checkpoint, string key) =>
        Encoding.ASCII.GetBytes($"{checkpoint.ToLine()} {key}");

    private static string NameOf(byte[] point) =>
        Convert.ToHexStringLower(SHA256.HashData(point).AsSpan(0, KeyNameBytes));

    private static bool TryParseDate(string text, out DateTimeOffset at) => DateTimeOffset.TryParseExact(
        text, Checkpoint.DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out at);

    private static bool IsKey(string text) =>
        IsBase64(text, PointBytes, out byte[] point) && point[0] == Uncompressed;

    private static bool IsBase64(string text, int length, out byte[] bytes)
    {
        bytes = new byte[length];
        bool isWhole = Convert.TryFromBase64String(text, bytes, out int written) && written == length;
        // The last character has bits that belong to no byte: they must be zero.
        return isWhole && Convert.ToBase64String(bytes) == text;
    }
}
