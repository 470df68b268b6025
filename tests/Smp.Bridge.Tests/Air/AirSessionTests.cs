using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Bridge.Pairing;
using Smp.Link;
using Smp.Link.Air;
using Smp.Link.Import;
using Smp.Simulator;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;
using Smp.Wire.Records;
using Xunit;

namespace Smp.Bridge.Tests.Air;

/// <summary>The device's own core and the host's own link over the air, with a key that a cable has brought.</summary>
public sealed class AirSessionTests : IDisposable
{
    private const uint Session = 7;
    private readonly AirWire _air = new();
    private readonly BridgedPen _pen;
    private readonly LedgerSink _sink;
    private AirSeal _seal = null!;
    private PenConnection _host = null!;
    private LogImport _import = null!;
    private uint _nonce = 500;

    public AirSessionTests()
    {
        _pen = new BridgedPen(ports => ports.Air = _air);
        _sink = new LedgerSink(_pen.Ledger);
    }

    public void Dispose()
    {
        _sink.Dispose();
        _pen.Dispose();
    }

    [Fact]
    public void A_whole_session_is_led_and_imported_over_the_air()
    {
        Greet();
        long drops = _seal.Drops.Total;
        Lead();
        Press(3_000);
        Press(2_000);
        Assert.Equal(RequestOutcome.Done, Settle(_host.Requests.EndSession()).Outcome);
        Assert.True(RunUntil(() => _import.IsCaughtUp && !_host.IsAcknowledging && IsNothingWaiting()));
        uint[] held = [.. _pen.Records().Select(row => UsageRecord.SequenceOf(row.Raw.ToArray(), 0))];
        Assert.Equal(Enumerable.Range(1, held.Length).Select(i => (uint)i), held);
        Assert.Equal(2, _pen.Records().Count(row => row.Raw.Span[56] == (byte)RecordKind.Run));
        Assert.Equal(drops, _seal.Drops.Total);
        Assert.True(Ledger.LedgerVerifier.Verify(_pen.LedgerPath).IsRight);
    }

    [Fact]
    public void What_was_said_before_changes_nothing_when_it_is_said_again_to_either_end()
    {
        Greet();
        Lead();
        Press(2_000);
        Assert.Equal(RequestOutcome.Done, Settle(_host.Requests.Disarm()).Outcome);
        Run(2_000);
        int records = _pen.Records().Count;
        long samples = _host.TelemetryCount;
        byte[][] toPen = [.. _air.SaidByHost.Where(message => !IsHello(message))];
        byte[][] toHost = [.. _air.SaidByPen];
        foreach (byte[] message in toPen.Concat(toPen.Reverse()))
        {
            _air.GiveToPen(message);
            Run(40);
            Assert.NotEqual(DeviceState.Armed, _pen.World.Instruments.Shown);
        }
        long drops = _seal.Drops.Replayed;
        foreach (byte[] message in toHost)
        {
            _air.GiveToHost(message);
        }
        Run(100);
        Assert.True(_seal.Drops.Replayed > drops);
        Assert.InRange(_host.TelemetryCount, samples, samples + (toPen.Length * 2 * 40 / 900) + 10);
        Assert.Equal(ConnectionState.Open, _host.State);
        Assert.Equal(0, _host.Counts.Reboots);
        Assert.Equal(records, _pen.Records().Count);
    }

    [Fact]
    public void What_nobody_with_the_key_has_said_changes_nothing()
    {
        Greet();
        Lead();
        Settle(_host.Requests.Disarm());
        Run(1_000);
        int records = _pen.Records().Count;
        foreach (byte[] forged in Forged())
        {
            _air.GiveToPen(forged);
            Run(40);
            Assert.Equal(DeviceState.Disarmed, _pen.World.Instruments.Shown);
        }
        Run(1_000);
        Assert.Equal(records, _pen.Records().Count);
        Assert.Equal(RequestOutcome.Done, Settle(_host.Requests.Arm(Session, confirm: false)).Outcome);
        Assert.Equal(0, _seal.Drops.WrongKey);
    }

    [Fact]
    public void A_pen_that_restarts_is_greeted_and_nothing_for_the_boot_before_is_done()
    {
        Greet();
        Lead();
        byte[][] before = [.. _air.SaidByHost.Where(message => !IsHello(message))];
        _pen.World.Boot();
        Assert.True(RunUntil(() => _host.State == ConnectionState.Open && _host.Pen!.BootNumber == 2));
        foreach (byte[] message in before)
        {
            _air.GiveToPen(message);
            Run(40);
        }
        Assert.Equal(DeviceState.Disarmed, _pen.World.Instruments.Shown);
        Assert.Equal(RequestOutcome.Done, Settle(_host.Requests.Arm(Session, confirm: true)).Outcome);
    }

