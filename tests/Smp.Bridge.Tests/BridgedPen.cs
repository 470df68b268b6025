using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.People;
using Smp.Core;
using Smp.Ledger;
using Smp.Link;
using Smp.Simulator;
using Smp.Simulator.Peripherals;

namespace Smp.Bridge.Tests;

/// <summary>
/// A simulated pen, a bridge and a real ledger file on one clock: waiting for bytes is what lets time pass.
/// </summary>
internal sealed class BridgedPen : TimeProvider, IByteChannel
{
    private const long BeginUtcS = 1_772_442_000;
    private readonly string _folder = Directory.CreateTempSubdirectory("smp-bridge-").FullName;
    private CancellationTokenSource _stop = new();
    private Func<bool> _isReached = () => true;
    private uint _nonce;

    public BridgedPen(Action<DevicePorts>? rewire = null)
    {
        LedgerPath = Path.Combine(_folder, "ledger.db");
        Ledger = LedgerFile.Create(LedgerPath, new LedgerId([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]));
        Desk = new ClinicDesk(Ledger);
        World = new PenWorld(new PenSetup { Seed = 11, Rewire = rewire }, new SimulatedMemory());
        World.Boot();
        World.Advance(1_000);
    }

    public string Name => "bridged pen";

    public PenWorld World { get; }

    public string LedgerPath { get; }

    public LedgerFile Ledger { get; set; }

    public ClinicDesk Desk { get; private set; }

    public List<string> Lines { get; } = [];

    public UtcInstant Now => new(BeginUtcS + (World.NowMs / 1_000));

    public override long TimestampFrequency => 1_000;

    public override long GetTimestamp() => World.NowMs;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeSeconds(Now.UtcS);

    public int Read(byte[] target, int offset, int count) => World.Board.Wire.Take(target.AsSpan(offset, count));

    public int Write(byte[] source, int offset, int count) => World.Board.Wire.Give(source.AsSpan(offset, count));

    public bool WaitReadable(int timeoutMs)
    {
        World.Advance(Math.Max(timeoutMs, 1));
        if (_isReached())
        {
            _stop.Cancel();
        }
        return World.Board.Wire.WaitingForHost > 0;
    }

    public void Dispose()
    {
        Ledger.Dispose();
        _stop.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Runs a new bridge until something is so; fails after two minutes of the pen's time.</summary>
    public BridgeRun RunUntil(Func<bool> isReached, bool isSimulatedTime = false)
    {
        long untilMs = World.NowMs + 120_000;
        _stop = new CancellationTokenSource();
        _isReached = () => World.NowMs > untilMs || isReached();
        var setup = new PenBridgeSetup { HostNonce = ++_nonce, IsTimeSimulated = isSimulatedTime };
        using var bridge = new PenBridge(this, Ledger, setup, this, Lines.Add);
        bridge.Run(_stop.Token);
        return new BridgeRun(isReached(), bridge.Finding?.ToString() ?? "");
    }

    /// <summary>Runs a bridge until it has taken over all that a pen has, as with --once.</summary>
    public string RunOnce(PersonCode? lossAcceptedBy = null)
    {
        _isReached = () => false;
        var setup = new PenBridgeSetup
        {
            HostNonce = ++_nonce, EndsWhenCaughtUp = true, LossAcceptedBy = lossAcceptedBy,
        };
        using var bridge = new PenBridge(this, Ledger, setup, this, Lines.Add);
        bridge.Run(CancellationToken.None);
        return bridge.Finding?.ToString() ?? "";
    }

    /// <summary>Intends something while a bridge runs, and says what came of it.</summary>
    public OutcomeRecorded Ask(Intent intent)
    {
        long id = 0;
        RunUntil(() =>
        {
            if (id == 0 && Lines.Any(line => line.StartsWith("pen ", StringComparison.Ordinal)))
            {
                id = Desk.Intend(intent, Now);
            }
            return id != 0 && Desk.OutcomeOf(id) is not null;
        });
        return Desk.OutcomeOf(id) ?? throw new InvalidOperationException("nobody carried it out");
    }

    /// <summary>A run without a cartridge, by the gesture for it.</summary>
    public void ServiceRun(int ms)
    {
        for (int press = 0; press < 5; press++)
        {
            World.Press();
            World.Advance(150);
            World.Release();
            World.Advance(150);
        }
        World.Press();
        World.Advance(1_000 + ms);
        World.Release();
        World.Advance(1_000);
    }

    public List<LedgerRow> Records() => [.. Ledger.Rows().Where(row => row.Kind == LedgerRowKind.DeviceRecord)];

    public void Reopen(string path)
    {
        Ledger.Dispose();
        Ledger = LedgerFile.Open(path);
        Desk = new ClinicDesk(Ledger);
    }

    /// <summary>A profile that a pen takes.</summary>
    public static PowerSettings Settings() => new()
    {
        Mode = DriveMode.Rate,
        Stop = StopMode.Coast,
        SetRateMhz = 100_000,
        RateLimitMhz = 120_000,
        MotorLimitMv = 12_000,
        CurrentLimitMa = 500,
        PowerLimitMw = 3_000,
        ProtrusionUm = 600,
        ProtrusionLimitUm = 1_000,
        HousingLimitDeciCelsius = 430,
    };
}
