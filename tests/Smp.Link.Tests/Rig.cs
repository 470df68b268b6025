using System;
using Smp.Link.Import;
using Smp.Wire.Framing;
using Smp.Wire.Messages;

namespace Smp.Link.Tests;

/// <summary>A scripted pen and a host on one cable, in virtual time.</summary>
internal sealed class Rig : SteppedRig
{
    public const int StepMs = 5;
    private uint _nonce = 100;

    public Rig(int seed = 1, int faultPermille = 0, bool isPaired = true)
        : base(patienceMs: 60_000)
    {
        var random = new Random(seed);
        ToPen = new FaultyCable(random, faultPermille);
        ToHost = new FaultyCable(random, faultPermille);
        Pen = new ScriptedPen(ToPen, ToHost, Crc, random);
        random.NextBytes(Pen.Self.BootNonce);
        if (isPaired)
        {
            LedgerId.CopyTo(Pen.Self.LedgerId, 0);
        }
        Sink = new MemorySink(Crc);
        Pen.OnAck = ack => AckBeyondCommit |= ack.Sequence > Sink.HighestContiguous(0, 0);
        StartHost();
    }

    public static SlicedCrc32 Crc { get; } = new();

    public static byte[] LedgerId { get; } = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];

    public FaultyCable ToPen { get; }

    public FaultyCable ToHost { get; }

    public ScriptedPen Pen { get; }

    public MemorySink Sink { get; }

    public HostEnd Host { get; private set; } = null!;

    public LogImport Import { get; private set; } = null!;

    /// <summary>True once the pen was told of records that were not committed.</summary>
    public bool AckBeyondCommit { get; private set; }

    /// <summary>A new host process on the same cable: nothing is left of the one before.</summary>
    public void StartHost(byte[]? ledgerId = null)
    {
        Host = new HostEnd(ToPen, ToHost) { NowMs = NowMs };
        Connection = new PenConnection(Host, Crc, ledgerId ?? LedgerId, _nonce += 17);
        Import = new LogImport(Connection, Sink, Crc);
    }

    public override void Step()
    {
        NowMs += StepMs;
        Host.NowMs = NowMs;
        Pen.Tick(NowMs);
        Connection.Tick(NowMs);
        Import.Tick(NowMs);
    }

    public static Profile SomeProfile() => new()
    {
        SessionId = 7,
        ProfileId = 2,
        ProfileVersion = 1,
        Mode = 1,
        StopMode = 1,
        SetRate10mHz = 11_000,
        RateMax10mHz = 12_000,
        MotorMvMax = 9_000,
        CurrentMaMax = 500,
        PowerMwMax = 2_500,
        ProtrusionUmMax = 500,
        HousingDeciCelsiusMax = 430,
    };
}
