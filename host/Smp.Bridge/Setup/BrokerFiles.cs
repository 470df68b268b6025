using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Smp.Bridge.Setup;

/// <summary>Certificates and key for a broker, checked before a pen gets them. Never shows a key.</summary>
public static class BrokerFiles
{
    private const string Certificate = "CERTIFICATE";
    private const string EncryptedKey = "ENCRYPTED PRIVATE KEY";

    /// <summary>The one certificate in a PEM text, as the pen keeps it.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="at">Today.</param>
    /// <param name="pem">The PEM when nothing is wrong.</param>
    /// <returns>What is wrong, half a sentence with its cure; null for nothing.</returns>
    public static string? ReadCertificate(string text, DateTimeOffset at, out byte[] pem)
    {
        pem = [];
        List<(string Label, string Pem)> blocks = Blocks(text);
        if (blocks.Count != 1 || blocks[0].Label != Certificate)
        {
            return $"it holds {blocks.Count} PEM blocks; give exactly one certificate";
        }
        try
        {
            using X509Certificate2 certificate = X509Certificate2.CreateFromPem(blocks[0].Pem);
            if (certificate.NotAfter.ToUniversalTime() <= at.UtcDateTime)
            {
                return $"it expired on {Day(certificate.NotAfter)}; get a new one";
            }
            if (certificate.NotBefore.ToUniversalTime() > at.UtcDateTime)
            {
                return $"it begins on {Day(certificate.NotBefore)}; look at this computer's clock, or wait";
            }
        }
        catch (CryptographicException)
        {
            return "its certificate cannot be read; get it again";
        }
        pem = Encoding.ASCII.GetBytes(blocks[0].Pem);
        return TooLong(pem);
    }

    /// <summary>The private key of that certificate.</summary>
    /// <returns>What is wrong, half a sentence with its cure; null for nothing.</returns>
    public static string? ReadKey(string text, byte[] certificatePem, out byte[] pem)
    {
        pem = [];
        List<(string Label, string Pem)> blocks =
            [.. Blocks(text).Where(block => block.Label.EndsWith("PRIVATE KEY", StringComparison.Ordinal))];
        if (blocks.Count != 1)
        {
            return $"it holds {blocks.Count} private keys; give exactly one, as PEM";
        }
        if (blocks[0].Label == EncryptedKey || blocks[0].Pem.Contains("ENCRYPTED", StringComparison.Ordinal))
        {
            return "its key has a passphrase, which a pen cannot be asked for; give it without one";
        }
        try
        {
            using X509Certificate2 both = X509Certificate2.CreateFromPem(
                Encoding.ASCII.GetString(certificatePem), blocks[0].Pem);
        }
        catch (Exception fault) when (fault is CryptographicException or ArgumentException)
        {
            return "its key does not belong to the certificate; give the pair that was made together";
        }
        pem = Encoding.ASCII.GetBytes(blocks[0].Pem);
        return TooLong(pem);
    }

    /// <summary>Whose a certificate is and until when; for what cannot be read, that.</summary>
    public static string Describe(byte[] pem)
    {
        try
        {
            using X509Certificate2 certificate = X509Certificate2.CreateFromPem(Encoding.ASCII.GetString(pem));
            return $"{certificate.Subject}, until {Day(certificate.NotAfter)}";
        }
        catch (Exception fault) when (fault is CryptographicException or ArgumentException)
        {
            return "something that is no certificate";
        }
    }

    /// <summary>When a certificate ends.</summary>
    public static DateTimeOffset EndOf(byte[] pem)
    {
        using X509Certificate2 certificate = X509Certificate2.CreateFromPem(Encoding.ASCII.GetString(pem));
        return certificate.NotAfter.ToUniversalTime();
    }

    private static string? TooLong(byte[] pem) => pem.Length > SettingLengths.PemBytesMax
        ? $"it has {pem.Length} bytes and a pen keeps {SettingLengths.PemBytesMax}; use a shorter key, such as P-256"
        : null;

    // Only the blocks: what people write around them has no place in a pen's memory.
    private static List<(string Label, string Pem)> Blocks(string text)
    {
        List<(string Label, string Pem)> blocks = [];
        ReadOnlySpan<char> rest = text;
        while (PemEncoding.TryFind(rest, out PemFields fields))
        {
            string pem = rest[fields.Location].ToString().ReplaceLineEndings("\n") + "\n";
            blocks.Add((rest[fields.Label].ToString(), pem));
            rest = rest[fields.Location.End..];
        }
        return blocks;
    }

    private static string Day(DateTime at) =>
        at.ToUniversalTime().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
