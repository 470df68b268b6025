namespace System.IO.Hashing;

public partial class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private const int BitsPerByte = 8;

    partial void OnAppendSpan(SpanByte source, ref uint crc) => OnAppend(source.ToArray(), ref crc);

    partial void OnAppend(byte[] source, ref uint crc)
    {
        uint rest = ~crc;
        foreach (byte one in source)
        {
            rest ^= one;
            for (int bit = 0; bit < BitsPerByte; bit++)
            {
                rest = (rest >> 1) ^ ((rest & 1) * Polynomial);
            }
        }
        crc = ~rest;
    }
}
