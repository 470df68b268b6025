using System;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.Data.Sqlite;
using Smp.Ledger.Crash;
using Xunit;

namespace Smp.Ledger.Tests;

/// <summary>Somebody changes the file with plain SQL, guards dropped; the verifier names row and reason.</summary>
public sealed class TamperTests : IDisposable
{
    private const int Records = 20;
    private const int Rows = Records + 2;
    private const string NotItsHash = "its hash differs from its content";

    private readonly Rig _rig = new();

    public TamperTests() => _rig.Fill(Records);

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void Untouched_ledger_is_right_with_and_without_its_guards()
    {
        VerifyOutcome before = LedgerVerifier.Verify(_rig.Path);
        _rig.DropGuards();
        Assert.True(before.IsRight, before.ToString());
        Assert.Equal((Rig.Id, Rows), (before.Id, (int)before.Head.RowCount));
        Assert.Equal(before, LedgerVerifier.Verify(_rig.Path));
        Assert.StartsWith($"OK {Rows} records, root ", before.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Every byte of every blob of a row, one at a time.</summary>
    [Theory]
    [InlineData("body", 1, NotItsHash)]
    [InlineData("body", 2, NotItsHash)]
    [InlineData("body", 11, NotItsHash)]
    [InlineData("body", Rows, NotItsHash)]
    [InlineData("previous", 1, "its previous hash is not zero")]
    [InlineData("previous", 11, "its previous hash differs from the hash of row 10")]
    [InlineData("hash", 1, NotItsHash)]
    [InlineData("hash", 11, NotItsHash)]
    [InlineData("hash", Rows, NotItsHash)]
    public void One_changed_byte_is_found_wherever_it_is(string column, int row, string why)
    {
        _rig.DropGuards();
        byte[] right = Blob(column, row);
        for (int at = 0; at < right.Length; at++)
        {
            byte[] wrong = [.. right];
            wrong[at] ^= 0x40;
            SetBlob(column, row, wrong);
            AssertWrong(row, why);
        }
        SetBlob(column, row, right);
        Assert.True(LedgerVerifier.Verify(_rig.Path).IsRight);
    }

    [Theory]
    [InlineData(2, NotItsHash)]
    [InlineData(3, NotItsHash)]
    [InlineData(0, "its kind 0 is unknown")]
    [InlineData(4, "its kind 4 is unknown")]
    [InlineData(257, "its kind 257 is unknown")]
    public void Changed_kind_is_found(int kind, string why)
    {
        _rig.DropGuards();
        _rig.Sql($"UPDATE record SET kind={kind} WHERE row=9");
        AssertWrong(9, why);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(Rows - 1)]
    public void Missing_row_is_found(int row)
    {
        _rig.DropGuards();
        _rig.Sql($"DELETE FROM record WHERE row={row}");
        AssertWrong(row, $"it is missing: row {row + 1} stands in its place");
    }

    [Fact]
    public void Ledger_without_rows_is_wrong()
    {
        _rig.DropGuards();
        _rig.Sql("DELETE FROM record");
        AssertWrong(1, "it is missing: the ledger holds no rows");
    }

    [Fact]
    public void Row_taken_out_with_those_behind_moved_up_is_found()
    {
        _rig.DropGuards();
        _rig.Sql("DELETE FROM record WHERE row=7; UPDATE record SET row=row-1 WHERE row>7");
        AssertWrong(7, "its previous hash differs from the hash of row 6");
    }

    [Fact]
    public void Swapped_rows_are_found()
    {
        _rig.DropGuards();
        _rig.Sql("UPDATE record SET row=-1 WHERE row=5; UPDATE record SET row=5 WHERE row=6");
        _rig.Sql("UPDATE record SET row=6 WHERE row=-1");
        AssertWrong(5, "its previous hash differs from the hash of row 4");
    }

    [Fact]
    public void Row_put_before_the_first_is_found()
    {
        _rig.DropGuards();
        _rig.Sql("INSERT INTO record SELECT 0, kind, body, previous, hash FROM record WHERE row=1");
        AssertWrong(1, "row 0 stands in its place");
    }

    [Fact]
    public void Row_added_at_the_end_without_a_chain_is_found()
    {
        _rig.DropGuards();
        _rig.Sql($"INSERT INTO record SELECT {Rows + 1}, kind, body, previous, hash FROM record WHERE row={Rows}");
        AssertWrong(Rows + 1, $"its previous hash differs from the hash of row {Rows}");
    }

    /// <summary>Whoever computes the chain anew gets past the hashes; the rules of the rows still hold.</summary>
    [Theory]
    [InlineData(1, "an earlier row has its device, epoch and sequence")]
    [InlineData(3, "it is in quarantine and no earlier row has its device, epoch and sequence")]
    public void Well_chained_record_that_may_not_be_there_is_found(int kind, string why)
    {
        _rig.DropGuards();
        uint sequence = kind == 1 ? 4u : 900u;
        AppendChained(kind, Body(MadeRecord.Raw(sequence, salt: 9)));
        AssertWrong(Rows + 1, why);
    }

    [Theory]
    [InlineData(1, "its record has 81 bytes instead of 80")]
    [InlineData(3, "its record has 81 bytes instead of 80")]
    [InlineData(2, "its event is not canonical: not UTF-8")]
    [InlineData(4, "its kind 4 is unknown")]
    public void Well_chained_row_of_another_form_is_found(int kind, string why)
    {
        _rig.DropGuards();
        AppendChained(kind, [.. Body(MadeRecord.Raw(900, salt: 200)), 0xFF]);
        AssertWrong(Rows + 1, why);
    }

    [Fact]
    public void Well_chained_event_that_is_not_canonical_is_found()
    {
        _rig.DropGuards();
        AppendChained(2, "{\"b\":1,\"a\":2}"u8.ToArray());
        AssertWrong(Rows + 1, "its event is not canonical: a key stands twice or out of order (byte 7)");
    }

    [Fact]
    public void Well_chained_body_beyond_all_bounds_is_found()
    {
        _rig.DropGuards();
        AppendChained(2, new byte[100_000]);
        AssertWrong(Rows + 1, "its body has 100000 bytes, at most 65536 are allowed");
    }

    [Fact]
    public void Columns_that_changed_their_types_are_found()
    {
        _rig.Sql(
            "ALTER TABLE record RENAME TO old; CREATE TABLE record AS SELECT * FROM old;"
            + "UPDATE record SET body='text' WHERE row=3");
        AssertWrong(3, "its columns have foreign types");
    }

    [Fact]
    public void Rows_that_stand_twice_in_a_table_without_key_are_found()
    {
        _rig.Sql(
            "ALTER TABLE record RENAME TO old; CREATE TABLE record AS SELECT * FROM old;"
            + "INSERT INTO record SELECT * FROM old WHERE row=3");
        AssertWrong(4, "row 3 stands in its place");
    }

    /// <summary>Pages zeroed from the outside, without SQLite.</summary>
    [Fact]
    public void Broken_pages_are_a_wrong_row_and_no_crash()
    {
        byte[] file = File.ReadAllBytes(_rig.Path);
        for (int page = 1; page < file.Length / 4096; page++)
        {
            byte[] broken = [.. file];
            Array.Clear(broken, page * 4096, 4096);
            File.WriteAllBytes(_rig.Path, broken);
            _ = OutcomeOrFault();
        }
        File.WriteAllBytes(_rig.Path, file);
        Assert.Equal("right", OutcomeOrFault());
    }

    /// <summary>Rows are hashed a page at a time and judged in their order.</summary>
    [Theory]
    [InlineData("UPDATE record SET kind=kind+10 WHERE row=12")]
    [InlineData("DELETE FROM record WHERE row=12")]
    [InlineData("UPDATE record SET body=x'00' WHERE row=12")]
    [InlineData("UPDATE record SET previous=x'00' WHERE row=12")]
    [InlineData("UPDATE record SET hash=x'00' WHERE row=12")]
    public void First_of_two_wrong_rows_is_the_one_named(string later)
    {
        _rig.DropGuards();
        _rig.Sql(later);
        _rig.Sql("UPDATE record SET body=zeroblob(80) WHERE row=10");
        AssertWrong(10, NotItsHash);
    }

    [Fact]
    public void Row_behind_which_the_file_cannot_be_read_is_named_unless_an_earlier_one_is_wrong()
    {
        string path = Path.Combine(_rig.Folder, "long.db");
        using (LedgerFile ledger = LedgerFile.Create(path, Rig.Id))
        {
            Rig.Append(ledger, 1, 500);
        }
        byte[] file = File.ReadAllBytes(path);
        int leaf = file.AsSpan().IndexOf(MadeRecord.Raw(400)) / 4096 * 4096;
        Array.Clear(file, leaf, 4096);
        File.WriteAllBytes(path, file);
        VerifyOutcome outcome = LedgerVerifier.Verify(path);
        Assert.StartsWith("it cannot be read", outcome.Why, StringComparison.Ordinal);
        Assert.InRange(outcome.WrongRow, 360, 402);

        int body = file.AsSpan().IndexOf(MadeRecord.Raw((uint)outcome.WrongRow - 3));
        file[body + 30] ^= 1;
        File.WriteAllBytes(path, file);
        Assert.Equal((outcome.WrongRow - 2, NotItsHash), (LedgerVerifier.Verify(path).WrongRow,
            LedgerVerifier.Verify(path).Why));
    }

    /// <summary>Whatever single bit flips in the file, what verifies is what was written.</summary>
    [Fact]
    public void No_flipped_bit_verifies_as_something_else()
    {
        VerifyOutcome right = LedgerVerifier.Verify(_rig.Path);
        byte[] file = File.ReadAllBytes(_rig.Path);
        Random random = new(20);
        int found = 0;
        for (int trial = 0; trial < 200; trial++)
        {
            byte[] broken = [.. file];
            int at = random.Next(100, file.Length);
            broken[at] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(_rig.Path, broken);
            string outcome = OutcomeOrFault();
            Assert.True(outcome != "right" || LedgerVerifier.Verify(_rig.Path) == right, $"byte {at}");
            found += outcome == "right" ? 0 : 1;
        }
        Assert.InRange(found, 20, 200);
    }

    [Fact]
    public void Stream_of_rows_is_verified_like_the_file()
    {
        VerifyOutcome right = LedgerVerifier.Verify(_rig.Path);
        using LedgerFile ledger = LedgerFile.OpenReadOnly(_rig.Path);
        Assert.Equal(right, LedgerVerifier.Verify(ledger.Rows()));
        VerifyOutcome wrong = LedgerVerifier.Verify(ledger.Rows().Where(row => row.Row != 4));
        Assert.Equal((4, "it is missing: row 5 stands in its place"), (wrong.WrongRow, wrong.Why));
    }

    [Theory]
    [InlineData("UPDATE record SET kind=2 WHERE row=3", "the ledger never changes")]
    [InlineData("DELETE FROM record WHERE row=3", "the ledger never forgets")]
    [InlineData("INSERT OR REPLACE INTO record SELECT * FROM record WHERE row=3", "the ledger only grows at its end")]
    [InlineData("REPLACE INTO record SELECT 4, kind, body, previous, hash FROM record WHERE row=3", "grows at its end")]
    [InlineData("INSERT INTO record SELECT 99, kind, body, previous, hash FROM record WHERE row=3", "grows at its end")]
    [InlineData("INSERT INTO record(kind,body,previous,hash) VALUES(2,x'00',x'00',x'00')", "grows at its end")]
    [InlineData("INSERT INTO record VALUES(23,2,x'00',zeroblob(32),zeroblob(32))", "grows at its end")]
    public void Plain_sql_is_refused_with_a_reason(string sql, string reason)
    {
        SqliteException refusal = Assert.Throws<SqliteException>(() => _rig.Sql(sql));
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.True(LedgerVerifier.Verify(_rig.Path).IsRight);
    }

    private static byte[] Body(byte[] raw)
    {
        byte[] body = new byte[80];
        RowFormat.WriteKeyPrefix(body, Rig.Device, MadeRecord.Epoch);
        raw.CopyTo(body, 16);
        return body;
    }

    private void AppendChained(int kind, byte[] body)
    {
        byte[] previous = Blob("hash", Rows);
        byte[] row = new byte[RowFormat.BodyOffset + body.Length];
        previous.CopyTo(row, 0);
        RowFormat.WriteHeader(row, Rows + 1, (LedgerRowKind)kind);
        body.CopyTo(row, RowFormat.BodyOffset);
        byte[] hash = new byte[32];
        RowFormat.Hash(row, hash);
        _rig.Sql($"INSERT INTO record VALUES({Rows + 1},{kind},@0,@1,@2)", body, previous, hash);
    }

    private string OutcomeOrFault()
    {
        try
        {
            return LedgerVerifier.Verify(_rig.Path).IsRight ? "right" : "wrong";
        }
        catch (LedgerException fault)
        {
            return fault.Fault.ToString();
        }
    }

    private void AssertWrong(long row, string why)
    {
        VerifyOutcome outcome = LedgerVerifier.Verify(_rig.Path);
        Assert.Equal((row, why), (outcome.WrongRow, outcome.Why));
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"row {row}: {why}"), outcome.ToString());
    }

    private byte[] Blob(string column, int row)
    {
        using SqliteConnection connection = new($"Data Source={_rig.Path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT {column} FROM record WHERE row={row}";
        return (byte[])command.ExecuteScalar()!;
    }

    private void SetBlob(string column, int row, byte[] value) =>
        _rig.Sql($"UPDATE record SET {column}=@0 WHERE row={row}", value);
}
