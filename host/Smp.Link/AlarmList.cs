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

    private readonly List<Alarm> _alarms = new(CountMax);
    private readonly Alarm _arriving = new();

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Alarm> Waiting => _alarms;

    /// <summary>Alarms not kept for want of room; the pen repeats them until acknowledged.</summary>
    public int Dropped { get; private set; }

    internal void Clear() => _alarms.Clear();

    internal void Acknowledged(ushort number) => _alarms.RemoveAll(alarm => alarm.Number == number);

    internal void Arrived(Message message)
    {
        _arriving.ReadFrom(message.Bytes, Message.PayloadOffset, message.PayloadEnd);
        foreach (Alarm alarm in _alarms)
        {
            if (alarm.Number == _arriving.Number)
            {
                return;
            }
        }
        if (_alarms.Count == CountMax && !MakeRoom(_arriving.Priority))
        {
            return;
        }
        var added = new Alarm();
        added.ReadFrom(message.Bytes, Message.PayloadOffset, message.PayloadEnd);
        _alarms.Add(added);
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
        _alarms.RemoveAt(lowest);
        return true;
    }
}
