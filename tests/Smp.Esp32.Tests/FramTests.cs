using System;
using System.Linq;
using Smp.Esp32.Board;
using Xunit;

namespace Smp.Esp32.Tests;

/// <summary>The two windows of the FRAM: addresses, borders, transactions.</summary>
public sealed class FramTests : ChipTests
{
    private const int SettingsAt = FramModel.SizeBytes - FramWindow.SettingsBytes;

    private readonly FramWindow _records;
    private readonly FramWindow _settings;

    public FramTests()
    {
        FramChip chip = new FramChip();
        _records = FramWindow.Records(chip);
        _settings = FramWindow.Settings(chip);
    }

    [Fact]
    public void Windows_share_the_part_without_a_gap()
    {
        Assert.Equal(16_384, _settings.SizeBytes);
        Assert.Equal(FramModel.SizeBytes, _records.SizeBytes + _settings.SizeBytes);
    }

    [Fact]
    public void Bytes_at_the_borders_land_where_they_belong()
    {
        _records.Write(0, [1], 0, 1);
        _records.Write(_records.SizeBytes - 1, [2], 0, 1);
        _settings.Write(0, [3], 0, 1);
        _settings.Write(_settings.SizeBytes - 1, [4], 0, 1);
        Assert.Equal(1, Fram.Content[0]);
        Assert.Equal(2, Fram.Content[SettingsAt - 1]);
        Assert.Equal(3, Fram.Content[SettingsAt]);
        Assert.Equal(4, Fram.Content[^1]);
        Assert.Equal(4, Fram.Content.Count(one => one != 0));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 245_761)]
    [InlineData(245_760, 1)]
    [InlineData(245_759, 2)]
    [InlineData(int.MaxValue, 1)]
    [InlineData(1, int.MaxValue)]
    [InlineData(0, -1)]
    public void What_leaves_a_window_is_refused_and_changes_nothing(int address, int count)
    {
        byte[] bytes = new byte[8];
        Assert.Throws<ArgumentOutOfRangeException>(() => _records.Write(address, bytes, 0, count));
        Assert.Throws<ArgumentOutOfRangeException>(() => _records.Read(address, bytes, 0, count));
        Assert.Empty(Fram.Transactions);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(2_048)]
    public void What_is_written_reads_back_in_pieces_that_a_transaction_carries(int count)
    {
        byte[] written = [.. Enumerable.Range(0, count + 3).Select(i => (byte)((i * 7) + 1))];
        byte[] read = new byte[count + 5];
        _records.Write(1_000, written, 3, count);
        _records.Read(1_000, read, 5, count);
        Assert.Equal(written[3..], read[5..]);
        Assert.Equal(new byte[5], read[..5]);
        Assert.Equal(0, Fram.RefusedWrites);
        Assert.InRange(Fram.Transactions.Max(), 1, 4 + FramChip.ChunkBytes);
        Assert.Equal(0, Fram.Content[999]);
        Assert.Equal(0, Fram.Content[1_000 + count]);
    }

    [Fact]
    public void Every_address_byte_counts()
    {
        _records.Write(0x03_BE_EF - 0x10, [9], 0, 1);
        Assert.Equal(9, Fram.Content[0x03_BE_DF]);
    }
}
