using System;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Records;

namespace Smp.Link.Text;

/// <summary>A usage record as one line of words and units.</summary>
public static class RecordText
{
    /// <summary>Describes the 64 bytes at <paramref name="offset"/>.</summary>
    public static string Describe(byte[] raw, int offset, ICrc32 crc)
    {
        var record = new UsageRecord();
        if (!record.TryReadFrom(raw, offset, crc))
        {
            string bytes = Convert.ToHexString(raw, offset, WireLimits.RecordBytes);
            return $"unreadable record, its CRC does not match: {bytes}";
        }
        return $"record {record.Sequence} after {record.Predecessor}: {What(record)}, "
            + $"cartridge {Quantity.Cartridge(record.Cartridge)}, mount {record.Mount}, "
            + $"start {Quantity.Ms(record.StartMs)} boot {record.Boot} utc {Quantity.Utc(record.StartUtcS)}, "
            + $"this mount motor-on {Quantity.Ms(record.MountMotorOnMs)} loaded {Quantity.Ms(record.MountLoadedMs)} "
            + $"strokes {record.MountStrokes}, "
            + $"life motor-on {Quantity.Ms(record.LifeMotorOnMs)} loaded {Quantity.Ms(record.LifeLoadedMs)} "
            + $"strokes {record.LifeStrokes}, last fault {(FaultCode)record.LastFault}";
    }

    private static string What(UsageRecord record) => (RecordKind)record.Kind switch
    {
        RecordKind.Boot => $"boot {record.Value}, memory {(BootCause)record.Detail}",
        RecordKind.Run => $"run of {Quantity.Ms(record.Value)}, ended by {(RunEnding)record.Detail}, means "
            + $"{Measures(record)} {Quantity.Ma(record.CurrentMa)}",
        RecordKind.Mount => $"mount, session {record.Value}",
        RecordKind.Unmount => $"unmount, session {record.Value}, {(record.Detail == 1 ? "may come back" : "finished")}",
        RecordKind.ProfileApplied => $"profile {record.Value >> 16} version {record.Value & 0xFFFF} applied, set "
            + $"{Measures(record)} {Quantity.Um(record.CurrentMa)}",
        RecordKind.Fault => $"fault at {Quantity.Ms(record.Value)} ({FaultLine.Of(record.Detail)})",
        RecordKind.Paired => $"paired with ledger {Convert.ToHexString(BitConverter.GetBytes(record.Value))}",
        RecordKind.ClockSet => $"clock set, before {Quantity.Utc(record.Value)}",
        RecordKind.Confirmed => $"confirmed after a restart, session {record.Value}",
        RecordKind.SessionEnded => $"session {record.Value} ended",
        RecordKind.GripCalibrated => $"grip calibrated, home {record.Value & 0xFFFF}, {record.Value >> 16} codes a mm",
        _ => $"kind {record.Kind} unknown to this program, value {record.Value}, detail {record.Detail}",
    };

    private static string Measures(UsageRecord record) =>
        $"{Quantity.Hz(record.Rate10mHz)} {Quantity.Mv(record.MotorMv)}";
}
