using System;
using System.Collections.Generic;
using System.IO;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene;
using Smp.Ledger;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Records;
using Xunit;

namespace Smp.Bridge.Tests;

/// <summary>Who may see a lot sees all that belongs to it, and of the others nothing.</summary>
public sealed class RowSelectionTests : IDisposable
{
    private const ulong Pen = 7;
    private const long Monday = 1_772_409_600;
    private const long DayS = 86_400;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smp-rows-");
    private readonly LedgerFile _ledger;
    private uint _sequence;

    public RowSelectionTests()
    {
        _ledger = LedgerFile.Create(Path.Combine(_folder.FullName, "ledger.db"), new LedgerId(new byte[16]));
        Tell("client-registered", Monday, ("client", "aa"));                                             // 2
        Tell("client-registered", Monday, ("client", "bb"));                                             // 3
        Tell("box-received", Monday, ("box", 1L), ("lot", "L7"));                                        // 4
        Tell("box-received", Monday, ("box", 2L), ("lot", "M8"));                                        // 5
        Tell("session-opened", Monday, ("session", 1L), ("client", "aa"));                               // 6
        Tell("session-opened", Monday, ("session", 2L), ("client", "bb"));                               // 7
        Tell("cartridge-opened", Monday, ("cartridge", 11L), ("box", 1L));                               // 8
        Tell("cartridge-opened", Monday, ("cartridge", 12L), ("lot", "L7"));                             // 9
        Tell("cartridge-opened", Monday, ("cartridge", 13L), ("lot", "M8"));                             // 10
        Tell("cartridge-bound", Monday, ("cartridge", 11L), ("session", 1L), ("client", "aa"));          // 11
        Tell("cartridge-bound", Monday, ("cartridge", 13L), ("session", 2L), ("client", "bb"));          // 12
        Tell("intent-recorded", Monday, ("intent", 1L), ("session", 1L));                                // 13
        Tell("intent-recorded", Monday, ("intent", 2L), ("session", 2L));                                // 14
        Tell("outcome-recorded", Monday, ("intent", 1L));                                                // 15
        Tell("outcome-recorded", Monday, ("intent", 2L));                                                // 16
        Record(cartridge: 11, utcS: Monday + 60);                                                        // 17
        Record(cartridge: 13, utcS: Monday + 60);                                                        // 18
        Record(cartridge: 0, utcS: Monday + 60);                                                         // 19
        Tell("cartridge-disposed", Monday + DayS, ("cartridge", 11L));                                   // 20
        Record(cartridge: 13, utcS: 0);                                                                  // 21
        Tell("box-counted", Monday + (2 * DayS), ("box", 1L));                                           // 22
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void Lot_brings_its_boxes_cartridges_sessions_clients_intents_and_records() =>
        Assert.Equal([2, 4, 6, 8, 9, 11, 13, 15, 17, 20, 22], Choose("L7", null, null));

    [Fact]
    public void Other_lot_brings_its_own() =>
        Assert.Equal([3, 5, 7, 10, 12, 14, 16, 18, 21], Choose("M8", null, null));

    [Fact]
    public void Unknown_lot_brings_nothing() => Assert.Empty(Choose("l7", null, null));

    [Theory]
    [InlineData("2026-03-03", "2026-03-03", new long[] { 20, 21 })]
    [InlineData("2026-03-04", null, new long[] { 22 })]
    [InlineData(null, "2026-03-01", new long[0])]
    public void Period_brings_its_rows_and_timeless_ones_where_they_stand(string? from, string? to, long[] rows) =>
        Assert.Equal(rows, Choose(null, from, to));

    [Fact]
    public void Lot_and_period_together_bring_what_belongs_to_both() =>
        Assert.Equal([20], Choose("L7", "2026-03-03", "2026-03-03"));

    [Theory]
    [InlineData(RecordKind.Mount)]
    [InlineData(RecordKind.Unmount)]
    public void Session_that_only_a_pen_recorded_comes_with_its_client(RecordKind kind)
    {
        Record(cartridge: 11, utcS: Monday + (3 * DayS), kind, value: 2);                                // 23
        Tell("session-signed", Monday + (3 * DayS), ("session", 2L));                                    // 24
        Assert.Equal(
            [2, 3, 4, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 20, 22, 23, 24], Choose("L7", null, null));
    }

    [Fact]
    public void Length_of_a_run_is_no_session()
    {
        Record(cartridge: 11, utcS: Monday + 60, RecordKind.Run, value: 2);                              // 23
        Assert.Equal([2, 4, 6, 8, 9, 11, 13, 15, 17, 20, 22, 23], Choose("L7", null, null));
    }

    [Fact]
    public void Refused_step_stands_and_brings_nothing_more_of_its_client()
    {
        Tell("transition-refused", Monday, ("cartridge", 11L), ("session", 2L), ("client", "bb"));       // 23
        Assert.Equal([2, 4, 6, 8, 9, 11, 13, 15, 17, 20, 22, 23], Choose("L7", null, null));
    }

    [Fact]
    public void Intent_that_came_to_nothing_brings_nothing_of_its_session()
    {
        Tell("intent-recorded", Monday, ("intent", 3L), ("cartridge", 11L), ("session", 2L));            // 23
        Tell("outcome-recorded", Monday, ("intent", 3L));                                                // 24
        Assert.Equal([2, 4, 6, 8, 9, 11, 13, 15, 17, 20, 22, 23, 24], Choose("L7", null, null));
    }

    private IReadOnlyCollection<long> Choose(string? lotText, string? from, string? to)
    {
        Lot? lot = null;
        Assert.True(lotText is null || Lot.TryParse(lotText, out lot, out _));
        Assert.True(ReportPeriod.TryParse(from, to, out ReportPeriod? period, out _));
        return RowSelection.Choose(_ledger, lot, period);
    }

    private void Tell(string name, long utcS, params (string Key, object Value)[] pairs)
    {
        EventFields fields = new();
        foreach ((string key, object value) in pairs)
        {
            _ = value is long number ? fields.Add(key, number) : fields.Add(key, (string)value);
        }
        using LedgerBatch batch = _ledger.BeginBatch();
        batch.AppendEvent(EventJson.Write(name, fields.Add("atUtcS", utcS)));
        batch.Commit();
    }

    private void Record(uint cartridge, long utcS, RecordKind kind = RecordKind.Run, uint value = 0)
    {
        byte[] raw = new byte[WireLimits.RecordBytes];
        UsageRecord record = new()
        {
            Sequence = ++_sequence,
            Cartridge = cartridge,
            StartUtcS = (uint)utcS,
            Kind = (byte)kind,
            Value = value,
        };
        record.WriteTo(raw, 0, new SlicedCrc32());
        using LedgerBatch batch = _ledger.BeginBatch();
        batch.AppendRecord(Pen, epoch: 1, raw);
        batch.Commit();
    }
}
