using System;
using System.Buffers.Binary;
using System.Globalization;

namespace Smp.Ledger.People;

/// <summary>The 16 random bytes that tell one store of people from every other; no value opens in another.</summary>
/// <param name="Bits">Drawn when the store is made.</param>
public readonly record struct PeopleStoreId(UInt128 Bits)
{
    /// <summary>Bytes of an id.</summary>
    public const int Bytes = 16;

    /// <summary>32 lower-case hex digits.</summary>
    public override string ToString() => Bits.ToString("x32", CultureInfo.InvariantCulture);

    internal static UInt128 Read(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt128BigEndian(bytes);

    internal static byte[] Write(UInt128 bits)
    {
        byte[] bytes = new byte[Bytes];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, bits);
        return bytes;
    }
}
