using System;
using System.IO;
using System.Security.Cryptography;

namespace Smp.Ledger.Inspection;

/// <summary>The second verifier, verify.html: its own code in another language, in one file, for any browser.</summary>
public static class VerifierPage
{
    private const string Name = "verify.html";

    /// <summary>The page as it was built in.</summary>
    public static byte[] Bytes()
    {
        using Stream page = typeof(VerifierPage).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidOperationException($"{Name} was not built in.");
        using MemoryStream bytes = new();
        page.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Its SHA-256, 64 hex digits, to compare two copies by.</summary>
    public static string Digest() => Convert.ToHexStringLower(SHA256.HashData(Bytes()));
}
