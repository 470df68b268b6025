using Smp.Wire;
using Smp.Wire.Messages;

namespace Smp.Core;

/// <summary>
/// Alarms raised and not yet acknowledged, oldest first. On a full desk an urgent one takes the place of one that is
/// not; among equals the old ones stay: they are not answered yet.
/// </summary>
public sealed class AlarmDesk
{
    /// <summary>How many wait at most.</summary>
    public const int Count = 8;

    private readonly Alarm[] _alarms = new Alarm[Count];
    private int _waiting;
    private ushort _number;

    /// <summary>An empty desk.</summary>
    public AlarmDesk()
    {
        for (int i = 0; i < Count; i++)
        {
            _alarms[i] = new Alarm();
        }
    }

    /// <summary>Alarms waiting.</summary>
    public int Waiting => _waiting;

    /// <summary>Number of the newest alarm; a link sends at once when it changes.</summary>
    public ushort NewestNumber => _number;

    /// <summary>Alarm <paramref name="index"/>, 0 the oldest.</summary>
    public Alarm At(int index) => _alarms[index];

    /// <summary>Highest priority waiting; 0 for none.</summary>
    public byte PriorityMax
    {
        get
        {
            byte highest = 0;
            for (int i = 0; i < _waiting; i++)
            {
                highest = _alarms[i].Priority > highest ? _alarms[i].Priority : highest;
            }
            return highest;
        }
    }

    /// <summary>How soon a person must act: 2 before long, 3 now.</summary>
    public static byte PriorityOf(FaultCode fault) =>
        fault == FaultCode.MemoryFull || fault == FaultCode.FrictionRising ? (byte)2 : (byte)3;

    /// <summary>Adds one.</summary>
    public void Raise(FaultCode fault, byte priority, DeviceState state, uint cartridge, long nowMs)
    {
        _number = (ushort)(_number == ushort.MaxValue ? 1 : _number + 1);
        if (!MakeRoom(priority))
        {
            return;
        }
        Alarm alarm = _alarms[_waiting];
        alarm.Number = _number;
        alarm.Fault = (byte)fault;
        alarm.Priority = priority;
        alarm.State = (byte)state;
        alarm.AtMs = Whole.Low32(nowMs);
        alarm.Cartridge = cartridge;
        _waiting++;
    }

    /// <summary>A person has acknowledged this fault: its alarms are answered.</summary>
    public void Settle(FaultCode fault)
    {
        for (int i = _waiting - 1; i >= 0; i--)
        {
            if (_alarms[i].Fault == (byte)fault)
            {
                Remove(i);
            }
        }
    }

    /// <summary>Takes one off, by its number.</summary>
    public void Acknowledge(ushort number)
    {
        for (int i = 0; i < _waiting; i++)
        {
            if (_alarms[i].Number == number)
            {
                Remove(i);
                return;
            }
        }
    }

    private bool MakeRoom(byte priority)
    {
        for (int i = 0; _waiting == Count && i < Count; i++)
        {
            if (_alarms[i].Priority < priority)
            {
                Remove(i);
            }
        }
        return _waiting < Count;
    }

    private void Remove(int index)
    {
        Alarm taken = _alarms[index];
        for (int i = index; i < _waiting - 1; i++)
        {
            _alarms[i] = _alarms[i + 1];
        }
        _waiting--;
        _alarms[_waiting] = taken;
    }
}
