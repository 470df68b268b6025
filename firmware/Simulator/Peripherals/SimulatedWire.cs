using System;
using Smp.Core.Ports;

namespace Smp.Simulator.Peripherals;

/// <summary>A cable with the pen at one end and whoever simulates the host's side at the other.</summary>
/// <remarks>Neither end waits. With the pen off, what is given to it is gone, as on a real cable.</remarks>
public sealed class SimulatedWire : IByteLink
{
    /// <summary>Bytes that each direction holds: the buffers of a serial driver.</summary>
    public const int CapacityBytes = 4_096;

    private readonly ByteRing _toPen = new ByteRing(CapacityBytes);
    private readonly ByteRing _toHost = new ByteRing(CapacityBytes);

    /// <summary>The pen listens.</summary>
    public bool IsPenOn { get; private set; }

    /// <summary>Bytes that wait for the host.</summary>
    public int WaitingForHost => _toHost.Count;

    /// <summary>Bytes that wait for the pen.</summary>
    public int WaitingForPen => _toPen.Count;

    /// <summary>Bytes the pen has put on the wire in all.</summary>
    public long FromPenBytes { get; private set; }

    /// <summary>Host's end: takes what the pen has sent.</summary>
    /// <returns>Bytes written to <paramref name="target"/>.</returns>
    public int Take(Span<byte> target) => _toHost.Take(target);

    /// <summary>Host's end: gives bytes to the pen.</summary>
    /// <returns>Bytes taken; give the rest again later.</returns>
    public int Give(ReadOnlySpan<byte> source) => IsPenOn ? _toPen.Put(source) : source.Length;

    /// <inheritdoc/>
    public int Read(byte[] target, int offset, int countMax) => _toPen.Take(target.AsSpan(offset, countMax));

    /// <inheritdoc/>
    public int Write(byte[] source, int offset, int count)
    {
        int taken = _toHost.Put(source.AsSpan(offset, count));
        FromPenBytes += taken;
        return taken;
    }

    /// <summary>Power came.</summary>
    internal void PowerUp() => IsPenOn = true;

    /// <summary>Power was lost: what the pen had not read is gone, what it had sent is on its way.</summary>
    internal void PowerDown()
    {
        IsPenOn = false;
        _toPen.Clear();
    }
}
