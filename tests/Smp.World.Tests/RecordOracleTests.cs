using System;
using Smp.Core.Memory;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Records;
using Xunit;

namespace Smp.World.Tests;

/// <summary>The record oracle, shown records that no healthy pen writes, and a ledger that loses one.</summary>
public sealed class RecordOracleTests
{
    private readonly Room _room = new(Plans.Calm());

    [Fact]
    public void It_sees_a_record_that_the_ledger_has_lost()
    {
        _room.Ledger.Keeps = sequence => sequence != 5;
        Violation? seen = _room.Live();
        Assert.Equal("record", seen?.Oracle);
        Assert.Contains("record 5", seen!.What, StringComparison.Ordinal);
    }

    [Fact]
    public void It_sees_a_number_used_twice()
    {
        Write(new UsageRecord { Sequence = 7 });
        Assert.Null(_room.Violation);
        Write(new UsageRecord { Sequence = 7, Value = 1 });
        Assert.Contains("used again", _room.Violation?.What, StringComparison.Ordinal);
    }

    [Fact]
    public void It_sees_a_counter_of_the_pens_life_go_back()
    {
        Write(new UsageRecord { Sequence = 7, LifeStrokes = 10, MountStrokes = 10 });
        Write(new UsageRecord { Sequence = 8, LifeStrokes = 9, MountStrokes = 10 });
        Assert.Contains("went back", _room.Violation?.What, StringComparison.Ordinal);
    }

    [Fact]
    public void It_sees_a_counter_of_a_mount_go_back()
    {
        Write(new UsageRecord { Sequence = 7, Mount = 1, LifeStrokes = 10, MountStrokes = 10 });
        Write(new UsageRecord { Sequence = 8, Mount = 1, LifeStrokes = 10, MountStrokes = 9 });
        Assert.Contains("counter of mount 1", _room.Violation?.What, StringComparison.Ordinal);
    }

    [Fact]
    public void It_sees_mounts_that_do_not_add_up()
    {
        Write(new UsageRecord { Sequence = 7, Mount = 1, LifeStrokes = 10, MountStrokes = 10 });
        Write(new UsageRecord { Sequence = 8, LifeStrokes = 12, MountStrokes = 1 });
        Assert.Contains("sum up", _room.Violation?.What, StringComparison.Ordinal);
    }

    [Fact]
    public void It_sees_a_finished_cartridge_mounted_again()
    {
        Write(new UsageRecord { Sequence = 7, Mount = 1, Cartridge = 9, Kind = (byte)RecordKind.Unmount, Detail = 2 });
        Write(new UsageRecord { Sequence = 8, Mount = 2, Cartridge = 9, Kind = (byte)RecordKind.Mount });
        Assert.Contains("mounted again", _room.Violation?.What, StringComparison.Ordinal);
    }

    private void Write(UsageRecord record)
    {
        byte[] bytes = new byte[WireLimits.RecordBytes];
        record.WriteTo(bytes, 0, new SlicedCrc32());
        _room.Shadow.Written(MemoryMap.RingAt, bytes, bytes.Length);
    }
}
