using System;
using System.Collections.Generic;

namespace Smp.Link.Tests;

/// <summary>One direction of a cable that loses, doubles, damages and delays whole writes, by a seed.</summary>
internal sealed class FaultyCable(Random random, int faultPermille)
{
    private readonly PriorityQueue<byte[], (long DueMs, int Order)> _onTheWay = new();
    private readonly Queue<byte> _arrived = new();
    private int _order;

    public bool IsCut { get; set; }

    public int Faults { get; private set; }

    public void Put(ReadOnlySpan<byte> bytes, long nowMs)
    {
        if (IsCut)
        {
            return;
        }
        byte[] frame = bytes.ToArray();
        if (random.Next(1000) >= faultPermille)
        {
            Deliver(frame, nowMs);
            return;
        }
        Faults++;
        switch (random.Next(4))
        {
            case 0:
                break;
            case 1:
                Deliver(frame, nowMs);
                Deliver(frame, nowMs + random.Next(40));
                break;
            case 2:
                frame[random.Next(frame.Length)] ^= (byte)(1 << random.Next(8));
                Deliver(frame, nowMs);
                break;
            default:
                Deliver(frame, nowMs + random.Next(1, 60));
                break;
        }
    }

    public int Take(byte[] target, int offset, int count, long nowMs)
    {
        while (_onTheWay.TryPeek(out byte[]? frame, out (long DueMs, int Order) due) && due.DueMs <= nowMs)
        {
            _onTheWay.Dequeue();
            foreach (byte value in frame)
            {
                _arrived.Enqueue(value);
            }
        }
        int taken = 0;
        while (taken < count && _arrived.TryDequeue(out byte value))
        {
            target[offset + taken++] = value;
        }
        return taken;
    }

    public void Empty()
    {
        _onTheWay.Clear();
        _arrived.Clear();
    }

    private void Deliver(byte[] frame, long dueMs) => _onTheWay.Enqueue(frame, (dueMs, _order++));
}
