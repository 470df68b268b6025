namespace Smp.Link.Import;

/// <summary>Where records go that must never be lost: a ledger, seen from the link.</summary>
/// <remarks>
/// Everything handed over since the last <see cref="Commit"/> is one group: durable together or not at all. The same
/// record, gap or unreadable bytes may be handed over again, in this process or after a restart, and must be held once.
/// Same key and other bytes is the sink's to quarantine, inside the same group. A member that throws has kept nothing
/// of the group; nothing of it is then acknowledged, and the pen sends it again.
/// </remarks>
public interface IRecordSink
{
    /// <summary>
    /// Highest record committed with none missing before it, declared gaps counted as present; 0 for none.
    /// </summary>
    /// <remarks>The rule is <see cref="Contiguity"/>: feed it the committed records and gaps of the epoch.</remarks>
    uint HighestContiguous(ulong device, ulong epoch);

    /// <summary>True when one of the ledger's rows has this 32-byte hash.</summary>
    bool HoldsHead(byte[] head);

    /// <summary>A record of 64 bytes whose CRC matches.</summary>
    void Offer(ulong device, ulong epoch, byte[] raw, int offset);

    /// <summary>The pen itself declares the numbers from..to, both included, as lost or never used.</summary>
    void GapDeclared(ulong device, ulong epoch, uint fromSequence, uint toSequence);

    /// <summary>64 bytes that the pen holds as a record and whose CRC does not match, three times the same.</summary>
    void Unreadable(ulong device, ulong epoch, byte[] raw, int offset);

    /// <summary>Makes the group durable; cheap when it brought nothing new.</summary>
    /// <returns>The 32-byte hash of the ledger's newest row.</returns>
    byte[] Commit();
}
