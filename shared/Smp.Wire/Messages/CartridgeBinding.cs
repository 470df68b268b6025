using Smp.Wire.Framing;

namespace Smp.Wire.Messages;

/// <summary>The cartridges a session may use. Request BindCartridges.</summary>
/// <remarks>
/// A cartridge that this pen has finished, for whatever session, is refused, and with it the whole binding.
/// </remarks>
public sealed class CartridgeBinding
{
    /// <summary>Bytes before the cartridges.</summary>
    public const int PayloadBytes = 5;

    /// <summary>The session; 0 is refused.</summary>
    public uint SessionId;

    /// <summary>How many cartridges follow, 0..8; 4 bytes each.</summary>
    public byte Count;

    /// <summary>Cartridge numbers, in the order in which a local change takes them.</summary>
    public readonly uint[] Cartridges = new uint[WireLimits.BoundCartridgesMax];

    internal const int SessionIdOffset = 0;
    internal const int CountOffset = 4;

    /// <summary>Takes over what another binding says.</summary>
    public void Take(CartridgeBinding other)
    {
        SessionId = other.SessionId;
        Count = other.Count;
        System.Array.Copy(other.Cartridges, 0, Cartridges, 0, Cartridges.Length);
    }

    /// <summary>Writes the payload.</summary>
    /// <returns>Its length.</returns>
    public int WriteTo(byte[] target, int offset)
    {
        LittleEndian.PutU32(target, offset + SessionIdOffset, SessionId);
        target[offset + CountOffset] = Count;
        for (int i = 0; i < Count; i++)
        {
            LittleEndian.PutU32(target, offset + PayloadBytes + (4 * i), Cartridges[i]);
        }
        return PayloadBytes + (4 * Count);
    }

    /// <summary>Reads a payload.</summary>
    /// <returns>False when the count is above the limit or cartridges are missing.</returns>
    public bool TryReadFrom(byte[] source, int offset, int end)
    {
        SessionId = LittleEndian.GetU32(source, offset + SessionIdOffset, end);
        Count = LittleEndian.GetU8(source, offset + CountOffset, end);
        if (Count > WireLimits.BoundCartridgesMax || offset + PayloadBytes + (4 * Count) > end)
        {
            Count = 0;
            return false;
        }
        for (int i = 0; i < Count; i++)
        {
            Cartridges[i] = LittleEndian.GetU32(source, offset + PayloadBytes + (4 * i));
        }
        return true;
    }
}
