using System;
using Smp.Ledger;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Records;
using Xunit;

namespace Smp.EndToEnd.Tests;

/// <summary>A fault that a pen recorded is read by a person who has no manual.</summary>
public sealed class FaultReportTests
{
    [Fact]
    public void A_fault_stands_in_the_report_with_name_cause_and_cure()
    {
        using Room room = new();
        room.MakeLedger(events: 1);
        Append(room, new UsageRecord { Sequence = 1, Kind = (byte)RecordKind.Boot, Detail = 1, Boot = 1 });
        Append(room, new UsageRecord
        {
            Sequence = 2, PredecessorDistance = 1, Kind = (byte)RecordKind.Fault,
            Detail = (byte)FaultCode.ContactsDisagree, LastFault = (byte)FaultCode.ContactsDisagree, Boot = 1,
        });
        string report = room.Do("report");
        string flowing = string.Join(' ', report.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(
            $"1 time, contacts disagree, 0x{(int)FaultCode.ContactsDisagree:X2}: "
                + FaultText.Cause(FaultCode.ContactsDisagree), flowing,
            StringComparison.Ordinal);
        Assert.Contains($"do {FaultText.Cure(FaultCode.ContactsDisagree)}", flowing, StringComparison.Ordinal);
    }

    private static void Append(Room room, UsageRecord record)
    {
        byte[] raw = new byte[WireLimits.RecordBytes];
        record.WriteTo(raw, 0, new SlicedCrc32());
        using LedgerFile ledger = LedgerFile.Open(room.Ledger);
        using LedgerBatch batch = ledger.BeginBatch();
        batch.AppendRecord(7, 7, raw);
        batch.Commit();
    }
}
