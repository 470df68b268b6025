using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Smp.Bench.Ledger;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Usage;
using Smp.Ledger;
using Xunit;

namespace Smp.Bench.Tests;

/// <summary>What smp bench ledger measures, on a small scale: a real ledger, and peers that do the same work.</summary>
public sealed class LedgerPeersTests : IDisposable
{
    private static readonly MadeScale Weeks = new(Rooms: 3, SessionsARoom: 40, RunsACartridge: 20);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smp-bench-");
    private readonly LedgerHead _head;

    public LedgerPeersTests() => _head = MadeLedger.Write(In("ledger.db"), Weeks, seed: 7);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Made_ledger_verifies_and_its_clinic_did_nothing_against_the_rules()
    {
        VerifyOutcome outcome = LedgerVerifier.Verify(In("ledger.db"));
        Assert.True(outcome.IsRight, outcome.ToString());
        Assert.Equal(_head, outcome.Head);
        HygieneReport report = ClinicSums.Report(In("ledger.db"));
        Assert.DoesNotContain(report.Exceptions, finding => finding.Severity == Severity.Red);
        Assert.Equal(Weeks.Cartridges, report.Cartridges.Count);
        Assert.Equal(Weeks.Runs, report.Cartridges.Sum(row => row.Runs.Count));
        Assert.All(report.Sums, sum => Assert.Equal(SumOutcome.Closes, sum.Outcome));
    }

    [Fact]
    public void Seed_decides_every_row()
    {
        Assert.Equal(_head, MadeLedger.Write(In("same.db"), Weeks, seed: 7));
        Assert.NotEqual(_head, MadeLedger.Write(In("other.db"), Weeks, seed: 8));
    }

    [Fact]
    public void Bare_hashing_comes_to_the_ledgers_own_last_hash()
    {
        (long rows, byte[] hash) = BareHashing.Run(In("ledger.db"));
        Assert.Equal(_head, new LedgerHead(rows, new LedgerHash(hash)));
    }

    [Fact]
    public void Bare_sql_comes_to_the_reports_sums_and_other_sums_are_refused()
    {
        using BareSums bare = BareSums.From(In("ledger.db"), In("sums.db"));
        ClinicSums report = ClinicSums.Of(ClinicSums.Report(In("ledger.db")));
        ClinicSums sums = bare.Run();
        report.RequireSame(sums);
        Assert.Equal((Weeks.Cartridges, Weeks.Rooms), (sums.Cartridges.Count, sums.Pens.Count));
        Assert.All(sums.Pens.Values, pen => Assert.Equal(pen.Total, pen.Assigned + pen.Unassigned));

        KeyValuePair<uint, UseCounts> one = sums.Cartridges.First();
        sums.Cartridges[one.Key] = one.Value + new UseCounts(0, 0, 1);
        Assert.Throws<InvalidDataException>(() => report.RequireSame(sums));
    }

    private string In(string name) => Path.Combine(_folder.FullName, name);
}
