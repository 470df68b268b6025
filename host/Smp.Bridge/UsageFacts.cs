using Smp.Clinic;
using Smp.Clinic.Usage;
using Smp.Ledger;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Records;

namespace Smp.Bridge;

/// <summary>The pen's 64 bytes as the clinic's fact.</summary>
public sealed class UsageFacts
{
    private readonly SlicedCrc32 _crc = new();
    private readonly UsageRecord _record = new();
    private readonly byte[] _raw = new byte[WireLimits.RecordBytes];

    /// <summary>Reads a record; null when its bytes do not check.</summary>
    public UsageFact? Read(DeviceRecord record)
    {
        if (!TryRead(record))
        {
            return null;
        }
        UsageRecord r = _record;
        return new UsageFact
        {
            Pen = new PenEpoch(record.Device, record.Epoch),
            Sequence = r.Sequence,
            Predecessor = r.Predecessor,
            Kind = (UsageKind)r.Kind,
            Detail = r.Detail,
            Cartridge = new CartridgeId(r.Cartridge),
            Mount = r.Mount,
            StartMs = r.StartMs,
            Start = new UtcInstant(r.StartUtcS),
            Value = r.Value,
            RateMhz = r.Rate10mHz * 10,
            MotorMv = r.MotorMv,
            CurrentMa = r.CurrentMa,
            MountUse = new UseCounts(r.MountMotorOnMs, r.MountLoadedMs, r.MountStrokes),
            LifeUse = new UseCounts(r.LifeMotorOnMs, r.LifeLoadedMs, r.LifeStrokes),
            LastFault = r.LastFault,
            Boot = r.Boot,
        };
    }

    /// <summary>Sequence and predecessor of a record; 0 when its bytes do not check.</summary>
    internal (uint Sequence, uint Predecessor) Place(DeviceRecord record) =>
        TryRead(record) ? (_record.Sequence, _record.Predecessor) : (0, 0);

    private bool TryRead(DeviceRecord record)
    {
        record.Raw.CopyTo(_raw);
        return _record.TryReadFrom(_raw, 0, _crc);
    }
}
