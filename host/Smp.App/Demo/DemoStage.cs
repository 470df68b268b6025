using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using Smp.App.Pens;
using Smp.Bridge;
using Smp.Bridge.Staff;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Ledger;
using Smp.Link.Native;
using Smp.Simulator;
using Smp.Simulator.Peripherals;

namespace Smp.App.Demo;

/// <summary>
/// What a demo plays on: a simulated pen on a real pty, a real ledger file, and a bridge process between them.
/// </summary>
/// <remarks>
/// The pen's clock is the only clock. It stands still while anybody acts or is waited for, so the same seed gives the
/// same rows in the same order, however fast this computer is and wherever the bridge was killed.
/// </remarks>
public sealed class DemoStage : IDisposable
{
    private const int StepMs = 20;
    private const int WaitMs = 2;
    private static readonly TimeSpan PatienceMax = TimeSpan.FromSeconds(30);
    private static readonly UtcInstant Begin = new(
        new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds());

    private readonly CancellationToken _stop;
    private readonly RecordTap _tap;
    private readonly PtyMaster _port;
    private readonly PenPort _joint;
    private readonly LedgerFile _ledger;
    private readonly Random _random;
    private BridgeProcess? _bridge;

    /// <summary>An empty stage: pen without power, ledger with one row, no bridge.</summary>
    public DemoStage(string folder, ulong seed, CancellationToken stop)
    {
        _stop = stop;
        Folder = new DemoFolder(folder);
        _random = new Random(unchecked((int)(seed * 2_654_435_761 % int.MaxValue)));
        _ledger = LedgerFile.Create(Folder.Ledger, new LedgerId(RandomBytes(LedgerId.Bytes)));
        Desk = new ClinicDesk(_ledger);
        Staff = new StaffDesk(_ledger);
        _tap = new RecordTap(Folder.PenRecords);
        World = new PenWorld(new PenSetup { Seed = seed }, new SimulatedMemory { Observer = _tap })
        {
            Technician = new Technician(new TechnicianPlan(), seed),
        };
        _port = new PtyMaster(Folder.Port);
        _joint = new PenPort(World.Board.Wire, _port);
    }

    /// <summary>Where files lie.</summary>
    public DemoFolder Folder { get; }

    /// <summary>The pen.</summary>
    public PenWorld World { get; }

    /// <summary>The clinic's desk over the ledger.</summary>
    public ClinicDesk Desk { get; }

    /// <summary>Where PINs are set and checked.</summary>
    public StaffDesk Staff { get; }

    /// <summary>The time of day in the demo.</summary>
    public UtcInstant Now => new(Begin.UtcS + (World.NowMs / 1_000));

    /// <summary>Records the pen has written in all.</summary>
    public long PenRecords => _tap.Count;

    /// <summary>Rows of the ledger that hold a pen's records.</summary>
    public long LedgerRecords => _ledger.Rows().Count(row => row.Kind == LedgerRowKind.DeviceRecord);

    /// <summary>Random bytes of the seed.</summary>
    public byte[] RandomBytes(int count)
    {
        byte[] bytes = new byte[count];
        _random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>A random number of the seed.</summary>
    public UInt128 RandomBits() => BitConverter.ToUInt128(RandomBytes(16));

    /// <summary>Starts a bridge and waits until it holds all that the pen has.</summary>
    public void StartBridge()
    {
        _bridge?.Dispose();
        _bridge = new BridgeProcess(Folder);
        HoldUntil(() => LedgerRecords >= PenRecords, "the bridge did not take over the pen's records");
    }

    /// <summary>Starts a bridge and kills it as soon as it has taken over some of the records, but not all.</summary>
    /// <returns>Records in the ledger after the kill.</returns>
    public long StartBridgeAndKillIt(long afterRecords)
    {
        long before = LedgerRecords;
        _bridge?.Dispose();
        _bridge = new BridgeProcess(Folder);
        HoldUntil(() => LedgerRecords >= before + afterRecords, "the bridge took nothing over");
        KillBridge();
        return LedgerRecords;
    }

    /// <summary>SIGKILL to the bridge.</summary>
    public void KillBridge() => _bridge?.Kill();

    /// <summary>Writes an act down.</summary>
    /// <returns>Null when it was allowed.</returns>
    public ClinicRefusal? Do(ClinicEvent act) => Desk.Do(_ => act);

    /// <summary>
    /// Asks the pen through the bridge; everything the pen has recorded is in the ledger before it is asked.
    /// </summary>
    public OutcomeRecorded Ask(Intent intent)
    {
        CatchUp();
        long id = Desk.Intend(intent, Now);
        OutcomeRecorded? outcome = null;
        HoldUntil(() => (outcome = Desk.OutcomeOf(id)) is not null, $"nobody carried out {intent.Verb}");
        CatchUp();
        return outcome!;
    }

    /// <summary>Waits until the ledger holds everything the pen has recorded.</summary>
    public void CatchUp() => HoldUntil(
        () => LedgerRecords >= PenRecords, "the bridge did not take over the pen's records");

    /// <summary>Lets the session go on; the bridge works beside it.</summary>
    public void Play(long forMs, Action<UtcInstant>? told = null)
    {
        long untilMs = World.NowMs + forMs;
        while (World.NowMs < untilMs)
        {
            _stop.ThrowIfCancellationRequested();
            World.Advance(StepMs);
            _joint.Move();
            if (World.NowMs % 60_000 < StepMs)
            {
                told?.Invoke(Now);
            }
        }
    }

    /// <summary>Ends everything.</summary>
    public void Dispose()
    {
        _bridge?.Dispose();
        _ledger.Dispose();
        _tap.Dispose();
        _port.Dispose();
    }

    private void HoldUntil(Func<bool> isReached, string otherwise)
    {
        var watch = Stopwatch.StartNew();
        while (!isReached())
        {
            _stop.ThrowIfCancellationRequested();
            for (int i = 0; i < 8; i++)
            {
                World.Hold();
                _joint.Move();
            }
            _port.WaitReadable(WaitMs);
            if (watch.Elapsed > PatienceMax || _bridge is { IsRunning: false })
            {
                throw new VerbException($"{otherwise}; see {Folder.BridgeLog}.", ExitCode.Unreachable);
            }
        }
    }
}
