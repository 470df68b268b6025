#nullable enable
using System;
using System.Collections.Generic;

namespace Smp.Standins;

/// <summary>The far end of one serial port: what it sends to the chip and what it has got from it.</summary>
public sealed class ChipPort(string name)
{
    private readonly Queue<byte> _arrived = new();
    private readonly List<byte> _sent = [];

    public string Name { get; } = name;

    public bool IsOpen { get; internal set; }

    /// <summary>As the firmware opened it; 0 while it has not.</summary>
    public int BaudRate { get; internal set; }

    /// <summary>The chip's ring: when it is full, everything in it is thrown away without a word.</summary>
    public int RingBytes { get; internal set; }

    public int BytesToRead => _arrived.Count;

    /// <summary>Bytes the firmware has written since the last call.</summary>
    public byte[] TakeSent()
    {
        byte[] sent = [.. _sent];
        _sent.Clear();
        return sent;
    }

    /// <summary>Bytes arrive at the chip; a closed port drops them, a ring that overflows is emptied.</summary>
    public void Arrive(params byte[] bytes)
    {
        if (!IsOpen)
        {
            return;
        }
        foreach (byte one in bytes)
        {
            if (_arrived.Count == RingBytes)
            {
                _arrived.Clear();
            }
            _arrived.Enqueue(one);
        }
    }

    /// <summary>More than has arrived is waited for on the chip; here it times out at once.</summary>
    internal void Read(byte[] buffer, int offset, int count)
    {
        if (count > _arrived.Count)
        {
            throw new TimeoutException($"{Name}: {count} bytes asked for, {_arrived.Count} there.");
        }
        for (int i = 0; i < count; i++)
        {
            buffer[offset + i] = _arrived.Dequeue();
        }
    }

    internal void Send(byte[] buffer, int offset, int count) => _sent.AddRange(buffer.AsSpan(offset, count));

    internal void Close()
    {
        IsOpen = false;
        _arrived.Clear();
    }
}
