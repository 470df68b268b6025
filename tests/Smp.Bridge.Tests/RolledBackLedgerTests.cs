using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene;
using Smp.Clinic.People;
using Smp.Ledger;
using Xunit;

namespace Smp.Bridge.Tests;

/// <summary>An old copy of a ledger under a pen that remembers a newer one.</summary>
public sealed class RolledBackLedgerTests : IDisposable
{
    private readonly BridgedPen _pen = new();

    public RolledBackLedgerTests()
    {
        _pen.RunOnce();
        string old = _pen.LedgerPath + ".old";
        _pen.Reopen(_pen.LedgerPath);
        _pen.Ledger.Dispose();
        File.Copy(_pen.LedgerPath, old);
        _pen.Ledger = LedgerFile.Open(_pen.LedgerPath);
        _pen.ServiceRun(2_000);
        Assert.Equal("", _pen.RunOnce());
        _pen.Reopen(old);
    }

    public void Dispose() => _pen.Dispose();

    [Fact]
    public void It_is_found_written_down_once_and_nothing_is_acknowledged()
    {
        int held = _pen.Records().Count;
        Assert.Contains("rolled back", _pen.RunOnce(), StringComparison.Ordinal);
        Assert.Contains("rolled back", _pen.RunOnce(), StringComparison.Ordinal);
        LedgerBehindPen told = Assert.Single(Testimonies());
        Assert.True(told.PenSequence > told.LedgerSequence);
        Assert.Null(told.AcceptedBy);
        Assert.Equal(held, _pen.Records().Count);
    }

    [Fact]
    public void A_person_may_take_the_loss_and_then_the_import_goes_on()
    {
        Assert.Contains("rolled back", _pen.RunOnce(), StringComparison.Ordinal);
        _pen.ServiceRun(1_000);
        Assert.Equal("", _pen.RunOnce(lossAcceptedBy: Person));
        Assert.Equal([null, Person], Testimonies().Select(told => told.AcceptedBy));
        RecordsSkipped lost = Assert.Single(Events().OfType<RecordsSkipped>());
        Assert.Equal(Testimonies()[0].PenSequence, lost.Last);
        Finding told = Assert.Single(
            HygieneReport.Of(_pen.Desk.Record, ReportPeriod.Everything, new("x", 1, "OK", _pen.Desk.Record.LatestAt))
                .Exceptions, finding => finding.Kind == FindingKind.DeclaredGap);
        Assert.StartsWith("MK gave up records ", told.What, StringComparison.Ordinal);
        Assert.Contains(_pen.Lines, line => line.StartsWith("MK takes what is missing", StringComparison.Ordinal));
        Assert.Equal("", _pen.RunOnce());
        Assert.True(LedgerVerifier.Verify(_pen.LedgerPath + ".old").IsRight);
    }

    private static PersonCode Person => PersonCode.TryParse("MK", out PersonCode? code, out _)
        ? code
        : throw new InvalidOperationException("MK is no code");

    private List<LedgerBehindPen> Testimonies() => [.. Events().OfType<LedgerBehindPen>()];

    private IEnumerable<ClinicEvent> Events() =>
        _pen.Desk.Record.Events.Select(placed => placed.Event);
}
