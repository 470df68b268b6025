using System;
using System.Linq;
using Smp.Link.Air;
using Smp.Link.Import;
using Smp.Wire;
using Smp.Wire.Framing;

namespace Smp.Link.Tests.Air;

/// <summary>A scripted pen behind a key and a host on the air, in virtual time.</summary>
internal sealed class AirRig : SteppedRig
{
    public const int StepMs = 10;
    private readonly FaultyCable _intoPen;
    private readonly FaultyCable _outOfPen;

    public AirRig(int seed = 1, int faultPermille = 0, bool hasHostKey = true, bool hasPenKey = true)
        : base(patienceMs: 120_000)
    {
        var random = new Random(seed);
        ToPen = new FaultyCable(random, faultPermille);
        ToHost = new FaultyCable(random, faultPermille);
        _intoPen = new FaultyCable(random, 0);
        _outOfPen = new FaultyCable(random, 0);
        Pen = new ScriptedPen(_intoPen, _outOfPen, Rig.Crc, random);
        random.NextBytes(Pen.Self.BootNonce);
        Rig.LedgerId.CopyTo(Pen.Self.LedgerId, 0);
        Air = new AirPen(Pen, [_intoPen, _outOfPen], [ToPen, ToHost], Rig.Crc);
        if (hasPenKey)
        {
            Key.CopyTo(Air.Key, 0);
        }
        Host = new HostEnd(ToPen, ToHost) { NowMs = NowMs };
        Seal = new AirSeal(new SystemHmac(), Rig.Crc, Pen.Self.DeviceId, hasHostKey ? Key : null);
        Connection = new PenConnection(Host, Rig.Crc, Rig.LedgerId, 1_700, air: Seal);
        Sink = new MemorySink(Rig.Crc);
        Import = new LogImport(Connection, Sink, Rig.Crc);
    }

    public static byte[] Key { get; } = [.. Enumerable.Range(1, SignedEnvelope.KeyBytes).Select(i => (byte)i)];

    public FaultyCable ToPen { get; }

    public FaultyCable ToHost { get; }

    public ScriptedPen Pen { get; }

    public AirPen Air { get; }

    public HostEnd Host { get; }

    public AirSeal Seal { get; }

    public MemorySink Sink { get; }

    public LogImport Import { get; }

    public override void Step()
    {
        NowMs += StepMs;
        Host.NowMs = NowMs;
        Air.Tick(NowMs);
        Connection.Tick(NowMs);
        Import.Tick(NowMs);
    }

    /// <summary>Puts a message before the host that nobody has signed, or somebody with another key.</summary>
    public void Forge(
        MessageType type, byte operation, byte sequence, Func<byte[], int, int> write, byte[]? key = null)
    {
        var message = new Message();
        int bytes = write(message.Bytes, Message.PayloadOffset);
        if (key is null)
        {
            message.Seal(Rig.Crc, type, operation, sequence, bytes);
        }
        else
        {
            var seal = new EnvelopeSeal(new SystemHmac(), Rig.Crc) { DeviceId = Pen.Self.DeviceId };
            key.CopyTo(seal.Key, 0);
            Pen.Self.BootNonce.CopyTo(seal.BootNonce, 0);
            seal.Seal(message, type, operation, sequence, bytes, 1_000_000, 0, (uint)NowMs);
        }
        byte[] frame = new byte[WireLimits.FrameBytesMax];
        ToHost.Put(frame.AsSpan(0, CableEncoder.Encode(message, frame, 0)), NowMs);
    }
}
