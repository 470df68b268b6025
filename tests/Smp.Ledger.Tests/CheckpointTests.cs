using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Data.Sqlite;
using Smp.Ledger.Checkpoints;
using Smp.Ledger.Tree;
using Xunit;

namespace Smp.Ledger.Tests;

/// <summary>A ledger that agrees with itself and is not what it was: only something held elsewhere can tell.</summary>
public sealed class CheckpointTests : IDisposable
{
    private const int Records = 20;
    private const int Rows = Records + 2;
    private static readonly DateTimeOffset Noon = new(2026, 2, 3, 12, 0, 0, TimeSpan.Zero);

    private readonly Rig _rig = new();

    public CheckpointTests() => _rig.Fill(Records);

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void Grown_ledger_agrees_with_every_earlier_checkpoint()
    {
        SignedCheckpoint[] held = [Make(), Grow(5), Grow(1)];
        Grow(3);
        Assert.Equal([Rows, Rows + 5, Rows + 6], held.Select(one => (int)one.Checkpoint.Head.RowCount));
        Assert.Null(Check(held));
    }

    [Fact]
    public void Ledger_cut_at_its_end_disagrees_with_the_first_checkpoint_beyond_the_cut()
    {
        SignedCheckpoint[] held = [Make(), Grow(5), Grow(5)];
        _rig.DropGuards();
        _rig.Sql($"DELETE FROM record WHERE row>{Rows + 3}");
        AssertDisagrees(held, held[1], $"has only {Rows + 3} rows");
    }

    [Fact]
    public void Old_copy_in_the_place_of_the_ledger_disagrees()
    {
        SqliteConnection.ClearAllPools();
        string copy = Path.Combine(_rig.Folder, "copy.db");
        _rig.Sql($"VACUUM INTO '{copy}'");
        SignedCheckpoint[] held = [Make(), Grow(5)];
        AssertDisagrees(held, held[1], $"has only {Rows} rows", copy);
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(Rows, 0)]
    [InlineData(Rows + 1, 1)]
    [InlineData(Rows + 6, 2)]
    public void Ledger_rewritten_from_a_row_on_disagrees_with_the_first_checkpoint_behind_it(int row, int first)
    {
        SignedCheckpoint[] held = [Make(), Grow(5), Grow(5)];
        Rewrite(row);
        Assert.True(LedgerVerifier.Verify(_rig.Path).IsRight);
        long from = first == 0 ? 1 : held[first - 1].Checkpoint.Head.RowCount + 1;
        AssertDisagrees(held, held[first], $"a row from {from} to {held[first].Checkpoint.Head.RowCount} is not");
    }

    [Fact]
    public void Another_ledger_in_the_place_of_this_one_disagrees()
    {
        SignedCheckpoint[] held = [Make()];
        string other = Path.Combine(_rig.Folder, "other.db");
        LedgerId id = new([.. Enumerable.Repeat((byte)7, LedgerId.Bytes)]);
        using (LedgerFile ledger = LedgerFile.Create(other, id))
        {
            Rig.Append(ledger, 1, Records + 5);
        }
        AssertDisagrees(held, held[0], $"it is of ledger {Rig.Id} and this is ledger {id}", other);
    }

