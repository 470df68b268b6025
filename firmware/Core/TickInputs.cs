using Smp.Core.Depth;
using Smp.Core.Ports;

namespace Smp.Core;

/// <summary>What one tick read of the world, once; every decision of the tick is made from this.</summary>
public sealed class TickInputs
{
    /// <summary>Device clock, ms since boot.</summary>
    public long NowMs;

    /// <summary>Since the tick before, ms; 0 in the first.</summary>
    public int GapMs;

    /// <summary>The clock said an earlier time than in the tick before.</summary>
    public bool HasClockGoneBack;

    /// <summary>Counts since the tick before, within a million either way.</summary>
    public int Counts;

    /// <summary>
    /// Time between the two latches of the counter, by its own clock, microseconds; -1 when that went back.
    /// </summary>
    public int CountsUs;

    /// <summary>Motor current, mA.</summary>
    public int CurrentMa;

    /// <summary>Supply, mV.</summary>
    public int SupplyMv;

    /// <summary>Switched rail, mV.</summary>
    public int RailMv;

    /// <summary>Position code of the grip.</summary>
    public int GripCode;

    /// <summary>Protrusion sensed, um; a little below 0 is possible.</summary>
    public int ProtrusionUm;

    // What a sense can say at most; more is nonsense that must not get into the arithmetic.
    private const int CurrentMaMax = 10_000;
    private const int SupplyMvMax = 60_000;
    private const int GripCodeMax = 4_095;
    private const int CountsMax = 1_000_000;

    private readonly DevicePorts _ports;
    private readonly GripScale _scale;
    private long _countBefore;
    private long _stampBeforeUs;
    private bool _isFirst = true;

    /// <summary>Reads from these ports, positions by this scale.</summary>
    public TickInputs(DevicePorts ports, GripScale scale)
    {
        _ports = ports;
        _scale = scale;
    }

    /// <summary>Reads everything once.</summary>
    public void Read(long nowMs)
    {
        IStrokeCounter counter = _ports.Counter;
        counter.Sample();
        long gapMs = _isFirst ? 0 : nowMs - NowMs;
        long counts = _isFirst ? 0 : counter.Count - _countBefore;
        long countsUs = _isFirst ? 0 : counter.StampUs - _stampBeforeUs;
        _countBefore = counter.Count;
        _stampBeforeUs = counter.StampUs;
        _isFirst = false;
        GapMs = Whole.Clamp(gapMs, 0, int.MaxValue);
        HasClockGoneBack = gapMs < 0;
        Counts = Whole.Clamp(counts, -CountsMax, CountsMax);
        CountsUs = Whole.Clamp(countsUs, -1, int.MaxValue);
        NowMs = nowMs;
        CurrentMa = Whole.Clamp(_ports.Current.ReadMa(), 0, CurrentMaMax);
        SupplyMv = Whole.Clamp(_ports.Supply.ReadSupplyMv(), 0, SupplyMvMax);
        RailMv = Whole.Clamp(_ports.Supply.ReadRailMv(), 0, SupplyMvMax);
        GripCode = Whole.Clamp(_ports.GripSense.ReadCode(), 0, GripCodeMax);
        ProtrusionUm = _scale.ProtrusionUm(GripCode);
    }
}
