using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Core.Memory;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;
using Smp.Wire.Records;

namespace Smp.Core.Rig;

/// <summary>Every record that was ever whole in the pen's ring, taken from its writes.</summary>
public sealed class ShadowLog
{
    private readonly SlicedCrc32 _crc = new();
    private readonly SortedDictionary<uint, byte[]> _raw = [];
    private readonly ArrayMemory _memory;

    public ShadowLog(PenRig rig)
    {
        _memory = rig.Memory;
        for (int at = MemoryMap.RingAt; at + WireLimits.RecordBytes <= _memory.SizeBytes; at += WireLimits.RecordBytes)
        {
            Take(at);
        }
        _memory.Wrote = Take;
    }

    /// <summary>Broken promises, one line each.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Highest sequence that was ever whole.</summary>
    public uint Newest => _raw.Count == 0 ? 0 : _raw.Keys.Last();

    public List<UsageRecord> Records() => _raw.Values.Select(Read).ToList();

    /// <summary>Looks at a page the pen sent: nothing in it may differ from what was written.</summary>
    public void Compare(byte[] logMessage)
    {
        var page = new LogPage();
        page.TryReadFrom(logMessage, Message.PayloadOffset, logMessage.Length - 4);
        for (int i = 0; i < page.Count; i++)
        {
            int at = LogPage.RecordAt(Message.PayloadOffset, i);
            byte[] raw = logMessage.AsSpan(at, WireLimits.RecordBytes).ToArray();
            uint sequence = UsageRecord.SequenceOf(raw, 0);
            if (!_raw.TryGetValue(sequence, out byte[]? known) || !known.AsSpan().SequenceEqual(raw))
            {
                Complaints.Add($"sent record {sequence} that was never written so");
            }
        }
    }

    /// <summary>Looks whether everything that nobody has acknowledged is still there.</summary>
    public void CompareMemory(uint acked)
    {
        int slots = MemoryMap.RingSlots(_memory.SizeBytes);
        foreach ((uint sequence, byte[] raw) in _raw.Where(held => held.Key > acked))
        {
            int at = MemoryMap.RingAt + (int)((sequence - 1) % slots * WireLimits.RecordBytes);
            if (!_memory.Bytes.AsSpan(at, raw.Length).SequenceEqual(raw))
            {
                Complaints.Add($"record {sequence} is gone and only {acked} was acknowledged");
            }
        }
    }

    private void Take(int address)
    {
        if (address < MemoryMap.RingAt)
        {
            return;
        }
        byte[] raw = _memory.Bytes.AsSpan(address, WireLimits.RecordBytes).ToArray();
        if (!UsageRecord.IsValid(raw, 0, _crc))
        {
            return;
        }
        uint sequence = UsageRecord.SequenceOf(raw, 0);
        if (_raw.TryGetValue(sequence, out byte[]? known) && !known.AsSpan().SequenceEqual(raw))
        {
            Complaints.Add($"number {sequence} was given to other bytes");
        }
        uint predecessor = Read(raw).Predecessor;
        if (predecessor != Newest)
        {
            Complaints.Add($"record {sequence} names {predecessor} before it and not {Newest}");
        }
        _raw[sequence] = raw;
    }

    private UsageRecord Read(byte[] raw)
    {
        var record = new UsageRecord();
        record.TryReadFrom(raw, 0, _crc);
        return record;
    }
}
