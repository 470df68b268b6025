using System;
using System.Collections.Generic;
using Smp.Wire.Framing;
using Smp.Wire.Messages;

namespace Smp.Link;

/// <summary>The pen's alarms of this boot that nobody has acknowledged, oldest first, 16 at most.</summary>
/// <remarks>
/// When full, the oldest of the lowest priority gives way to one as high; <see cref="Dropped"/> counts losses.
/// </remarks>
public sealed class AlarmList
{
    /// <summary>Alarms kept.</summary>
    public const int CountMax = 16;

    private const int RepeatMs = 1_000;
    private const int SettledAfterMs = 5_000;

    private readonly List<Alarm> _alarms = new(CountMax);
    private readonly List<long> _unsaidMs = new(CountMax);
    private readonly Alarm _arriving = new();
    private long _sampleMs = long.MinValue;

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Alarm> Waiting => _alarms;

    /// <summary>Alarms not kept for want of room; the pen repeats them until acknowledged.</summary>
    public int Dropped { get; private set; }

    internal void Clear()
    {
        _alarms.Clear();
        _unsaidMs.Clear();
    }

    internal void Acknowledged(ushort number) => RemoveWhere(i => _alarms[i].Number == number);

    /// <summary>A latched fault was acknowledged: the pen drops the alarms that it raised.</summary>
    internal void FaultAcknowledged(byte fault) => RemoveWhere(i => _alarms[i].Fault == fault);

    internal void Arrived(Message message)
    {
        _arriving.ReadFrom(message.Bytes, Message.PayloadOffset, message.PayloadEnd);
        int known = _alarms.FindIndex(alarm => alarm.Number == _arriving.Number);
        if (known >= 0)
        {
            _unsaidMs[known] = 0;
            return;
        }
        if (_alarms.Count == CountMax && !MakeRoom(_arriving.Priority))
        {
            return;
        }
        var added = new Alarm();
        added.ReadFrom(message.Bytes, Message.PayloadOffset, message.PayloadEnd);
        _alarms.Add(added);
        _unsaidMs.Add(0);
    }

    /// <summary>The pen speaks: an alarm that it no longer repeats was settled at the pen itself.</summary>
    /// <remarks>A silence settles nothing: of the time between two samples at most one second counts.</remarks>
    internal void SampleArrived(long nowMs)
    {
        int passedMs = _sampleMs == long.MinValue ? 0 : (int)Math.Clamp(nowMs - _sampleMs, 0, RepeatMs);
        _sampleMs = nowMs;
        for (int i = _unsaidMs.Count - 1; i >= 0; i--)
        {
            _unsaidMs[i] += passedMs;
            if (_unsaidMs[i] > SettledAfterMs)
            {
                RemoveAt(i);
            }
        }
    }

    private void RemoveWhere(Func<int, bool> isMeant)
    {
        for (int i = _alarms.Count - 1; i >= 0; i--)
        {
            if (isMeant(i))
            {
                RemoveAt(i);
            }
        }
    }

    private void RemoveAt(int index)
    {
        _alarms.RemoveAt(index);
        _unsaidMs.RemoveAt(index);
    }

    private bool MakeRoom(byte priority)
    {
        int lowest = 0;
        for (int i = 1; i < _alarms.Count; i++)
        {
            if (_alarms[i].Priority < _alarms[lowest].Priority)
            {
                lowest = i;
            }
        }
        Dropped++;
        if (_alarms[lowest].Priority > priority)
        {
            return false;
        }
        RemoveAt(lowest);
        return true;
    }
}