    [Fact]
    public void Checkpoint_altered_anywhere_is_refused_or_has_a_wrong_signature()
    {
        SignedCheckpoint right = Make();
        Assert.True(right.IsSignatureRight);
        string line = right.ToString();
        for (int at = 0; at < line.Length; at++)
        {
            foreach (char other in "1AQgx".Where(other => other != line[at]))
            {
                string altered = line[..at] + other + line[(at + 1)..];
                bool isRead = SignedCheckpoint.TryParse(altered, out SignedCheckpoint? read);
                Assert.False(isRead && read!.IsSignatureRight, $"character {at}");
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("smp-checkpoint 2")]
    [InlineData("Dear Sir or Madam")]
    public void Line_that_is_no_checkpoint_is_named(string line)
    {
        string path = Path.Combine(_rig.Folder, "held");
        File.WriteAllText(path, $"{Make()} \r\n\r\n{line}x\n");
        CheckpointException fault = Assert.Throws<CheckpointException>(() => CheckpointFile.Read(path));
        Assert.Contains("line 3 is no checkpoint", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_added_behind_a_torn_one_stands_by_itself()
    {
        string path = Path.Combine(_rig.Folder, "held");
        SignedCheckpoint one = Make();
        File.WriteAllText(path, one.ToString());
        CheckpointFile.Append(path, one);
        Assert.Equal([one, one], CheckpointFile.Read(path));
    }

    [Fact]
    public void Key_is_made_once_and_only_its_owner_may_read_it()
    {
        string keyName = Make().KeyName;
        Assert.Equal(keyName, Grow(1).KeyName);
        string path = CheckpointKey.PathFor(_rig.Path);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
            AssertKeyRefused("others may read the signing key");
        }
        File.Delete(path);
        Assert.NotEqual(keyName, Make().KeyName);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no key at all")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n")]
    public void File_without_a_key_is_refused_in_one_line_and_kept(string text)
    {
        Make().ToString();
        string path = CheckpointKey.PathFor(_rig.Path);
        File.WriteAllText(path, text);
        AssertKeyRefused("it holds no signing key");
        Assert.Equal(text, File.ReadAllText(path));
    }

    [Fact]
    public void Proof_file_shows_each_row_under_the_checkpoint_it_was_made_for()
    {
        SignedCheckpoint[] held = [Make(), Grow(5)];
        using LedgerFile ledger = LedgerFile.OpenReadOnly(_rig.Path);
        foreach (SignedCheckpoint one in held)
        {
            for (int row = 1; row <= one.Checkpoint.Head.RowCount; row++)
            {
                InclusionProof proof = Reread(InclusionProof.Make(ledger, row, one.Checkpoint.Head.RowCount));
                Assert.Null(proof.WhyNotShown(held, out SignedCheckpoint? shown));
                Assert.Equal(one, shown);
                Assert.Equal(ledger.Rows(row).First().Body.ToArray(), proof.Row.Body.ToArray());
            }
        }
    }

    [Fact]
    public void Proof_file_altered_anywhere_shows_nothing()
    {
        SignedCheckpoint[] held = [Make(), Grow(5)];
        using LedgerFile ledger = LedgerFile.OpenReadOnly(_rig.Path);
        string text = InclusionProofText.Write(InclusionProof.Make(ledger, 7, Rows));
        Assert.InRange(text.Length, 1, 1024);
        for (int at = 0; at < text.Length; at++)
        {
            // The lowest bit of a character is the one that may be spare in base64.
            char other = text[at] is '=' or '\n' ? 'A' : (char)(text[at] ^ 1);
            string altered = text[..at] + other + text[(at + 1)..];
            bool isShown = InclusionProofText.TryRead(altered, out InclusionProof? proof)
                && proof!.WhyNotShown(held, out _) is null;
            Assert.False(isShown, $"character {at} of\n{altered}");
        }
    }

    [Fact]
    public void Proof_without_its_checkpoint_says_which_one_is_needed()
    {
        Make();
        using LedgerFile ledger = LedgerFile.OpenReadOnly(_rig.Path);
        InclusionProof proof = InclusionProof.Make(ledger, 7, Rows);
        string? why = proof.WhyNotShown([Grow(5)], out SignedCheckpoint? shown);
        Assert.Contains($"no checkpoint over {Rows} rows of ledger {Rig.Id}", why, StringComparison.Ordinal);
        Assert.Null(shown);
    }

    private static InclusionProof Reread(InclusionProof proof)
    {
        Assert.True(InclusionProofText.TryRead(InclusionProofText.Write(proof), out InclusionProof? read));
        return read!;
    }

    private SignedCheckpoint Make()
    {
        VerifyOutcome outcome = LedgerVerifier.Verify(_rig.Path);
        using CheckpointKey key = CheckpointKey.LoadOrMake(_rig.Path);
        return key.Sign(new Checkpoint(outcome.Id, outcome.Head, outcome.Root, Noon));
    }

    private SignedCheckpoint Grow(int events)
    {
        using (LedgerFile ledger = LedgerFile.Open(_rig.Path))
        using (LedgerBatch batch = ledger.BeginBatch())
        {
            for (int number = 0; number < events; number++)
            {
                batch.AppendEvent(Rig.Event(number).ToUtf8());
            }
            batch.Commit();
        }
        return Make();
    }

    private CheckpointDisagreement? Check(IEnumerable<SignedCheckpoint> held, string? path = null)
    {
        LedgerMarks marks = CheckpointCheck.MarksFor(held);
        VerifyOutcome outcome = LedgerVerifier.Verify(path ?? _rig.Path, marks: marks);
        Assert.True(outcome.IsRight, outcome.ToString());
        return CheckpointCheck.FirstDisagreement(held, outcome, marks);
    }

    private void AssertDisagrees(SignedCheckpoint[] held, SignedCheckpoint at, string why, string? path = null)
    {
        CheckpointDisagreement? found = Check(held.Reverse(), path);
        Assert.Equal(at, found?.At);
        Assert.Contains(why, found!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', found.ToString());
    }

    /// <summary>Alters a row as somebody would who knows the format: every hash behind it is made anew.</summary>
    private void Rewrite(int from)
    {
        LedgerRow[] rows;
        using (LedgerFile ledger = LedgerFile.OpenReadOnly(_rig.Path))
        {
            rows = [.. ledger.Rows()];
        }
        _rig.DropGuards();
        LedgerHash previous = rows[from - 1].Previous;
        foreach (LedgerRow row in rows.Skip(from - 1))
        {
            byte[] body = row.Row == from ? Forged(row) : row.Body.ToArray();
            LedgerHash hash = RowFormat.Hash(previous, row.Row, row.Kind, body);
            _rig.Sql(
                $"UPDATE record SET body=@0, previous=@1, hash=@2 WHERE row={row.Row}",
                body, previous.ToArray(), hash.ToArray());
            previous = hash;
        }
    }

    private static byte[] Forged(LedgerRow row)
    {
        if (row.Kind == LedgerRowKind.Event)
        {
            return Rig.Event(999).ToUtf8();
        }
        byte[] body = row.Body.ToArray();
        body[^1] ^= 1;
        return body;
    }

    private void AssertKeyRefused(string why)
    {
        CheckpointException fault = Assert.Throws<CheckpointException>(() => CheckpointKey.LoadOrMake(_rig.Path));
        Assert.Contains(why, fault.Message, StringComparison.Ordinal);
    }
}
