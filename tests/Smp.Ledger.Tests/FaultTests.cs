using System;
using System.IO;
using Smp.Ledger.Crash;
using Smp.Ledger.Sqlite;
using Xunit;

namespace Smp.Ledger.Tests;

/// <summary>What can be wrong around a ledger: its own kind of fault, one line with a cure, nothing lost.</summary>
public sealed class FaultTests : IDisposable
{
    private const int NoWaitMs = 0;

    private readonly Rig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void Missing_file_is_said_to_be_missing() => AssertAllRefuse(LedgerFault.Missing, "there is no such file");

    [Fact]
    public void Folder_is_no_ledger()
    {
        Directory.CreateDirectory(_rig.Path);
        AssertAllRefuse(LedgerFault.NotALedger, "this is a folder");
    }

    [Fact]
    public void Empty_file_is_no_ledger_and_stays_empty()
    {
        File.WriteAllBytes(_rig.Path, []);
        AssertAllRefuse(LedgerFault.NotALedger, "the file is empty");
        Assert.Equal(0, new FileInfo(_rig.Path).Length);
    }

    [Theory]
    [InlineData(1, "too short")]
    [InlineData(511, "too short")]
    [InlineData(512, "another kind of file")]
    [InlineData(5000, "another kind of file")]
    public void File_of_another_kind_is_no_ledger_and_stays_as_it_is(int bytes, string what)
    {
        File.WriteAllText(_rig.Path, new string('x', bytes));
        AssertAllRefuse(LedgerFault.NotALedger, what);
        Assert.Equal(new string('x', bytes), File.ReadAllText(_rig.Path));
    }

    [Fact]
    public void Another_programs_database_is_no_ledger()
    {
        _rig.Sql("CREATE TABLE record(row INTEGER PRIMARY KEY, kind, body, previous, hash)");
        AssertAllRefuse(LedgerFault.NotALedger, "another program's database");
    }

