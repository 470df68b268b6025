using System;
using System.IO;
using Smp.Core.Memory;
using Smp.Simulator.Peripherals;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Records;

namespace Smp.App.Pens;

/// <summary>
/// Looks on at the pen's memory and notes every record that was written whole, before any host has seen it.
/// </summary>
/// <remarks>A second account of what the pen recorded: an import is checked against it.</remarks>
public sealed class RecordTap : IMemoryWriteObserver, IDisposable
{
    private readonly SlicedCrc32 _crc = new();
    private readonly byte[] _record = new byte[WireLimits.RecordBytes];
    private readonly StreamWriter? _lines;

    /// <summary>A tap that writes each record as one line of hexadecimal; null to only count.</summary>
    public RecordTap(string? path)
    {
        _lines = path is null ? null : new StreamWriter(path, append: true) { AutoFlush = true };
    }

    /// <summary>Records seen.</summary>
    public long Count { get; private set; }

    /// <summary>Sequence of the newest; 0 for none.</summary>
    public uint Newest { get; private set; }

    /// <inheritdoc/>
    public void Written(int address, ReadOnlySpan<byte> place, int keptBytes)
    {
        if (address < MemoryMap.RingAt || place.Length != WireLimits.RecordBytes)
        {
            return;
        }
        place.CopyTo(_record);
        bool isOld = keptBytes < place.Length && UsageRecord.SequenceOf(_record, 0) <= Newest;
        if (isOld || !UsageRecord.IsValid(_record, 0, _crc))
        {
            return;
        }
        Count++;
        Newest = UsageRecord.SequenceOf(_record, 0);
        _lines?.WriteLine(Convert.ToHexStringLower(_record));
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _lines?.Dispose();
}
