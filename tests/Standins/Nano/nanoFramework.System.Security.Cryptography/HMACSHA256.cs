namespace System.Security.Cryptography;

public partial class HMACSHA256 : IDisposable
{
    private byte[] _hash;

    public HMACSHA256() => throw null;

    public HMACSHA256(byte[] key) => Key = key;

    public byte[] Hash => _hash;

    public byte[] Key { get; set; }

    public byte[] ComputeHash(byte[] buffer)
    {
        _hash = HashData(Key, buffer);
        return _hash;
    }

    public static byte[] HashData(byte[] key, byte[] source)
    {
        byte[] hash = null;
        OnHash(key, source, ref hash);
        return hash;
    }

    public void Dispose() { }

    static partial void OnHash(byte[] key, byte[] source, ref byte[] hash);
}
