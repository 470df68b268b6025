using System;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;

namespace Smp.Link;

/// <summary>Says Hello until the pen answers that very Hello.</summary>
internal sealed class HelloExchange(ICrc32 crc, LinkTimings timings, byte[] ledgerId, uint firstNonce)
{
    public const byte HostOperation = 0;
    public const byte DeviceOperation = 1;
    private readonly Exchange _said = new(timings);
    private DeviceHello _incoming = new();
    private uint _nonce = unchecked(firstNonce - 1);

    public bool IsActive => _said.IsActive;

    public bool WasSaid { get; private set; }

    public long DueMs => _said.DueMs;

    public static bool IsSameBoot(DeviceHello one, DeviceHello other) =>
        one.DeviceId == other.DeviceId && one.EpochId == other.EpochId
        && one.BootNonce.AsSpan().SequenceEqual(other.BootNonce);

    /// <summary>Starts over with a nonce of its own, so that an answer to an earlier Hello does not count.</summary>
    public void Begin(long nowMs)
    {
        WasSaid = true;
        _nonce = unchecked(_nonce + 1);
        _nonce = _nonce == 0 ? 1 : _nonce;
        var hello = new HostHello { Major = WireVersion.Major, Minor = WireVersion.Minor, HostNonce = _nonce };
        ledgerId.CopyTo(hello.LedgerId, 0);
        int bytes = hello.WriteTo(_said.Message.Bytes, Message.PayloadOffset);
        _said.Message.Seal(crc, MessageType.Hello, HostOperation, unchecked((byte)_nonce), bytes);
        _said.Begin(nowMs);
    }

    public void Hurry(long nowMs) => _said.Hurry(nowMs);

    public void End() => _said.End();

    public void Tick(long nowMs, FrameLink frames, LinkCounts counts)
    {
        // A pen that does not read must not fill the line with hellos.
        if (nowMs < _said.DueMs || !frames.HasRoom || !frames.IsFlushed)
        {
            return;
        }
        counts.Resends += _said.Sends > 0 ? 1 : 0;
        frames.Send(_said.Message);
        _said.Sent(nowMs);
    }

    public DeviceHello Read(Message message)
    {
        _incoming.ReadFrom(message.Bytes, Message.PayloadOffset, message.PayloadEnd);
        return _incoming;
    }

    public bool IsAnswer(DeviceHello hello) => WasSaid && hello.HostNonce == _nonce;

    /// <summary>Hands out what was read last; the next is read into another object.</summary>
    public DeviceHello Keep()
    {
        DeviceHello kept = _incoming;
        _incoming = new DeviceHello();
        return kept;
    }
}
