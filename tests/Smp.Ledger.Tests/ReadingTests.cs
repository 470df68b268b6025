using System;
using System.Linq;
using Smp.Ledger.Crash;
using Xunit;

namespace Smp.Ledger.Tests;

/// <summary>What can be asked of a ledger.</summary>
public sealed class ReadingTests : IDisposable
{
    private const ulong Device = Rig.Device;
    private const ulong Epoch = MadeRecord.Epoch;

    private readonly Rig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(300)]
    [InlineData(602)]
    public void Rows_come_in_order_from_the_number_asked_for(long fromRow)
    {
        LedgerHead head = _rig.Fill(600);
        using LedgerFile ledger = LedgerFile.OpenReadOnly(_rig.Path);
        Assert.Equal(
            Enumerable.Range((int)fromRow, (int)(head.RowCount - fromRow + 1)).Select(row => (long)row),
            ledger.Rows(fromRow).Select(row => row.Row));
        Assert.Empty(ledger.Rows(head.RowCount + 1));
    }

    [Fact]
    public void Rows_appended_while_reading_are_read_too()
    {
        _rig.Fill(300);
        using LedgerFile reader = LedgerFile.OpenReadOnly(_rig.Path);
        using LedgerFile writer = LedgerFile.Open(_rig.Path);
        int appended = 300;
        long last = 0;
        foreach (LedgerRow row in reader.Rows().Take(400))
        {
            last = row.Row;
            Rig.Append(writer, ++appended, 1);
        }
        Assert.Equal(400, last);
    }

    /// <summary>Bytes of a little endian sequence do not sort like the number; the ledger does.</summary>
    [Fact]
    public void Records_of_an_epoch_come_in_order_of_their_sequence()
    {
        uint[] sequences = [0x100, 1, 0xFFFF_FFFF, 0x00FF, 0x1_0000, 2, 0x0100_0000, 0xFFFF, 0x7FFF_FFFF, 0x8000_0000];
        using LedgerFile ledger = LedgerFile.Create(_rig.Path, Rig.Id);
        using (LedgerBatch batch = ledger.BeginBatch())
        {
            foreach (uint sequence in sequences)
            {
                batch.AppendRecord(Device, Epoch, MadeRecord.Raw(sequence));
                batch.AppendRecord(Device, Epoch + 1, MadeRecord.Raw(3));
            }
            batch.Commit();
        }
        Assert.Equal(sequences.Order(), ledger.RecordsOf(Device, Epoch).Select(SequenceOf));
        Assert.Equal(sequences.Order().Skip(3), ledger.RecordsOf(Device, Epoch, 0x100).Select(SequenceOf));
        Assert.Equal(0xFFFF_FFFF, ledger.HighestSequence(Device, Epoch));
        Assert.Equal(10, ledger.CountOfRecords(Device, Epoch));
    }

    [Fact]
    public void Records_are_read_past_a_page()
    {
        _rig.Fill(700);
        using LedgerFile ledger = LedgerFile.OpenReadOnly(_rig.Path);
        Assert.Equal(
            Enumerable.Range(1, 700).Select(number => (uint)number),
            ledger.RecordsOf(Device, Epoch).Select(SequenceOf));
    }

    [Fact]
    public void Pen_that_never_handed_over_anything_has_no_records()
    {
        _rig.Fill(3);
        using LedgerFile ledger = LedgerFile.OpenReadOnly(_rig.Path);
        Assert.Null(ledger.HighestSequence(Device, Epoch + 1));
        Assert.Equal(0, ledger.CountOfRecords(Device + 1, Epoch));
        Assert.Empty(ledger.RecordsOf(Device + 1, Epoch));
        Assert.False(ledger.HasRecord(Device, Epoch, 4));
        Assert.True(ledger.HasRecord(Device, Epoch, 3));
    }

    [Fact]
    public void Row_is_found_by_its_hash()
    {
        _rig.Fill(3);
        using LedgerFile ledger = LedgerFile.OpenReadOnly(_rig.Path);
        Assert.All(ledger.Rows(), row => Assert.Equal(row.Row, ledger.RowWithHash(row.Hash)));
        Assert.Null(ledger.RowWithHash(default));
    }

    [Fact]
    public void Head_shows_what_another_connection_committed()
    {
        LedgerHead before = _rig.Fill(1);
        using LedgerFile reader = LedgerFile.OpenReadOnly(_rig.Path);
        using LedgerFile writer = LedgerFile.Open(_rig.Path);
        Assert.Equal(before, reader.ReadHead());
        LedgerHead after = Rig.Append(writer, 2, 1);
        Assert.Equal(after, reader.ReadHead());
    }

    [Fact]
    public void Ledger_opened_for_reading_takes_no_group()
    {
        _rig.Fill(1);
        using LedgerFile ledger = LedgerFile.OpenReadOnly(_rig.Path);
        Assert.Throws<InvalidOperationException>(() => ledger.BeginBatch());
    }

    [Fact]
    public void Hash_and_id_survive_their_text()
    {
        LedgerHead head = _rig.Fill(1);
        Assert.True(LedgerHash.TryParse(head.Hash.ToString(), out LedgerHash hash));
        Assert.Equal(head.Hash, hash);
        Assert.Equal(head.Hash, new LedgerHash(hash.ToArray()));
        Assert.True(LedgerId.TryParse(Rig.Id.ToString(), out LedgerId id));
        Assert.Equal(Rig.Id, new LedgerId(id.ToArray()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("000102030405060708090a0b0c0d0e0")]
    [InlineData("000102030405060708090a0b0c0d0e0g")]
    [InlineData("000102030405060708090a0b0c0d0e0f00")]
    public void Text_that_is_no_id_is_refused(string? text)
    {
        Assert.False(LedgerId.TryParse(text, out _));
        Assert.False(LedgerHash.TryParse(text, out _));
        Assert.False(LedgerHash.TryParse(text + text, out _));
    }

    private static uint SequenceOf(LedgerRow row) => BitConverter.ToUInt32(row.Raw.Span);
}
