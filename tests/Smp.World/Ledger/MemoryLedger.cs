using System;
using System.Collections.Generic;
using Smp.Link.Import;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Records;

namespace Smp.World.Ledger;

/// <summary>A ledger in memory: groups are kept whole or not at all, nothing is ever changed.</summary>
internal sealed class MemoryLedger(ICrc32 crc) : IRecordSink
{
    private readonly Dictionary<ulong, EpochPages> _epochs = [];
    private readonly List<Action> _group = [];
    private readonly byte[] _head = new byte[32];
    private uint _commits;

    /// <summary>Same key and other bytes.</summary>
    public int Quarantined { get; private set; }

    /// <summary>Records that nobody can read.</summary>
    public int UnreadableCount { get; private set; }

    /// <summary>Left undone by a sabotaged ledger in a test; true keeps everything.</summary>
    public Func<uint, bool> Keeps { get; set; } = _ => true;

    /// <summary>What is held of an epoch.</summary>
    public EpochPages Epoch(ulong epoch)
    {
        if (!_epochs.TryGetValue(epoch, out EpochPages? pages))
        {
            pages = new EpochPages();
            _epochs.Add(epoch, pages);
        }
        return pages;
    }

    /// <inheritdoc/>
    public uint HighestContiguous(ulong device, ulong epoch) => Epoch(epoch).Contiguity.Watermark;

    /// <inheritdoc/>
    public bool HoldsHead(byte[] head)
    {
        ArgumentNullException.ThrowIfNull(head);
        uint commit = LittleEndian.GetU32(head, 0);
        return commit >= 1 && commit <= _commits;
    }

    /// <inheritdoc/>
    public void Offer(ulong device, ulong epoch, byte[] raw, int offset)
    {
        byte[] copy = raw.AsSpan(offset, WireLimits.RecordBytes).ToArray();
        _group.Add(() => Keep(Epoch(epoch), copy));
    }

    /// <inheritdoc/>
    public void GapDeclared(ulong device, ulong epoch, uint fromSequence, uint toSequence) =>
        _group.Add(() => Epoch(epoch).Pass(fromSequence, toSequence));

    /// <inheritdoc/>
    public void Unreadable(ulong device, ulong epoch, byte[] raw, int offset) => UnreadableCount++;

    /// <inheritdoc/>
    public byte[] Commit()
    {
        foreach (Action row in _group)
        {
            row();
        }
        _group.Clear();
        _commits++;
        LittleEndian.PutU32(_head, 0, _commits);
        return (byte[])_head.Clone();
    }

    private void Keep(EpochPages pages, byte[] raw)
    {
        uint sequence = UsageRecord.SequenceOf(raw, 0);
        if (pages.Records.TryGetValue(sequence, out byte[]? held))
        {
            Quarantined += held.AsSpan().SequenceEqual(raw) ? 0 : 1;
        }
        else if (Keeps(sequence))
        {
            pages.Records.Add(sequence, raw);
        }
        pages.Hold(raw, crc);
    }
}
