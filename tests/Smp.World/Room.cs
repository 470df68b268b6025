using System;
using System.Collections.Generic;
using System.Globalization;
using Smp.Core.Memory;
using Smp.Simulator;
using Smp.Simulator.Peripherals;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.World.Faults;
using Smp.World.Hosts;
using Smp.World.Ledger;
using Smp.World.Oracles;
using Smp.World.People;
using Smp.World.Reports;

namespace Smp.World;

/// <summary>A treatment room: one pen, the hands and hosts around it, what goes wrong, and who watches.</summary>
/// <remarks>One thread, one clock, one seed: the same plan gives the same trace.</remarks>
internal sealed class Room
{
    private const int QuietStrideMs = 10;
    private const int BusyStrideMs = 3;
    private const int FreezeMs = 1_000_000;
    private const int FlipFrom = 5;
    private readonly SlicedCrc32 _crc = new();
    private readonly FaultSchedule _schedule;
    private readonly Oracle[] _oracles;
    private readonly IActor[] _actors;
    private long _stallEndsMs;
    private readonly RecordOracle _records;
    private readonly HashSet<(ulong Epoch, int Number, uint AtMs)> _alarmsSeen = [];

    /// <summary>The room of a plan; nothing has power yet.</summary>
    public Room(WorldPlan plan)
    {
        Plan = plan;
        var memory = new SimulatedMemory(plan.MemoryBytes);
        Memory = new ForgetfulMemory(memory);
        Pen = new PenWorld(Fit(plan.Setup), memory);
        Shadow = new ShadowLog(_crc);
        memory.Observer = Shadow;
        Ledger = new MemoryLedger(_crc);
        Terminals = new Terminals(Pen);
        Cable = new Cable(Pen.Board.Wire, _crc);
        Air = new AirLink(Cable);
        Clinic = new Clinic(plan.Seed, plan.MayBrake ? 2 : 1);
        Power = new PowerSwitch(this);
        Hand = new Hand(plan.Seed, plan.GestureEveryMs);
        Host = NewHost("host", 1);
        OtherHost = NewHost("other host", 1_000_000);
        OtherHost.IsPlugged = false;
        Hostile = new HostileHost(this, _crc);
        Pen.Technician = new Technician(plan.Technician, plan.Seed);
        _records = new RecordOracle(this);
        _oracles =
        [
            new SwitchOracle(this), new CutOffOracle(this), new StallOracle(this), new CeilingOracle(this),
            new StartOracle(this), _records,
        ];
        _schedule = new FaultSchedule(plan.Faults, plan.Seed);
        _actors = [Power, _schedule, Hand, Host, OtherHost, Hostile];
    }

    /// <summary>What its seed decided.</summary>
    public WorldPlan Plan { get; }

    /// <summary>The pen.</summary>
    public PenWorld Pen { get; }

    /// <summary>What stands before its memory.</summary>
    public ForgetfulMemory Memory { get; }

    /// <summary>What was written to its memory.</summary>
    public ShadowLog Shadow { get; }

    /// <summary>What the host keeps.</summary>
    public MemoryLedger Ledger { get; }

    /// <summary>What instruments show.</summary>
    public Terminals Terminals { get; }

    /// <summary>The wire.</summary>
    public Cable Cable { get; }

    /// <summary>What happens on it.</summary>
    public LinkWeather Weather { get; } = new();

    /// <summary>What people decide.</summary>
    public Clinic Clinic { get; }

    /// <summary>The pen's power.</summary>
    public PowerSwitch Power { get; }

    /// <summary>The technician's hand.</summary>
    public Hand Hand { get; }

    /// <summary>The host whose plug is in the pen.</summary>
    public HonestHost Host { get; }

    /// <summary>Another computer of the clinic, on the same ledger.</summary>
    public HonestHost OtherHost { get; }

    /// <summary>Somebody else on cable and air.</summary>
    public HostileHost Hostile { get; }

    /// <summary>The pen's radio.</summary>
    public AirLink Air { get; }

