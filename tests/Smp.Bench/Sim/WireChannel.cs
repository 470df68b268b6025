using System;
using Smp.Link;
using Smp.Simulator.Peripherals;

namespace Smp.Bench.Sim;

/// <summary>The host's end of a simulated wire, as a channel.</summary>
internal sealed class WireChannel : IByteChannel
{
    private readonly SimulatedWire _wire;

    public WireChannel(SimulatedWire wire) => _wire = wire;

    public string Name => "simulated wire";

    public int Read(byte[] target, int offset, int count) => _wire.Take(target.AsSpan(offset, count));

    public int Write(byte[] source, int offset, int count) => _wire.Give(source.AsSpan(offset, count));

    public bool WaitReadable(int timeoutMs) => _wire.WaitingForHost > 0;

    public void Dispose()
    {
    }
}
