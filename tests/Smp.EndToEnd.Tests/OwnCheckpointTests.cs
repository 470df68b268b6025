using System;
using System.IO;
using Xunit;

namespace Smp.EndToEnd.Tests;

/// <summary>The clinic's own list of checkpoints is asked without anybody asking for it.</summary>
public sealed class OwnCheckpointTests : IDisposable
{
    private readonly Room _room = new();

    public OwnCheckpointTests()
    {
        _room.MakeLedger(events: 9);
        _room.Do("checkpoint make");
    }

    public void Dispose() => _room.Dispose();

    [Fact]
    public void A_ledger_that_was_cut_is_told_by_verify_and_stands_red_in_its_report()
    {
        Assert.StartsWith("OK 10 records", _room.Do("verify"), StringComparison.Ordinal);
        Cut();
        using ProgramRun verify = _room.Try("verify");
        Assert.Contains("has only 7 rows", verify.Expect(1), StringComparison.Ordinal);
        using ProgramRun report = _room.Try("report");
        string text = report.Expect(1);
        Assert.Contains("DOES NOT AGREE: checkpoint of", text, StringComparison.Ordinal);
        Assert.Contains("RED    The ledger is not what it was", text, StringComparison.Ordinal);
        using ProgramRun page = _room.Try($"report --format html --out {_room.In("report.html")}");
        page.Expect(1);
        Assert.Contains("DOES NOT AGREE", File.ReadAllText(_room.In("report.html")), StringComparison.Ordinal);
    }

    private void Cut()
    {
        using var sql = Room.OpenSql(_room.Ledger);
        using var command = sql.CreateCommand();
        command.CommandText =
            "SELECT group_concat('DROP TRIGGER ' || name, ';') FROM sqlite_master WHERE type='trigger'";
        command.CommandText = (string)command.ExecuteScalar()! + ";DELETE FROM record WHERE row > 7";
        command.ExecuteNonQuery();
    }
}
