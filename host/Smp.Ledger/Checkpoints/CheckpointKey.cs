using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;

namespace Smp.Ledger.Checkpoints;

/// <summary>The clinic's signing key, ECDSA on P-256, in a file beside the ledger for its owner alone.</summary>
/// <remarks>
/// A private key in PEM. Whoever can read it can sign a rewritten ledger; what was handed out before still tells. On
/// Windows the folder's own rights protect the file.
/// </remarks>
public sealed class CheckpointKey : IDisposable
{
    private const string Ending = ".checkpoint-key";
    private const int SecretBytes = 32;

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly ECDsa _key;

    private CheckpointKey(ECDsa key) => _key = key;

    /// <summary>Where the key of a ledger lies.</summary>
    public static string PathFor(string ledgerPath) => ledgerPath + Ending;

    /// <summary>The key beside this ledger; the first use makes it.</summary>
    /// <exception cref="CheckpointException">The file cannot be used.</exception>
    public static CheckpointKey LoadOrMake(string ledgerPath)
    {
        string path = PathFor(ledgerPath);
        if (!File.Exists(path))
        {
            Make(path);
        }
        RequirePrivate(path);
        ECDsa key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(path));
            // Throws when the file holds the public half alone, or a key on another curve.
            byte[]? secret = key.ExportParameters(includePrivateParameters: true).D;
            return secret?.Length == SecretBytes ? new CheckpointKey(key) : throw NoKey(path);
        }
        catch (Exception fault) when (fault is CryptographicException or ArgumentException)
        {
            key.Dispose();
            throw NoKey(path);
        }
    }

    /// <summary>Signs a checkpoint.</summary>
    public SignedCheckpoint Sign(Checkpoint checkpoint) => SignedCheckpoint.Sign(checkpoint, _key);

    /// <summary>Forgets the key.</summary>
    public void Dispose() => _key.Dispose();

    private static CheckpointException NoKey(string path) => new(
        path, "it holds no signing key",
        "put the clinic's own file back, or move this one away: the next checkpoint then has a new key to hand out");

    private static void RequirePrivate(string path)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~OwnerOnly) != 0)
        {
            throw new CheckpointException(
                path, "others may read the signing key",
                "move it away, since it may be known: the next checkpoint then has a new key to hand out");
        }
    }

    // Never half a key, no moment at which others may read it, and of two that make one the first stays.
    private static void Make(string path)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        string name = Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()).AsSpan(0, 8));
        string fresh = $"{path}.{name}.new";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }
        try
        {
            using (var file = new FileStream(fresh, options))
            {
                file.Write(Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem() + "\n"));
                file.Flush(flushToDisk: true);
            }
            File.Move(fresh, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(fresh);
        }
    }
}
