using System;
using System.Buffers.Binary;
using System.IO;
using System.Text;

namespace Smp.Ledger.People;

/// <summary>Where a sealed value belongs: moved to any other place it does not open.</summary>
/// <param name="Store">The store.</param>
/// <param name="Client">Whose it is.</param>
/// <param name="Kind">The name of a field, or the kind of an entry.</param>
/// <param name="RecordClass">The class whose retention applies.</param>
/// <param name="AtUtcS">When it was written down, seconds since 1970.</param>
/// <param name="Session">The session it belongs to; 0 for none.</param>
/// <param name="IsEntry">One of several, or a field that stands once.</param>
internal readonly record struct ValuePlace(
    PeopleStoreId Store, UInt128 Client, string Kind, string RecordClass, long AtUtcS, long Session, bool IsEntry)
{
    private const string Heading = "smp-people 1";

    /// <summary>The associated bytes of the seal; every part has a fixed length or its length before it.</summary>
    public byte[] ToBytes()
    {
        using MemoryStream bytes = new();
        Add(bytes, Encoding.ASCII.GetBytes(Heading));
        bytes.Write(PeopleStoreId.Write(Store.Bits));
        bytes.Write(PeopleStoreId.Write(Client));
        bytes.WriteByte(IsEntry ? (byte)1 : (byte)0);
        Add(bytes, AtUtcS);
        Add(bytes, Session);
        Add(bytes, Encoding.UTF8.GetBytes(Kind));
        Add(bytes, Encoding.UTF8.GetBytes(RecordClass));
        return bytes.ToArray();
    }

    private static void Add(MemoryStream bytes, long number)
    {
        Span<byte> eight = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(eight, number);
        bytes.Write(eight);
    }

    private static void Add(MemoryStream bytes, byte[] part)
    {
        bytes.WriteByte((byte)part.Length);
        bytes.Write(part);
    }
}
