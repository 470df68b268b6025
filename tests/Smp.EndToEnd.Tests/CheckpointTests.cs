using System;
using System.IO;
using System.Text.Json;
using Xunit;

namespace Smp.EndToEnd.Tests;

/// <summary>From the command line: what was held outside shows what a ledger does not tell by itself.</summary>
public sealed class CheckpointTests : IDisposable
{
    private const int Events = 9;

    private readonly Room _room = new();
    private readonly string _held;

    public CheckpointTests()
    {
        _room.MakeLedger(Events);
        _held = _room.In("held.checkpoints");
    }

    public void Dispose() => _room.Dispose();

    [Fact]
    public void Checkpoint_is_made_listed_and_agrees_with_the_ledger_that_has_grown()
    {
        Assert.Equal("no checkpoint was made yet: smp checkpoint make", _room.Do("checkpoint list"));
        string made = _room.Do($"checkpoint make --out {_held}");
        Assert.Contains("held outside the clinic", made, StringComparison.Ordinal);
        _room.Do("session open");
        _room.Do($"checkpoint make --out {_held}");
        string[] list = _room.Do("checkpoint list").Split('\n');
        Assert.Equal(2, list.Length);
        Assert.All(list, line => Assert.Matches(@"^\S+Z +\d+ rows  key [0-9a-f]{32}  root [0-9a-f]{64}$", line));
        Assert.Equal(File.ReadAllText(_held), File.ReadAllText(_room.Ledger + ".checkpoints"));

        string agreed = _room.Do($"verify --checkpoint {_held}");
        Assert.Matches(@"^OK \d+ records, root \S+\nagrees with every checkpoint held, 2, up to the \S+ of", agreed);
        Assert.DoesNotContain("unknown key", agreed, StringComparison.Ordinal);
        JsonElement json = Json(_room.Do($"verify --checkpoint {_held} --json"));
        Assert.True(json.GetProperty("ok").GetBoolean());
        Assert.Equal(2, json.GetProperty("checkpoints").GetInt32());
    }

    [Fact]
    public void Replaced_ledger_passes_by_itself_and_not_against_what_is_held()
    {
        _room.Do($"checkpoint make --out {_held}");
        string before = File.ReadAllText(_held).Split(' ')[3];
        File.Delete(_room.Ledger);
        _room.MakeLedger(Events - 4);
        string own = _room.Ledger + ".checkpoints";
        File.Move(own, own + ".aside");
        Assert.StartsWith("OK ", _room.Do("verify"), StringComparison.Ordinal);
        File.Move(own + ".aside", own);
        Assert.Contains("has only 6 rows", _room.Try("verify").Expect(1), StringComparison.Ordinal);
        string said = _room.Try($"verify --checkpoint {_held}").Expect(1);
        Assert.Matches($"^checkpoint of \\S+ over {before} rows: the ledger has only 6 rows; ", said);
        Assert.DoesNotContain('\n', said);
        JsonElement json = Json(_room.Try($"verify --checkpoint {_held} --json").Expect(1));
        Assert.Equal(Events + 1, json.GetProperty("disagrees").GetInt32());
        string refused = _room.Try("checkpoint make").Complaint(1);
        Assert.Contains("no checkpoint of a ledger that does not verify", refused, StringComparison.Ordinal);
    }

    [Fact]
    public void Checkpoint_signed_anew_with_another_key_is_told_on_a_line_of_its_own()
    {
        string key = Json(_room.Do("checkpoint make --json")).GetProperty("key").GetString()!;
        File.Delete(_room.Ledger + ".checkpoint-key");
        Assert.Contains($"the key is new, before it was {key}", _room.Do($"checkpoint make --out {_held}"),
            StringComparison.Ordinal);
        string[] said = _room.Try($"verify --checkpoint {_held}").Expect(1).Split('\n');
        Assert.Matches($"^unknown key [0-9a-f]{{32}}: known is {key}; ", said[^1]);
        File.Delete(_room.Ledger + ".checkpoints");
        said = _room.Do($"verify --checkpoint {_held}").Split('\n');
        Assert.Contains("compare it with the name the clinic gave you", said[^1], StringComparison.Ordinal);
        string own = said[^1].Split(' ', ':')[2];
        Assert.Equal(2, _room.Do($"verify --checkpoint {_held} --key {own}").Split('\n').Length);
        _room.Try($"verify --checkpoint {_held} --key {key}").Expect(1);
    }

    [Fact]
    public void One_row_is_shown_without_the_ledger()
    {
        _room.Do($"checkpoint make --out {_held}");
        _room.Do("session open");
        string proof = _room.In("row4.proof");
        Assert.StartsWith("row 4 proven under the checkpoint of", _room.Do($"verify --prove 4 --out {proof}"),
            StringComparison.Ordinal);
        string ledgerKey = Json(_room.Do("checkpoint list --json")).GetProperty("key").GetString()!;
        File.Delete(_room.Ledger);
        string[] shown = Verify(0, proof, "--checkpoint", _held, "--key", ledgerKey).Split('\n');
        Assert.StartsWith("OK row 4 of ledger 0000", shown[0], StringComparison.Ordinal);
        Assert.Equal("""event {"event":"noted-by-a-test"}""", shown[1]);
        Assert.Equal(2, shown.Length);
        Assert.InRange(new FileInfo(proof).Length, 1, 1024);

        File.WriteAllText(proof, File.ReadAllText(proof).Replace("row 4", "row 5", StringComparison.Ordinal));
        Assert.Contains("row or proof was altered", Verify(1, proof, "--checkpoint", _held), StringComparison.Ordinal);
        using ProgramRun alone = ProgramRun.Smp("verify", proof);
        Assert.Contains("a proof is checked against --checkpoint FILE", alone.Complaint(2), StringComparison.Ordinal);
        File.AppendAllText(proof, "and more\n");
        using ProgramRun none = ProgramRun.Smp("verify", proof, "--checkpoint", _held);
        Assert.Contains("this is no proof of a row", none.Complaint(2), StringComparison.Ordinal);
    }

    [Fact]
    public void Row_behind_the_newest_checkpoint_and_a_foreign_file_are_told_in_one_line()
    {
        _room.Do("checkpoint make");
        Assert.Contains("no checkpoint covers row 11", _room.Try("verify --prove 11").Complaint(2),
            StringComparison.Ordinal);
        File.WriteAllText(_held, "Dear Sir or Madam\n");
        string complaint = _room.Try($"checkpoint make --out {_held}").Complaint(2);
        Assert.Contains("line 1 is no checkpoint", complaint, StringComparison.Ordinal);
        Assert.Single(_room.Do("checkpoint list").Split('\n'));
    }

    private static string Verify(int exitCode, params string[] words)
    {
        using ProgramRun run = ProgramRun.Smp(["verify", .. words]);
        return run.Expect(exitCode);
    }

    private static JsonElement Json(string line) => JsonDocument.Parse(line).RootElement;
}
