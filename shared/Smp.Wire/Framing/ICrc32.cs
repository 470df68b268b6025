namespace Smp.Wire.Framing;

/// <summary>CRC-32 IEEE 802.3: reflected, polynomial 0x04C11DB7, initial and final value all ones.</summary>
/// <remarks>
/// Check value: the nine ASCII digits "123456789" give 0xCBF43926. Native on the chip, sliced tables on a desktop.
/// </remarks>
public interface ICrc32
{
    /// <summary>The CRC of <paramref name="count"/> bytes from <paramref name="offset"/>.</summary>
    uint Compute(byte[] bytes, int offset, int count);
}
