using System.Collections.Generic;
using Smp.Clinic.Usage;

namespace Smp.Clinic.Tests.Rig;

/// <summary>
/// Writes usage facts the way a pen does: absolute counters, predecessors, a clock that restarts at every boot.
/// </summary>
internal sealed class PenScript
{
    public static readonly PenEpoch Pen = new(0x24a160f0c1b2, 0x9f3c1a0012345678);

    public readonly List<UsageFact> Facts = [];

    private readonly PenEpoch _pen;
    private uint _sequence;
    private uint _nowMs;
    private long _bootedAtUtcS;
    private bool _isClockKnown;
    private int _boot;
    private int _mount;
    private int _mountCount;
    private CartridgeId _cartridge;
    private uint _session;
    private UseCounts _mountUse;
    private UseCounts _unassignedUse;
    private UseCounts _life;

    public PenScript(long bootedAtUtcS, PenEpoch? pen = null, UseCounts lifeBefore = default)
    {
        _bootedAtUtcS = bootedAtUtcS;
        _pen = pen ?? Pen;
        _life = lifeBefore;
    }

    public UsageFact Last => Facts[^1];

    public PenScript Boot(BootFinding finding = BootFinding.Clean)
    {
        _bootedAtUtcS += _nowMs / 1_000;
        _nowMs = 0;
        _boot++;
        _isClockKnown = false;
        return Write(UsageKind.Boot, (int)finding, (uint)_boot);
    }

    /// <summary>A start at a given time of day, however long the pen lay switched off before.</summary>
    public PenScript BootAt(long utcS, BootFinding finding)
    {
        _bootedAtUtcS = utcS;
        _nowMs = 0;
        return Boot(finding);
    }

    public PenScript SetClock()
    {
        _isClockKnown = true;
        return Write(UsageKind.ClockSet, 0, 0);
    }

    public PenScript Wait(uint ms)
    {
        _nowMs += ms;
        return this;
    }

    public PenScript Mount(CartridgeId cartridge, uint session)
    {
        _cartridge = cartridge;
        _session = session;
        _mount = ++_mountCount;
        _mountUse = default;
        return Write(UsageKind.Mount, 0, session);
    }

    public PenScript Unmount(bool isFinished = true)
    {
        Write(UsageKind.Unmount, isFinished ? 2 : 1, _session);
        _cartridge = default;
        _mount = 0;
        return this;
    }

    public PenScript Run(uint ms, uint loadedMs, uint strokes, RunEnd ending = RunEnd.Released)
    {
        Count(new UseCounts(ms, loadedMs, strokes));
        Write(UsageKind.Run, (int)ending, ms);
        _nowMs += ms;
        return this;
    }

    /// <summary>A run as <see cref="Run"/>, with what the motor did on average.</summary>
    public PenScript RunAt(int rateMhz, int currentMa, uint ms, RunEnd ending = RunEnd.Released)
    {
        Run(ms, ms / 20 * 19, (uint)((ulong)ms * (ulong)rateMhz / 1_000_000), ending);
        Facts[^1] = Facts[^1] with { RateMhz = rateMhz, CurrentMa = currentMa, MotorMv = 6_400 };
        return this;
    }

    public PenScript Coast(uint strokes)
    {
        Count(new UseCounts(0, 0, strokes));
        return this;
    }

    public PenScript Fault(int code) => Write(UsageKind.Fault, code, _nowMs);

    public PenScript SkipNumbers(uint count)
    {
        uint before = _sequence;
        _sequence += count;
        Write(UsageKind.Boot, (int)BootFinding.Damaged, (uint)_boot);
        Facts[^1] = Facts[^1] with { Predecessor = before };
        return this;
    }

    private void Count(UseCounts use)
    {
        _life += use;
        _mountUse += _mount == 0 ? default : use;
        _unassignedUse += _mount == 0 ? use : default;
    }

    private PenScript Write(UsageKind kind, int detail, uint value)
    {
        Facts.Add(new UsageFact
        {
            Pen = _pen,
            Sequence = ++_sequence,
            Predecessor = _sequence - 1,
            Kind = kind,
            Detail = detail,
            Value = value,
            Cartridge = _cartridge,
            Mount = _mount,
            StartMs = _nowMs,
            Start = new UtcInstant(_isClockKnown ? _bootedAtUtcS + (_nowMs / 1_000) : 0),
            MountUse = _mount == 0 ? _unassignedUse : _mountUse,
            LifeUse = _life,
            Boot = _boot & 0xFF,
        });
        return this;
    }
}
