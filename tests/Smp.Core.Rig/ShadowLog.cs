using System;
using System.Collections.Generic;
using Smp.Core.Memory;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;
using Smp.Wire.Records;

namespace Smp.Core.Rig;

/// <summary>Every record that was ever whole in the pen's ring, taken from its writes.</summary>
public sealed class ShadowLog
{
    private readonly ICrc32 _crc;
    private readonly PenRig _rig;
    private readonly ArrayMemory _memory;
    private readonly List<ToldRecord> _told = [];
    private readonly Dictionary<uint, ToldRecord> _bySequence = [];
    private int _waitingFrom;

    public ShadowLog(PenRig rig)
    {
        _rig = rig;
        _crc = rig.Crc;
        _memory = rig.Memory;
        for (int at = MemoryMap.RingAt; at + WireLimits.RecordBytes <= _memory.SizeBytes; at += WireLimits.RecordBytes)
        {
            Take(at);
        }
        _memory.Wrote = Take;
    }

    /// <summary>Broken promises, one line each.</summary>
    public List<Complaint> Complaints { get; } = [];

    /// <summary>Highest sequence that was ever whole.</summary>
    public uint Newest { get; private set; }

    /// <summary>All of them, oldest first.</summary>
    public IReadOnlyList<ToldRecord> Records => _told;

    /// <summary>A write was cut, and what stands there is whole: it counts when it is new.</summary>
    public void TakeUnfinished(int address)
    {
        if (address >= MemoryMap.RingAt && UsageRecord.SequenceOf(_memory.Bytes, address) > Newest)
        {
            Take(address);
        }
    }

    /// <summary>A record of this kind is newer than that one.</summary>
    public bool HasSince(uint sequence, RecordKind kind)
    {
        for (int i = _told.Count - 1; i >= 0 && _told[i].Record.Sequence > sequence; i--)
        {
            if (_told[i].Record.Kind == (byte)kind)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Looks at a page the pen sent: nothing in it may differ from what was written.</summary>
    public void Compare(byte[] logMessage)
    {
        var page = new LogPage();
        page.TryReadFrom(logMessage, Message.PayloadOffset, logMessage.Length - 4);
        for (int i = 0; i < page.Count; i++)
        {
            ReadOnlySpan<byte> raw = logMessage.AsSpan(
                LogPage.RecordAt(Message.PayloadOffset, i), WireLimits.RecordBytes);
            uint sequence = UsageRecord.SequenceOf(raw.ToArray(), 0);
            if (!_bySequence.TryGetValue(sequence, out ToldRecord? told) || !raw.SequenceEqual(told.Raw))
            {
                Complain(Breach.FactDoubled, $"sent record {sequence} that was never written so");
            }
        }
    }

    /// <summary>Looks whether everything that nobody has acknowledged is still there.</summary>
    public void CompareMemory(uint acked)
    {
        int slots = MemoryMap.RingSlots(_memory.SizeBytes);
        while (_waitingFrom < _told.Count && _told[_waitingFrom].Record.Sequence <= acked)
        {
            _waitingFrom++;
        }
        for (int i = _waitingFrom; i < _told.Count; i++)
        {
            uint sequence = _told[i].Record.Sequence;
            int at = MemoryMap.RingAt + (int)((sequence - 1) % slots * WireLimits.RecordBytes);
            if (!_memory.Bytes.AsSpan(at, WireLimits.RecordBytes).SequenceEqual(_told[i].Raw))
            {
                Complain(Breach.FactLost, $"record {sequence} is gone and only {acked} was acknowledged");
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
        var record = new UsageRecord();
        if (!record.TryReadFrom(raw, 0, _crc))
        {
            return;
        }
        if (_bySequence.TryGetValue(record.Sequence, out ToldRecord? known) && !raw.AsSpan().SequenceEqual(known.Raw))
        {
            Complain(Breach.FactDoubled, $"number {record.Sequence} was given to other bytes");
        }
        if (record.Predecessor != Newest)
        {
            Complain(
                Breach.FactLost, $"record {record.Sequence} names {record.Predecessor} before it and not {Newest}");
        }
        var told = new ToldRecord(record, raw, _rig.EnergisedMs);
        _bySequence[record.Sequence] = told;
        _told.Add(told);
        Newest = Math.Max(Newest, record.Sequence);
    }

    private void Complain(Breach breach, string text) => Complaints.Add(new Complaint(breach, text));
}
