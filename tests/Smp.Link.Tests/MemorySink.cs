using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Smp.Link.Import;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Records;

namespace Smp.Link.Tests;

/// <summary>A sink whose commits are all or nothing, and that remembers what it was told and when.</summary>
internal sealed class MemorySink(ICrc32 crc) : IRecordSink
{
    private readonly List<(uint Sequence, byte[] Raw)> _staged = [];
    private readonly List<(uint From, uint To)> _stagedGaps = [];
    private readonly List<byte[]> _stagedUnreadable = [];
    private readonly HashSet<string> _heads = [];

    public SortedDictionary<uint, byte[]> Committed { get; private set; } = [];

    public List<(uint From, uint To)> Gaps { get; private set; } = [];

    public List<byte[]> UnreadableBytes { get; } = [];

    public int Conflicts { get; private set; }

    public int Commits { get; private set; }

    public int CommitsToFail { get; set; }

    public Exception Failure { get; set; } = new IOException("ledger.db: the disk is full: free some space.");

    public uint HighestContiguous(ulong device, ulong epoch)
    {
        var contiguity = new Contiguity(0, (_, _) => { });
        var record = new UsageRecord();
        foreach ((uint sequence, byte[] raw) in Committed)
        {
            foreach ((uint _, uint to) in Gaps.Where(gap => gap.From <= contiguity.Watermark + 1))
            {
                contiguity.Pass(Math.Min(to, sequence - 1));
            }
            record.TryReadFrom(raw, 0, crc);
            contiguity.Hold(sequence, record.Predecessor, Contiguity.HeldBeforeUnknown);
        }
        return contiguity.Watermark;
    }

    public bool HoldsHead(byte[] head) => _heads.Contains(Convert.ToHexString(head));

    public void Offer(ulong device, ulong epoch, byte[] raw, int offset) =>
        _staged.Add((UsageRecord.SequenceOf(raw, offset), raw.AsSpan(offset, WireLimits.RecordBytes).ToArray()));

    public void GapDeclared(ulong device, ulong epoch, uint fromSequence, uint toSequence) =>
        _stagedGaps.Add((fromSequence, toSequence));

    public void Unreadable(ulong device, ulong epoch, byte[] raw, int offset) =>
        _stagedUnreadable.Add(raw.AsSpan(offset, WireLimits.RecordBytes).ToArray());

    public byte[] Commit()
    {
        bool mustFail = CommitsToFail-- > 0;
        if (!mustFail)
        {
            KeepStaged();
        }
        _staged.Clear();
        _stagedGaps.Clear();
        _stagedUnreadable.Clear();
        if (mustFail)
        {
            throw Failure;
        }
        Commits++;
        byte[] head = new byte[32];
        BitConverter.TryWriteBytes(head, Commits);
        _heads.Add(Convert.ToHexString(head));
        return head;
    }

    /// <summary>Goes back to an older copy of itself, as a restored backup does.</summary>
    public void RollBackTo(uint sequence)
    {
        Committed = new(Committed.Where(record => record.Key <= sequence).ToDictionary());
        Gaps = Gaps.Where(gap => gap.To <= sequence).ToList();
        _heads.Clear();
    }

    private void KeepStaged()
    {
        foreach ((uint sequence, byte[] raw) in _staged)
        {
            if (!Committed.TryAdd(sequence, raw) && !Committed[sequence].AsSpan().SequenceEqual(raw))
            {
                Conflicts++;
            }
        }
        Gaps.AddRange(_stagedGaps.Where(gap => !Gaps.Contains(gap)));
        UnreadableBytes.AddRange(_stagedUnreadable);
    }
}