    [Fact]
    public void A_pen_whose_key_was_renewed_is_not_believed_with_the_old_one()
    {
        Greet();
        Assert.Equal("", _pen.Ask(new Intent { Verb = Intent.PairRenew }).Reason);
        // What was signed with the old key and is still on its way.
        Run(100);
        long samples = _host.TelemetryCount;
        RequestHandle status = _host.Requests.ReadStatus();
        Run(15_000);
        Assert.NotEqual(RequestOutcome.Done, status.Outcome);
        Assert.Equal(samples, _host.TelemetryCount);
        Greet();
    }

    private void Greet()
    {
        if (Keys.KeyOf(new PenSetup().DeviceId) is null)
        {
            Assert.Equal("", _pen.Ask(new Intent { Verb = Intent.Pair }).Reason);
        }
        var crc = new SlicedCrc32();
        ulong device = new PenSetup().DeviceId;
        _seal = new AirSeal(new SystemHmac(), crc, device, Keys.KeyOf(device));
        _host = new PenConnection(_air, crc, _pen.Ledger.Id.ToArray(), _nonce += 100, air: _seal);
        _import = new LogImport(_host, _sink, crc, LinkTimings.OfAir);
        Assert.True(RunUntil(() => _host.State == ConnectionState.Open), _seal.Hint);
    }

    private void Lead()
    {
        Profile profile = Profiles.ToWire(
            new Clinic.Events.ProfileDefined(1, 1, "Foundation", BridgedPen.Settings(), _pen.Now), Session);
        RequestHandle[] asked =
        [
            _host.Requests.SetTime((uint)_pen.Now.UtcS), _host.Requests.SetProfile(profile),
            _host.Requests.Bind(Session, [4_711]), _host.Requests.Mount(4_711), _host.Requests.EndChange(),
            _host.Requests.Arm(Session, confirm: false),
        ];
        Settle(asked[^1]);
        Assert.All(asked.Where(request => request.Operation != RequestOperation.EndChange), request =>
            Assert.True(request.Outcome == RequestOutcome.Done, request.ToString()));
    }

    private List<byte[]> Forged()
    {
        var crc = new SlicedCrc32();
        var wrong = new EnvelopeSeal(new SystemHmac(), crc) { DeviceId = new PenSetup().DeviceId };
        wrong.Key[0] = 1;
        _host.Pen!.BootNonce.CopyTo(wrong.BootNonce, 0);
        List<byte[]> forged = [];
        var message = new Message();
        for (int operation = 2; operation <= 0x14; operation++)
        {
            int bytes = new ArmRequest { SessionId = Session, Confirm = 1 }.WriteTo(message.Bytes, 4);
            message.Seal(crc, MessageType.Request, (byte)operation, (byte)operation, bytes);
            forged.Add([.. message.Bytes.Take(message.Length)]);
            wrong.Seal(
                message, MessageType.Request, (byte)operation, (byte)operation, bytes, 1_000_000, Session,
                (uint)_pen.World.DeviceNowMs + 5_000);
            forged.Add([.. message.Bytes.Take(message.Length)]);
        }
        return forged;
    }

    private void Press(int ms)
    {
        Run(1_000);
        _pen.World.Press();
        Run(ms);
        _pen.World.Release();
        Run(1_000);
    }

    private bool IsNothingWaiting() =>
        Settle(_host.Requests.ReadStatus()).ReadPenStatus() is { RecordsWaiting: 0 };

    private RequestHandle Settle(RequestHandle request)
    {
        Assert.True(RunUntil(() => request.IsSettled), $"never settled: {request}");
        return request;
    }

    private void Run(int ms)
    {
        for (long end = _pen.World.NowMs + ms; _pen.World.NowMs < end;)
        {
            Step();
        }
    }

    private bool RunUntil(Func<bool> condition)
    {
        for (long end = _pen.World.NowMs + 60_000; _pen.World.NowMs < end && !condition();)
        {
            Step();
        }
        return condition();
    }

    private void Step()
    {
        _pen.World.Advance(20);
        _host.Tick(_pen.World.NowMs);
        _import.Tick(_pen.World.NowMs);
    }

    private PairingKeys Keys => new(_pen.LedgerPath);

    private static bool IsHello(byte[] message) => (message[0] & 0x0F) == (int)MessageType.Hello;
}
