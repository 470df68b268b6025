using System;
using Smp.Link;
using Smp.Simulator.Peripherals;

namespace Smp.App.Pens;

/// <summary>Joins the simulated pen's wire to a channel, so that a host cannot tell it from a board.</summary>
public sealed class PenPort
{
    private const int MoveBytes = 512;

    private readonly SimulatedWire _wire;
    private readonly IByteChannel _channel;
    private readonly byte[] _toPen = new byte[MoveBytes];
    private readonly byte[] _toHost = new byte[MoveBytes];
    private int _toPenAt;
    private int _toPenCount;
    private int _toHostAt;
    private int _toHostCount;

    /// <summary>A joint between this wire and this channel.</summary>
    public PenPort(SimulatedWire wire, IByteChannel channel)
    {
        _wire = wire;
        _channel = channel;
    }

    /// <summary>Moves what can be moved both ways; never waits.</summary>
    /// <returns>True when anything moved.</returns>
    /// <exception cref="ChannelLostException">The other end is gone.</exception>
    public bool Move() => ToHost() | ToPen();

    private bool ToHost()
    {
        if (_toHostAt == _toHostCount)
        {
            _toHostAt = 0;
            _toHostCount = _wire.WaitingForHost > 0 ? _wire.Take(_toHost) : 0;
        }
        int taken = _toHostCount > _toHostAt ? _channel.Write(_toHost, _toHostAt, _toHostCount - _toHostAt) : 0;
        _toHostAt += taken;
        return taken > 0;
    }

    private bool ToPen()
    {
        if (_toPenAt == _toPenCount)
        {
            _toPenAt = 0;
            _toPenCount = _channel.Read(_toPen, 0, _toPen.Length);
        }
        int taken = _toPenCount > _toPenAt ? _wire.Give(_toPen.AsSpan(_toPenAt, _toPenCount - _toPenAt)) : 0;
        _toPenAt += taken;
        return taken > 0;
    }
}
