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

    /// <summary>Protrusion sensed, um; a little below 0 is possible.</summary>
    public int ProtrusionUm;

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
        CurrentMa = _ports.Current.ReadMa();
        SupplyMv = _ports.Supply.ReadSupplyMv();
        RailMv = _ports.Supply.ReadRailMv();
        ProtrusionUm = _scale.ProtrusionUm(_ports.GripSense.ReadCode());
    }
}