    /// <summary>What corrupts the limits in RAM, when something does.</summary>
    public LimitsFlip LimitsFlip { get; } = new();

    /// <summary>The last of what happened.</summary>
    public Trace Trace { get; } = new();

    /// <summary>What was seen.</summary>
    public Tally Tally { get; } = new();

    /// <summary>World time, ms.</summary>
    public long NowMs => Pen.NowMs;

    /// <summary>All that is broken now.</summary>
    public Breaks Broken => _schedule.Broken;

    /// <summary>The first thing that must never be; null so far.</summary>
    public Violation? Violation { get; private set; }

    /// <summary>When the program goes on after a stall, world ms.</summary>
    public long StalledUntilMs { get; private set; } = long.MinValue / 2;

    /// <summary>When it began to stand still, world ms.</summary>
    public long StalledSinceMs { get; private set; }

    /// <summary>Says a line of the trace.</summary>
    public void Say(string line) => Trace.Say(NowMs, line);

    /// <summary>An oracle saw what must never be; the first one counts.</summary>
    public void Fail(Oracle oracle, string what) => Violation ??= new Violation(oracle.Name, NowMs, what);

    /// <summary>The program stands still.</summary>
    public void Stall(int forMs)
    {
        if (Pen.IsPowered)
        {
            Pen.Stall(forMs);
            _stallEndsMs = Math.Max(_stallEndsMs, NowMs + forMs);
            TellStall(forMs);
        }
    }

    /// <summary>The program stands still until <see cref="Thaw"/> or a boot.</summary>
    public void Freeze()
    {
        if (Pen.IsPowered)
        {
            Pen.Freeze();
            TellStall(FreezeMs);
        }
    }

    /// <summary>The program goes on.</summary>
    public void Thaw()
    {
        Pen.Thaw();
        // A stall that began meanwhile goes on behind it.
        StalledUntilMs = Math.Min(StalledUntilMs, Math.Max(NowMs, _stallEndsMs));
    }

    /// <summary>A bit turns round in a slot whose record the ledger holds and the pen has freed.</summary>
    /// <remarks>Never in the newest: its counters are the ones that the pen takes up after a power cut.</remarks>
    public void FlipFreed(SeededRandom random)
    {
        EpochPages pages = Ledger.Epoch(Host.EpochId);
        uint freed = pages.Contiguity.Watermark;
        int slots = MemoryMap.RingSlots(Plan.MemoryBytes);
        uint oldest = Shadow.Newest > slots - 4 ? Shadow.Newest - (uint)(slots - 4) : 1;
        // Epochs begin alike: only one that the ledger holds in full is certainly the one in the memory.
        bool isThisEpoch = Shadow.Newest >= FlipFrom && pages.Records.Count == Shadow.Raw.Count
            && pages.Records.TryGetValue(Shadow.Newest, out byte[]? newest)
            && newest.AsSpan().SequenceEqual(Shadow.Raw[Shadow.Newest]);
        if (!Host.IsCaughtUp || !Host.IsPaired || !isThisEpoch || freed <= oldest)
        {
            return;
        }
        uint chosen = (uint)random.Between((int)oldest, (int)freed - 1);
        bool isHeld = pages.Records.TryGetValue(chosen, out byte[]? held)
            && Shadow.Raw.TryGetValue(chosen, out byte[]? raw) && held.AsSpan().SequenceEqual(raw);
        if (isHeld)
        {
            int slot = (int)((chosen - 1) % slots);
            int at = MemoryMap.RingAt + (slot * WireLimits.RecordBytes) + random.Between(0, WireLimits.RecordBytes - 1);
            Pen.Board.Memory.FlipBit(at, random.Between(0, 7));
        }
    }

    /// <summary>The program begins anew.</summary>
    public void EndStall() => StalledUntilMs = Math.Min(StalledUntilMs, NowMs);

