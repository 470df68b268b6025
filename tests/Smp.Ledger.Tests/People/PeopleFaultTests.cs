using System;
using System.IO;
using System.Linq;
using Smp.Ledger.People;
using Xunit;

namespace Smp.Ledger.Tests.People;

/// <summary>What can be wrong around a store of people: one line with its cure, and nothing lost.</summary>
public sealed class PeopleFaultTests : IDisposable
{
    private readonly PeopleRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void A_missing_store_is_said_to_be_missing()
    {
        Assert.False(PeopleStore.IsThere(_rig.Ledger.Path));
        AssertFault(LedgerFault.Missing, "there is no store of people; put the newest copy back");
    }

    [Fact]
    public void The_store_of_another_ledger_is_refused_by_name()
    {
        _rig.Keep(PeopleRig.Anna, "Ann");
        LedgerId other = new([.. Enumerable.Range(100, 16).Select(number => (byte)number)]);
        using LedgerFile foreign = LedgerFile.Create(Path.Combine(_rig.Folder, "other.db"), other);
        var fault = Assert.Throws<LedgerException>(() => PeopleStore.Open(foreign));
        Assert.Equal(LedgerFault.ForeignStore, fault.Fault);
        Assert.Equal(
            $"{_rig.StorePath}: it belongs to another ledger ({Rig.Id}); put this ledger's own store back, and keep "
            + "each ledger in a folder of its own.",
            fault.Message);
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void A_store_that_others_may_read_is_refused_with_the_cure(UnixFileMode wider)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        _rig.Keep(PeopleRig.Anna, "Ann");
        File.SetUnixFileMode(_rig.StorePath, UnixFileMode.UserRead | UnixFileMode.UserWrite | wider);
        AssertFault(LedgerFault.NotPrivate, $"run chmod 600 {_rig.StorePath}");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(5000)]
    public void Another_kind_of_file_is_no_store_and_stays_as_it_is(int bytes)
    {
        MakePrivate(new string('x', bytes));
        AssertFault(LedgerFault.NotALedger, "no store of people but another kind of file");
        Assert.Equal(new string('x', bytes), File.ReadAllText(_rig.StorePath));
    }

    [Fact]
    public void A_folder_of_that_name_is_no_store()
    {
        Directory.CreateDirectory(_rig.StorePath);
        AssertFault(LedgerFault.NotALedger, "another kind of file");
    }

    [Theory]
    [InlineData(2, "use the newer program")]
    [InlineData(0, "put the newest copy back")]
    public void A_store_of_another_format_is_refused_with_both_versions(int version, string cure)
    {
        _rig.Keep(PeopleRig.Anna, "Ann");
        _rig.Alter($"PRAGMA user_version={version}");
        AssertFault(LedgerFault.ForeignVersion, $"of format {version} and this program knows format 1; {cure}");
    }

    [Fact]
    public void A_truncated_store_is_damaged()
    {
        _rig.Keep(PeopleRig.Anna, "Ann");
        using (FileStream file = new(_rig.StorePath, FileMode.Open))
        {
            file.SetLength(file.Length / 2);
        }
        AssertFault(LedgerFault.Damaged, "truncated or its pages are broken");
    }

    [Fact]
    public void A_store_that_another_process_holds_is_locked_and_unchanged()
    {
        _rig.Keep(PeopleRig.Anna, "Ann");
        using PeopleStore store = _rig.Open();
        LedgerException? fault = null;
        StageWatch meddling = new(CommitStage.BeforeCommit, () => fault = Assert.Throws<LedgerException>(
            () => store.Keep(PeopleRig.Anna, PeopleRig.Name("Anna"))));
        using PeopleStore holder = _rig.Open(meddling);
        holder.Keep(PeopleRig.Ben, PeopleRig.Name("Ben"));
        Assert.Equal(LedgerFault.Locked, fault!.Fault);
        Assert.Contains("another process holds the store", fault.Message, StringComparison.Ordinal);
        Assert.Equal("Ann", Assert.Single(store.FieldsOf(PeopleRig.Anna)).Value);
    }

    [Fact]
    public void Of_two_that_make_the_store_at_once_both_use_one()
    {
        using PeopleStore first = _rig.Open();
        using PeopleStore second = _rig.Open();
        Assert.Equal(first.Id, second.Id);
        first.Keep(PeopleRig.Anna, PeopleRig.Name("Ann"));
        second.Keep(PeopleRig.Ben, PeopleRig.Name("Ben"));
        Assert.Equal(2, first.Clients.Count);
    }

    [Fact]
    public void On_a_full_disk_nothing_is_changed_and_erasing_works_once_there_is_space()
    {
        if (!Mount.IsPossible)
        {
            return;
        }
        string disk = Path.Combine(_rig.Folder, "disk");
        using Mount mount = new(disk, "400k");
        using LedgerFile ledger = LedgerFile.Create(Path.Combine(disk, "ledger.db"), Rig.Id);
        using PeopleStore store = PeopleStore.OpenOrCreate(ledger);
        store.Keep(PeopleRig.Anna, PeopleRig.Name("Ann"));
        string ballast = Path.Combine(disk, "ballast");
        FillUp(ballast);
        var fault = Assert.Throws<LedgerException>(() => store.Keep(
            PeopleRig.Ben, PeopleRig.Name(new string('x', PeopleStore.ValueBytesMax))));
        Assert.Equal(LedgerFault.DiskFull, fault.Fault);
        Assert.Contains("the disk is full and nothing was changed", fault.Message, StringComparison.Ordinal);
        Assert.Equal([PeopleRig.Anna], store.Clients);
        Assert.Equal("Ann", Assert.Single(store.FieldsOf(PeopleRig.Anna)).Value);
        File.Delete(ballast);
        Assert.True(store.Erase(PeopleRig.Anna));
    }

    private static void FillUp(string path)
    {
        try
        {
            using FileStream file = new(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
            while (true)
            {
                file.Write(new byte[512]);
            }
        }
        catch (IOException)
        {
            return;
        }
    }

    private void MakePrivate(string content)
    {
        File.WriteAllText(_rig.StorePath, content);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_rig.StorePath, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private void AssertFault(LedgerFault fault, string words)
    {
        var thrown = Assert.Throws<LedgerException>(() => PeopleStore.Open(_rig.Ledger, busyTimeoutMs: 0).Dispose());
        Assert.Equal(fault, thrown.Fault);
        Assert.StartsWith(_rig.StorePath, thrown.Message, StringComparison.Ordinal);
        Assert.Contains(words, thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', thrown.Message);
    }
}
