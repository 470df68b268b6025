namespace System.IO.Hashing;

public partial class Crc32
{
    private uint _crc;

    public Crc32() { }

    public void Append(SpanByte source) => OnAppendSpan(source, ref _crc);

    public void Append(byte[] source) => OnAppend(source, ref _crc);

    public void Append(byte value) => OnAppend(new byte[] { value }, ref _crc);

    public void Reset() => _crc = 0;

    public uint GetCurrentHashAsUInt32() => _crc;

    public static uint HashToUInt32(SpanByte source)
    {
        Crc32 crc = new();
        crc.Append(source);
        return crc._crc;
    }

    partial void OnAppendSpan(SpanByte source, ref uint crc);

    partial void OnAppend(byte[] source, ref uint crc);
}