    /// <summary>The pen told an alarm; it counts once.</summary>
    public void Alarmed(FaultCode code, ulong epoch, int number, uint atMs)
    {
        if (_alarmsSeen.Add((epoch, number, atMs)))
        {
            Say($"alarm: {code}");
            if (code is FaultCode.MemoryFull or FaultCode.FrictionRising or FaultCode.FrictionHigh)
            {
                Tally.Coded(code);
            }
        }
    }

    /// <summary>Lives until the end of the plan, then until the pen is well again.</summary>
    /// <returns>What must never be; null when all went well.</returns>
    public Violation? Live()
    {
        var random = new SeededRandom(Plan.Seed, "start");
        foreach (StartState start in Plan.Starts)
        {
            start.Prepare(this, random);
        }
        LiveUntil(Plan.LengthMs, () => false);
        if (Violation == null)
        {
            new Recovery(this, _schedule).Live();
        }
        if (Violation == null)
        {
            _records.Close();
        }
        Tally.WorldMs = NowMs;
        Tally.Strokes = Pen.Instruments.Strokes;
        Tally.Cuts = Power.Cuts;
        return Violation;
    }

    /// <summary>Lives until a time, or until something is so.</summary>
    public void LiveUntil(long untilMs, Func<bool> isReached)
    {
        while (NowMs < untilMs && Violation == null && !isReached())
        {
            Pen.AdvanceTo(NextMs(untilMs));
            Power.Look();
            Cable.Look();
            Terminals.Look();
            TellLight();
            foreach (Oracle oracle in _oracles)
            {
                oracle.Look();
            }
            Act();
        }
    }

    private HonestHost NewHost(string name, uint firstNonce)
    {
        var channel = new WeatheredChannel(Cable, Weather, new SeededRandom(Plan.Seed, name + " cable"));
        return new HonestHost(this, name, channel, _crc, firstNonce);
    }

    private long NextMs(long untilMs)
    {
        bool isBusy = Terminals.IsEnergised || Terminals.MotorMv > 0 || NowMs < StalledUntilMs + QuietStrideMs;
        long nextMs = NowMs + (isBusy ? BusyStrideMs : QuietStrideMs);
        foreach (IActor actor in _actors)
        {
            nextMs = Math.Min(nextMs, actor.NextMs);
        }
        nextMs = Math.Min(nextMs, untilMs);
        return Math.Max(nextMs, NowMs + 1);
    }

    private void Act()
    {
        foreach (IActor actor in _actors)
        {
            if (NowMs >= actor.NextMs)
            {
                actor.Act(this);
            }
        }
    }

    private PenSetup Fit(PenSetup setup) => setup with
    {
        Rewire = ports =>
        {
            setup.Rewire?.Invoke(ports);
            ports.Air = Air;
            ports.Memory = Memory;
        },
        MakeGuards = () => [LimitsFlip, .. setup.MakeGuards(), LimitsFlip.Last()],
    };

    private void TellStall(int forMs)
    {
        Say(string.Create(CultureInfo.InvariantCulture, $"the program stands still for {forMs} ms"));
        StalledSinceMs = NowMs > StalledUntilMs ? NowMs : StalledSinceMs;
        StalledUntilMs = Math.Max(StalledUntilMs, NowMs + forMs);
        foreach (Oracle oracle in _oracles)
        {
            oracle.Stalled(forMs);
        }
    }

    private void TellLight()
    {
        if (Terminals.Light != Terminals.LightBefore)
        {
            Say($"light: {Terminals.Light}");
        }
        if (Terminals.AreContactsClosed != Terminals.WereContactsClosed)
        {
            Say(Terminals.AreContactsClosed ? "button: pressed" : "button: not pressed");
        }
        if (Terminals.IsEnergised != Terminals.WasEnergised)
        {
            Say(string.Create(
                CultureInfo.InvariantCulture,
                $"motor: {(Terminals.IsEnergised ? "on" : "off")}, {Terminals.StrokeHz:F0} Hz, "
                + $"{Terminals.MotorMa:F0} mA, button {(Pen.Instruments.IsHeldDown ? "held" : "free")}"));
        }
    }
}
