using System;
using System.IO;
using System.Text.Json;
using Smp.Ledger;
using Xunit;

namespace Smp.EndToEnd.Tests;

/// <summary>From the command line: a bundle is made, handed over and checked where there is no ledger.</summary>
public sealed class BundleTests : IDisposable
{
    private readonly Room _room = new();
    private readonly string _bundle;
    private readonly string _held;

    public BundleTests()
    {
        _bundle = _room.In("clinic.jsonl");
        _held = _room.In("held.checkpoints");
        LedgerFile.Create(_room.Ledger, new LedgerId(new byte[LedgerId.Bytes])).Dispose();
        _room.Do("cartridge open --lot L7 --expiry 2031-05 --membrane-proof box");
        _room.Do("cartridge open --lot M8 --expiry 2031-05 --membrane-proof box");
        _room.Do("session open");
        _room.Do($"checkpoint make --out {_held}");
    }

    public void Dispose() => _room.Dispose();

    [Fact]
    public void Whole_bundle_is_checked_against_what_is_held_and_the_key()
    {
        Assert.Contains("a listed checkpoint covers them", _room.Do($"report --format jsonl --out {_bundle}"),
            StringComparison.Ordinal);
        string ledger = _room.Do("verify").Split('\n')[0];
        string[] alone = Verify(0, _bundle).Split('\n');
        Assert.Equal(ledger, alone[0]);
        Assert.StartsWith("no checkpoint is held against it, so it agrees", alone[1], StringComparison.Ordinal);
        string[] held = Verify(0, _bundle, "--checkpoint", _held).Split('\n');
        Assert.Equal(ledger, held[0]);
        Assert.StartsWith("agrees with every checkpoint held, 1, up to the", held[1], StringComparison.Ordinal);
        string key = held[2].Split(' ', ':')[2];
        Assert.Equal(2, Verify(0, _bundle, "--checkpoint", _held, "--key", key).Split('\n').Length);
        string foreign = Verify(1, _bundle, "--key", new string('0', 32)).Split('\n')[^1];
        Assert.Equal($"unknown key {key}: known is {new string('0', 32)}; ask the clinic by another way", foreign);
        using ProgramRun piped = _room.Try("report --format jsonl");
        Assert.Equal(File.ReadAllText(_bundle).TrimEnd('\n'), piped.Expect(0));
    }

    [Fact]
    public void Lot_and_period_show_their_rows_and_no_others()
    {
        _room.Do($"report --format jsonl --lot L7 --out {_bundle}");
        string text = File.ReadAllText(_bundle);
        Assert.Contains("\"lot\":\"L7\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"lot\":\"M8\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("session-opened", text, StringComparison.Ordinal);
        JsonElement json = JsonDocument.Parse(Verify(0, _bundle, "--checkpoint", _held, "--json")).RootElement;
        Assert.Equal("lot L7", json.GetProperty("chosen").GetString());
        Assert.True(json.GetProperty("shown").GetInt32() < json.GetProperty("records").GetInt32());
        Assert.Contains("no row belongs to lot Q1",
            _room.Try($"report --format jsonl --lot Q1 --out {_room.In("q")}").Complaint(2), StringComparison.Ordinal);
        Assert.Contains("no row belongs to up to 2020-01-01",
            _room.Try($"report --format jsonl --to 2020-01-01 --out {_room.In("q")}").Complaint(2),
            StringComparison.Ordinal);
        Assert.False(File.Exists(_room.In("q")));
    }

    [Fact]
    public void Broken_ledger_gives_a_bundle_that_says_so_and_exit_code_one()
    {
        using (var sql = Room.OpenSql(_room.Ledger))
        using (var command = sql.CreateCommand())
        {
            command.CommandText = "DROP TRIGGER record_never_changes; UPDATE record SET body=x'7b7d' WHERE row=4";
            command.ExecuteNonQuery();
        }
        const string why = "row 4: its hash differs from its content";
        Assert.Contains($"does not verify: {why}", _room.Try($"report --format jsonl --out {_bundle}").Complaint(1),
            StringComparison.Ordinal);
        Assert.Equal(why, Verify(1, _bundle));
        Assert.Equal(why, JsonDocument.Parse(Verify(1, _bundle, "--json")).RootElement.GetProperty("why").GetString());
    }

    [Fact]
    public void Second_verifier_is_handed_out()
    {
        string page = _room.In("verify.html");
        Assert.Contains("open it in any browser", Verify(0, "--page", page), StringComparison.Ordinal);
        Assert.StartsWith("<!doctype html>", File.ReadAllText(page), StringComparison.Ordinal);
    }

    private static string Verify(int exitCode, params string[] words)
    {
        using ProgramRun run = ProgramRun.Smp(["verify", .. words]);
        return run.Expect(exitCode);
    }
}
