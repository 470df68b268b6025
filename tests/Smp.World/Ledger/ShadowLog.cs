using System;
using System.Collections.Generic;
using Smp.Core.Memory;
using Smp.Simulator.Peripherals;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Records;

namespace Smp.World.Ledger;

/// <summary>Every record that ever stood whole in the pen's memory, seen from its bus.</summary>
internal sealed class ShadowLog(ICrc32 crc) : IMemoryWriteObserver
{
    private readonly byte[] _bytes = new byte[WireLimits.RecordBytes];

    /// <summary>Records of this epoch by number.</summary>
    public SortedDictionary<uint, UsageRecord> Records { get; private set; } = [];

    /// <summary>Their bytes.</summary>
    public Dictionary<uint, byte[]> Raw { get; private set; } = [];

    /// <summary>Epochs begun.</summary>
    public int Epochs { get; private set; }

    /// <summary>Number of the newest record of this epoch; 0 for none.</summary>
    public uint Newest { get; private set; }

    /// <summary>Told of every record as it is written, with the record that had its number before, if any.</summary>
    public Action<UsageRecord, bool>? Wrote { get; set; }

    /// <summary>Told when the ring was made blank: a new epoch.</summary>
    public Action? Blanked { get; set; }

    /// <inheritdoc/>
    public void Written(int address, ReadOnlySpan<byte> place, int keptBytes)
    {
        if (address < MemoryMap.RingAt || place.Length != WireLimits.RecordBytes)
        {
            return;
        }
        place.CopyTo(_bytes);
        var record = new UsageRecord();
        if (record.TryReadFrom(_bytes, 0, crc))
        {
            // A cut before the first byte leaves the record that stood there before, which is known.
            if (keptBytes == place.Length || !Raw.ContainsKey(record.Sequence))
            {
                Take(record);
            }
        }
        else if (Records.Count > 0 && keptBytes == place.Length && !place.ContainsAnyExcept((byte)0))
        {
            Records = [];
            Raw = [];
            Newest = 0;
            Epochs++;
            Blanked?.Invoke();
        }
    }

    private void Take(UsageRecord record)
    {
        bool isOther = Raw.TryGetValue(record.Sequence, out byte[]? before)
            && !before.AsSpan().SequenceEqual(_bytes);
        Raw[record.Sequence] = (byte[])_bytes.Clone();
        Records[record.Sequence] = record;
        Newest = Math.Max(Newest, record.Sequence);
        Wrote?.Invoke(record, isOther);
    }
}