    [Theory]
    [InlineData(2, "use the newer program")]
    [InlineData(0, "restore the newest copy")]
    public void Ledger_of_another_format_is_refused_with_both_versions(int version, string cure)
    {
        _rig.Fill(1);
        _rig.Sql($"PRAGMA user_version={version}");
        AssertAllRefuse(LedgerFault.ForeignVersion, $"of format {version} and this program knows format 1");
        Assert.Contains(cure, RefusalOf(() => LedgerFile.Open(_rig.Path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DROP TRIGGER record_never_goes", "record_never_goes")]
    [InlineData("DROP INDEX record_key", "record_key")]
    [InlineData("DROP INDEX record_key; CREATE UNIQUE INDEX record_key ON record(body) WHERE kind=1", "record_key")]
    public void Ledger_whose_guards_are_gone_takes_no_rows_and_can_be_read(string sql, string what)
    {
        _rig.Fill(1);
        _rig.Sql(sql);
        AssertFault(LedgerFault.Altered, what, () => LedgerFile.Open(_rig.Path));
        using LedgerFile ledger = LedgerFile.OpenReadOnly(_rig.Path);
        Assert.Equal(3, ledger.ReadHead().RowCount);
    }

    [Fact]
    public void Ledger_that_does_not_say_which_it_is_is_refused()
    {
        _rig.Fill(1);
        _rig.DropGuards();
        _rig.Sql("DELETE FROM record WHERE row=1");
        AssertFault(LedgerFault.Altered, "row 1", () => LedgerFile.OpenReadOnly(_rig.Path));
    }

    [Fact]
    public void Truncated_ledger_is_damaged_at_every_length()
    {
        _rig.Fill(200);
        byte[] file = File.ReadAllBytes(_rig.Path);
        for (int length = file.Length - 4096; length >= 4096; length -= 4096)
        {
            File.WriteAllBytes(_rig.Path, file.AsSpan(0, length).ToArray());
            AssertFault(LedgerFault.Damaged, "truncated", () => LedgerFile.Open(_rig.Path));
            AssertFault(LedgerFault.Damaged, "truncated", () => LedgerFile.OpenReadOnly(_rig.Path));
        }
        File.WriteAllBytes(_rig.Path, file.AsSpan(0, 700).ToArray());
        AssertFault(LedgerFault.Damaged, "truncated", () => LedgerFile.Open(_rig.Path));
    }

    [Fact]
    public void Creating_never_takes_the_place_of_a_file()
    {
        LedgerHead head = _rig.Fill(1);
        AssertFault(LedgerFault.AlreadyExists, "of this name already", () => LedgerFile.Create(_rig.Path, default));
        using LedgerFile ledger = LedgerFile.Open(_rig.Path);
        Assert.Equal((Rig.Id, head), (ledger.Id, ledger.ReadHead()));
    }

    [Fact]
    public void Creating_in_a_folder_that_is_not_there_leaves_nothing_behind()
    {
        string path = Path.Combine(_rig.Folder, "none", "ledger.db");
        AssertFault(LedgerFault.Inaccessible, "no ledger can be created", () => LedgerFile.Create(path, Rig.Id));
        Assert.Empty(Directory.GetFileSystemEntries(_rig.Folder));
    }

    [Fact]
    public void Created_ledger_leaves_no_draft_beside_it()
    {
        LedgerFile.Create(_rig.Path, Rig.Id).Dispose();
        Assert.Equal([_rig.Path], Directory.GetFileSystemEntries(_rig.Folder));
    }

    [Fact]
    public void Ledger_with_odd_characters_in_its_path_opens()
    {
        string path = Path.Combine(_rig.Folder, "Ärzte #1 100% ?mode=ro&x.db");
        LedgerFile.Create(path, Rig.Id).Dispose();
        Assert.True(LedgerVerifier.Verify(path).IsRight);
        using SqliteFile immutable = SqliteFile.Open(path, SqliteAccess.Immutable, NoWaitMs);
        Assert.Equal(LedgerSchema.ApplicationId, immutable.ReadInteger("PRAGMA application_id"));
    }

    [Fact]
    public void Ledger_held_by_another_group_is_locked_for_writing_and_open_for_reading()
    {
        _rig.Fill(1);
        using LedgerFile first = LedgerFile.Open(_rig.Path);
        using LedgerFile second = LedgerFile.Open(_rig.Path, watch: null, NoWaitMs);
        using (LedgerBatch batch = first.BeginBatch())
        {
            AssertFault(LedgerFault.Locked, "another process holds", () => second.BeginBatch());
            Assert.Equal(3, second.ReadHead().RowCount);
            Assert.True(LedgerVerifier.Verify(_rig.Path).IsRight);
        }
        Assert.Equal(4, Rig.Append(second, 2, 1).RowCount);
    }

    [Fact]
    public void Ledger_held_exclusively_is_locked_altogether()
    {
        _rig.Fill(1);
        using SqliteFile holder = SqliteFile.Open(_rig.Path, SqliteAccess.ReadWrite, NoWaitMs);
        holder.Execute("PRAGMA locking_mode=EXCLUSIVE");
        holder.Execute("BEGIN IMMEDIATE");
        AssertFault(LedgerFault.Locked, "another process holds", () => LedgerFile.Open(_rig.Path, null, NoWaitMs));
        AssertFault(LedgerFault.Locked, "another process holds", () => LedgerFile.OpenReadOnly(_rig.Path, NoWaitMs));
    }

    [Fact]
    public void Ledger_that_cannot_be_written_refuses_to_append_and_verifies()
    {
        using ReadOnlyFolder folder = new(Path.Combine(_rig.Folder, "medium"));
        string path = Path.Combine(folder.Path, "ledger.db");
        LedgerFile.Create(path, Rig.Id).Dispose();
        folder.Close();
        AssertFault(LedgerFault.ReadOnly, "can only be read", () => LedgerFile.Open(path));
        Assert.Equal(1, LedgerVerifier.Verify(path).Head.RowCount);
        using LedgerFile ledger = LedgerFile.OpenReadOnly(path);
        Assert.Equal(Rig.Id, ledger.Id);
        Assert.NotNull(RefusalOf(() => LedgerFile.Create(Path.Combine(folder.Path, "other.db"), Rig.Id)));
    }

    /// <summary>Taken from under a process that still writes: the newest rows are not in the file itself.</summary>
    [Fact]
    public void Ledger_with_rows_still_in_its_log_is_not_read_without_them()
    {
        using ReadOnlyFolder folder = new(Path.Combine(_rig.Folder, "medium"));
        string path = Path.Combine(folder.Path, "ledger.db");
        using (LedgerFile ledger = LedgerFile.Create(_rig.Path, Rig.Id))
        {
            Rig.Append(ledger, 1, 5);
            File.Copy(_rig.Path, path);
            File.Copy(_rig.Path + "-wal", path + "-wal");
        }
        folder.Close();
        AssertFault(LedgerFault.ReadOnly, "newest rows are in the -wal file", () => LedgerFile.OpenReadOnly(path));
    }

    /// <summary>On a small disk for root; else the file itself may not grow, which SQLite reports alike.</summary>
    [Fact]
    public void Full_disk_keeps_what_was_committed_and_goes_on_once_there_is_room()
    {
        using Mount? disk = Mount.IsPossible ? new Mount(Path.Combine(_rig.Folder, "disk"), "512k") : null;
        string path = disk is null ? _rig.Path : Path.Combine(_rig.Folder, "disk", "ledger.db");
        LedgerFile.Create(path, Rig.Id).Dispose();
        string ballast = Path.Combine(Path.GetDirectoryName(path)!, "ballast");
        File.WriteAllBytes(ballast, new byte[64 * 1024]);

        (LedgerException fault, LedgerHead committed) = disk is null ? FillPages(path) : FillDisk(path);
        Assert.Equal(LedgerFault.DiskFull, fault.Fault);
        AssertIsOneLine(fault, path);
        Assert.Equal(committed, LedgerVerifier.Verify(path).Head);

        File.Delete(ballast);
        using LedgerFile ledger = LedgerFile.Open(path);
        Assert.Equal(committed.RowCount + 1, Rig.Append(ledger, 1_000_000, 1).RowCount);
        Assert.True(LedgerVerifier.Verify(path).IsRight);
    }

    [Fact]
    public void Full_disk_leaves_no_half_of_a_new_ledger()
    {
        string folder = Path.Combine(_rig.Folder, "disk");
        using Mount? disk = Mount.IsPossible ? new Mount(folder, "8k") : null;
        string path = disk is null ? Path.Combine(_rig.Folder, "none", "ledger.db") : Path.Combine(folder, "ledger.db");
        LedgerException fault = RefusalOf(() => LedgerFile.Create(path, Rig.Id));
        Assert.Equal(disk is null ? LedgerFault.Inaccessible : LedgerFault.DiskFull, fault.Fault);
        AssertIsOneLine(fault, path);
        Assert.True(disk is null || Directory.GetFileSystemEntries(folder).Length == 0);
    }

    [Fact]
    public void System_without_the_library_is_told_what_to_install()
    {
        LedgerException fault = RefusalOf(() => SystemSqlite.Find(["libnosuch.so.0", "libneither.so"]));
        Assert.Equal(LedgerFault.LibraryMissing, fault.Fault);
        Assert.Contains("the system has no libnosuch.so.0 or libneither.so", fault.Message, StringComparison.Ordinal);
        AssertIsOneLine(fault, "SQLite");
    }

    [Theory]
    [InlineData(3_036_000, "3.36.0")]
    [InlineData(3_008_011, "3.8.11")]
    public void Library_too_old_for_the_format_is_refused(int version, string dotted)
    {
        LedgerException fault = RefusalOf(() => SystemSqlite.RequireVersion(version));
        Assert.Contains($"the system's library is {dotted}; SQLite 3.37.0", fault.Message, StringComparison.Ordinal);
    }

    /// <summary>SQLITE_IOERR_FSYNC, SQLITE_IOERR_SHMSIZE, SQLITE_FULL, SQLITE_BUSY_SNAPSHOT.</summary>
    [Theory]
    [InlineData(10 | (4 << 8), LedgerFault.Inaccessible)]
    [InlineData(10 | (19 << 8), LedgerFault.DiskFull)]
    [InlineData(13, LedgerFault.DiskFull)]
    [InlineData(5 | (2 << 8), LedgerFault.Locked)]
    [InlineData(21, LedgerFault.Unexpected)]
    public void Code_of_sqlite_has_one_meaning(int code, LedgerFault fault) =>
        Assert.Equal(fault, SqliteFaults.Translate("x", code, "words").Fault);

    private static (LedgerException Fault, LedgerHead Committed) FillDisk(string path)
    {
        using LedgerFile ledger = LedgerFile.Open(path);
        LedgerHead committed = ledger.ReadHead();
        LedgerException fault = RefusalOf(() =>
        {
            for (int group = 0; group < 1000; group++)
            {
                committed = Rig.Append(ledger, 1 + (group * 100), 100);
            }
        });
        Assert.Equal(committed, ledger.ReadHead());
        return (fault, committed);
    }

    private static (LedgerException Fault, LedgerHead Committed) FillPages(string path)
    {
        using SqliteFile file = SqliteFile.Open(path, SqliteAccess.ReadWrite, NoWaitMs);
        file.Execute("PRAGMA max_page_count=20");
        using LedgerQueries queries = new(file);
        using BatchWork work = new(file, queries, watch: null);
        LedgerHead committed = queries.ReadHead();
        LedgerException fault = RefusalOf(() =>
        {
            for (uint sequence = 1; sequence <= 1000; sequence++)
            {
                work.Begin();
                work.AppendRecord(Rig.Device, MadeRecord.Epoch, MadeRecord.Raw(sequence));
                committed = work.Commit();
            }
        });
        return (fault, committed);
    }

    private static LedgerException RefusalOf(Action attempt) => Assert.Throws<LedgerException>(attempt);

    private static void AssertIsOneLine(LedgerException fault, string where)
    {
        Assert.StartsWith($"{where}: ", fault.Message, StringComparison.Ordinal);
        Assert.Contains("; ", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    private void AssertAllRefuse(LedgerFault fault, string what)
    {
        AssertFault(fault, what, () => LedgerFile.Open(_rig.Path));
        AssertFault(fault, what, () => LedgerFile.OpenReadOnly(_rig.Path));
        AssertFault(fault, what, () => LedgerVerifier.Verify(_rig.Path));
    }

    private void AssertFault(LedgerFault fault, string what, Action attempt)
    {
        LedgerException refusal = RefusalOf(attempt);
        Assert.Equal(fault, refusal.Fault);
        Assert.Contains(what, refusal.Message, StringComparison.Ordinal);
        AssertIsOneLine(refusal, refusal.Message.Split(": ")[0]);
        Assert.StartsWith(_rig.Folder, refusal.Message, StringComparison.Ordinal);
    }
}
