using System;
using Smp.Wire.Framing;

namespace Smp.Esp32.Air;

/// <summary>A few messages on their way between two threads. What does not fit is not taken.</summary>
/// <remarks>A lock, for the platform has no volatile; it is held for one copy, and nothing is allocated.</remarks>
public sealed class MessageRing
{
    private const int Places = 8;

    private readonly Message[] _places = new Message[Places];
    private readonly object _lock = new object();
    private int _first;
    private int _count;

    /// <summary>An empty ring.</summary>
    public MessageRing()
    {
        for (int i = 0; i < Places; i++)
        {
            _places[i] = new Message();
        }
    }

    /// <summary>There is no place.</summary>
    public bool IsFull
    {
        get
        {
            lock (_lock)
            {
                return _count == Places;
            }
        }
    }

    /// <summary>Takes a copy.</summary>
    /// <returns>False when it is too long or there is no place.</returns>
    public bool TryPut(byte[] bytes, int length)
    {
        lock (_lock)
        {
            if (_count == Places || length > _places[0].Bytes.Length)
            {
                return false;
            }
            Message place = _places[(_first + _count) % Places];
            Array.Copy(bytes, 0, place.Bytes, 0, length);
            place.Length = length;
            _count++;
            return true;
        }
    }

    /// <summary>Gives the oldest.</summary>
    public bool TryTake(Message target)
    {
        lock (_lock)
        {
            if (_count == 0)
            {
                return false;
            }
            Message place = _places[_first];
            Array.Copy(place.Bytes, 0, target.Bytes, 0, place.Length);
            target.Length = place.Length;
            _first = (_first + 1) % Places;
            _count--;
            return true;
        }
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _count = 0;
        }
    }
}
