using System;
using System.Collections.Generic;
using Smp.Link;
using Smp.Simulator;

namespace Smp.World.Hosts;

/// <summary>A host's end of the cable, through whatever weather there is.</summary>
internal sealed class WeatheredChannel(Cable cable, LinkWeather weather, SeededRandom random) : IByteChannel
{
    private const int LateMsMax = 120;
    private readonly Queue<byte> _in = new();
    private readonly List<(long DueMs, byte[] Bytes, bool IsToPen)> _late = [];
    private readonly byte[] _piece = new byte[512];
    private long _nowMs;

    /// <inheritdoc/>
    public string Name => "cable";

    /// <summary>Whether this host's plug is in the pen.</summary>
    public bool IsPlugged { get; set; } = true;

    /// <summary>The port is gone: the next use throws.</summary>
    public bool IsGone { get; set; }

    /// <summary>Lets time pass on the way.</summary>
    public void Tick(long nowMs)
    {
        _nowMs = nowMs;
        for (int i = 0; i < _late.Count; i++)
        {
            if (nowMs >= _late[i].DueMs)
            {
                Arrive(_late[i].Bytes, _late[i].Bytes.Length, _late[i].IsToPen);
                _late.RemoveAt(i--);
            }
        }
    }

    /// <inheritdoc/>
    public int Read(byte[] target, int offset, int count)
    {
        DemandPort();
        if (weather.IsFair && _in.Count == 0)
        {
            return IsPlugged ? cable.Take(target.AsSpan(offset, count)) : 0;
        }
        int read;
        while (IsPlugged && (read = cable.Take(_piece)) > 0)
        {
            Travel(_piece.AsSpan(0, read), false);
        }
        int taken = 0;
        while (taken < count && _in.TryDequeue(out byte value))
        {
            target[offset + taken++] = value;
        }
        return taken;
    }

    /// <inheritdoc/>
    public int Write(byte[] source, int offset, int count)
    {
        DemandPort();
        if (!IsPlugged)
        {
            return count;
        }
        if (weather.IsFair)
        {
            return cable.Give(source, offset, count);
        }
        Travel(source.AsSpan(offset, count), true);
        return count;
    }

    /// <inheritdoc/>
    public bool WaitReadable(int timeoutMs) => _in.Count > 0 || cable.WaitingForHost > 0;

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private void Travel(ReadOnlySpan<byte> bytes, bool isToPen)
    {
        if (weather.IsDead || random.Hits(weather.LostPermille))
        {
            return;
        }
        byte[] piece = bytes.ToArray();
        if (random.Hits(weather.DamagedPermille))
        {
            piece[random.Between(0, piece.Length - 1)] ^= (byte)(1 << random.Between(0, 7));
        }
        if (random.Hits(weather.LatePermille))
        {
            _late.Add((_nowMs + random.Between(1, LateMsMax), piece, isToPen));
            return;
        }
        Arrive(piece, piece.Length, isToPen);
        if (random.Hits(weather.DoubledPermille))
        {
            Arrive(piece, piece.Length, isToPen);
        }
    }

    private void Arrive(byte[] piece, int count, bool isToPen)
    {
        if (isToPen)
        {
            cable.Give(piece, 0, count);
            return;
        }
        for (int i = 0; i < count; i++)
        {
            _in.Enqueue(piece[i]);
        }
    }

    private void DemandPort()
    {
        if (IsGone)
        {
            throw new ChannelLostException("cable: the port is gone: plug it in again.");
        }
    }
}
