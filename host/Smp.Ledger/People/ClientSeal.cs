using System;
using System.Security.Cryptography;

namespace Smp.Ledger.People;

/// <summary>One client's key at work: AES-256-GCM, nonce and tag before the sealed bytes.</summary>
internal sealed class ClientSeal : IDisposable
{
    public const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly AesGcm? _cipher;

    public ClientSeal(ReadOnlySpan<byte> key) =>
        _cipher = key.Length == KeyBytes ? new AesGcm(key, TagBytes) : null;

    /// <summary>False when the key is damaged: then nothing opens.</summary>
    public bool IsUsable => _cipher is not null;

    public byte[] Seal(ReadOnlySpan<byte> value, in ValuePlace place)
    {
        byte[] box = new byte[NonceBytes + TagBytes + value.Length];
        Span<byte> nonce = box.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        _cipher!.Encrypt(
            nonce, value, box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), place.ToBytes());
        return box;
    }

    /// <summary>Null when the bytes are damaged, or belong to another place or key.</summary>
    public byte[]? Open(ReadOnlySpan<byte> box, in ValuePlace place)
    {
        if (_cipher is null || box.Length < NonceBytes + TagBytes)
        {
            return null;
        }
        byte[] value = new byte[box.Length - NonceBytes - TagBytes];
        try
        {
            _cipher.Decrypt(
                box[..NonceBytes], box[(NonceBytes + TagBytes)..], box.Slice(NonceBytes, TagBytes), value,
                place.ToBytes());
            return value;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    public void Dispose() => _cipher?.Dispose();
}
