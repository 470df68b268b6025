using System.Collections.Generic;
using Smp.Link.Import;

namespace Smp.Bench.Sim;

/// <summary>A sink in memory: what is measured is the pen and its link, not a disk.</summary>
internal sealed class CountingSink : IRecordSink
{
    private readonly HashSet<uint> _sequences = [];
    private readonly byte[] _head = new byte[32];

    public int Count => _sequences.Count;

    public uint HighestContiguous(ulong device, ulong epoch) => 0;

    public bool HoldsHead(byte[] head) => true;

    public void Offer(ulong device, ulong epoch, byte[] raw, int offset) =>
        _sequences.Add(Smp.Wire.Records.UsageRecord.SequenceOf(raw, offset));

    public void GapDeclared(ulong device, ulong epoch, uint fromSequence, uint toSequence)
    {
    }

    public void Unreadable(ulong device, ulong epoch, byte[] raw, int offset)
    {
    }

    public byte[] Commit() => _head;
}
