namespace System;

/// <summary>The chip's view on a part of a byte array, which .NET has not.</summary>
public readonly ref struct SpanByte
{
    private readonly Span<byte> _bytes;

    public SpanByte(byte[] array) => _bytes = array;

    public SpanByte(byte[] array, int start, int length) => _bytes = array.AsSpan(start, length);

    private SpanByte(Span<byte> bytes) => _bytes = bytes;

    public static SpanByte Empty => default;

    public int Length => _bytes.Length;

    public bool IsEmpty => _bytes.IsEmpty;

    public byte this[int index]
    {
        get => _bytes[index];
        set => _bytes[index] = value;
    }

    public void CopyTo(SpanByte destination) => _bytes.CopyTo(destination._bytes);

    public SpanByte Slice(int start) => new(_bytes[start..]);

    public SpanByte Slice(int start, int length) => new(_bytes.Slice(start, length));

    public byte[] ToArray() => _bytes.ToArray();

    public static implicit operator SpanByte(byte[] array) => new(array);
}
