namespace System.Security.Cryptography;

public partial class HMACSHA256
{
    static partial void OnHash(byte[] key, byte[] source, ref byte[] hash)
    {
        using IncrementalHash keyed = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        keyed.AppendData(source);
        hash = keyed.GetHashAndReset();
    }
}
