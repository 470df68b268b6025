using System;
using Smp.Clinic;
using Smp.Clinic.Usage;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Records;

namespace Smp.Bench.Ledger;

/// <summary>Writes the records that a pen would: absolute counters, one chain, sums that close.</summary>
internal sealed class MadePen(PenEpoch pen)
{
    private const int RateMhz = 100_000;

    private readonly SlicedCrc32 _crc = new();
    private readonly UsageRecord _record = new();
    private uint _cartridge;
    private ushort _mount;
    private ushort _mounts;
    private uint _boots;
    private uint _nowMs;
    private UseCounts _mountUse;
    private UseCounts _unassignedUse;
    private UseCounts _lifeUse;

    public MadeRow Boot(UtcInstant at)
    {
        _boots++;
        _nowMs = 0;
        return Record(UsageKind.Boot, _boots, 0, at);
    }

    public MadeRow Mount(CartridgeId cartridge, SessionId session, UtcInstant at)
    {
        (_cartridge, _mount, _mountUse) = (cartridge.Number, ++_mounts, UseCounts.Zero);
        return Record(UsageKind.Mount, session.Number, 0, at);
    }

    /// <summary>A run with or, before a mount, without a cartridge.</summary>
    public MadeRow Run(int lengthMs, int loadedMs, RunEnd end, UtcInstant at)
    {
        UseCounts use = new(lengthMs, loadedMs, (long)lengthMs * RateMhz / 1_000_000);
        _lifeUse += use;
        if (_mount == 0)
        {
            _unassignedUse += use;
        }
        else
        {
            _mountUse += use;
        }
        MadeRow row = Record(UsageKind.Run, (uint)lengthMs, (byte)end, at);
        _nowMs += (uint)lengthMs;
        return row;
    }

    public MadeRow Unmount(SessionId session, bool isFinished, UtcInstant at)
    {
        MadeRow row = Record(UsageKind.Unmount, session.Number, (byte)(isFinished ? 2 : 1), at);
        (_cartridge, _mount) = (0, 0);
        return row;
    }

    public MadeRow Told(UsageKind kind, uint value, byte detail, UtcInstant at) => Record(kind, value, detail, at);

    private MadeRow Record(UsageKind kind, uint value, byte detail, UtcInstant at)
    {
        UseCounts mountUse = _mount == 0 ? _unassignedUse : _mountUse;
        UsageRecord r = _record;
        r.PredecessorDistance = (byte)(r.Sequence == 0 ? 0 : 1);
        r.Sequence++;
        (r.Kind, r.Detail, r.Value) = ((byte)kind, detail, value);
        (r.Cartridge, r.Mount, r.Boot) = (_cartridge, _mount, (byte)_boots);
        (r.StartMs, r.StartUtcS) = (_nowMs += 1_000, (uint)at.UtcS);
        (r.Rate10mHz, r.MotorMv, r.CurrentMa) = (RateMhz / 10, 6_000, 180);
        (r.MountMotorOnMs, r.MountLoadedMs, r.MountStrokes) =
            ((uint)mountUse.MotorOnMs, (uint)mountUse.LoadedMs, (uint)mountUse.Strokes);
        (r.LifeMotorOnMs, r.LifeLoadedMs, r.LifeStrokes) = (_lifeUse.MotorOnMs, _lifeUse.LoadedMs, _lifeUse.Strokes);
        byte[] raw = new byte[WireLimits.RecordBytes];
        r.WriteTo(raw, 0, _crc);
        return new MadeRow(pen, raw, at);
    }
}
