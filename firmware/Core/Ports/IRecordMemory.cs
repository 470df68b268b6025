namespace Smp.Core.Ports;

/// <summary>
/// Byte-durable memory without erase (FRAM). What a power cut leaves is every byte clocked in before it.
/// </summary>
public interface IRecordMemory
{
    /// <summary>Size, bytes.</summary>
    int SizeBytes { get; }

    /// <summary>Reads <paramref name="count"/> bytes.</summary>
    void Read(int address, byte[] target, int offset, int count);

    /// <summary>Writes <paramref name="count"/> bytes, lowest address first.</summary>
    void Write(int address, byte[] source, int offset, int count);
}
