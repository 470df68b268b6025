namespace Smp.Core;

/// <summary>Whole arrays compared.</summary>
public static class Bytes
{
    /// <summary>True when every byte is 0: the closed value of an id or a key.</summary>
    public static bool AreAllZero(byte[] bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != 0)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>True when length and every byte are equal.</summary>
    public static bool AreEqual(byte[] a, byte[] b)
    {
        if (a.Length != b.Length)
        {
            return false;
        }
        for (int i = 0; i < a.Length; i++)
        {
            if (a[i] != b[i])
            {
                return false;
            }
        }
        return true;
    }
}
