using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Smp.Ledger.People;
using Xunit;

namespace Smp.Ledger.Tests.People;

/// <summary>Who is erased leaves no byte of name or key in any file, whatever happens.</summary>
public sealed class ErasureTests : IDisposable
{
    private readonly PeopleRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void An_erased_client_leaves_no_byte_of_name_or_key_in_any_file()
    {
        using PeopleStore store = Filled();
        byte[] key = _rig.KeyOf(PeopleRig.Anna);
        IReadOnlyList<byte[]> sealedValues = SealedOf(PeopleRig.Anna);
        Assert.All(sealedValues.Append(key), bytes => Assert.Equal(["people.store"], _rig.FilesWith(bytes)));
        Assert.True(store.Erase(PeopleRig.Anna));
        Assert.All(sealedValues.Append(key), bytes => Assert.Empty(_rig.FilesWith(bytes)));
        Assert.Empty(_rig.FilesWith("Annabel"));
        Assert.False(store.Has(PeopleRig.Anna));
        Assert.Empty(store.FieldsOf(PeopleRig.Anna));
        Assert.Empty(store.EntriesOf(PeopleRig.Anna));
        Assert.False(store.IsUnswept);
        Assert.Equal("Ben", Assert.Single(store.FieldsOf(PeopleRig.Ben)).Value);
        Assert.False(store.Erase(PeopleRig.Anna));
    }

    /// <summary>
    /// Pages split and merge while fields come and go, and their free space keeps copies that no deletion reaches.
    /// </summary>
    [Fact]
    public void Of_many_who_come_and_go_neither_key_nor_value_of_the_erased_stays()
    {
        Random random = new(5);
        using PeopleStore store = _rig.Open();
        UInt128[] clients = [.. Enumerable.Range(1, 30).Select(number => new UInt128((ulong)number, 7))];
        for (int round = 0; round < 8; round++)
        {
            foreach (UInt128 client in clients)
            {
                store.Keep(client, [.. Enumerable.Range(0, 6).Select(number => new PersonField(
                    $"field-{random.Next(100)}-{round}-{number}", "contact", 1, new string('x', random.Next(900))))]);
            }
        }
        UInt128[] known = [.. store.Clients];
        UInt128[] erased = [.. known.Where((_, number) => number % 3 == 0)];
        List<byte[]> traces = [.. erased.SelectMany(client => SealedOf(client).Append(_rig.KeyOf(client)))];
        long before = new FileInfo(_rig.StorePath).Length;
        Assert.All(erased, client => Assert.True(store.Erase(client)));
        Assert.True(new FileInfo(_rig.StorePath).Length < before * 3 / 4, "The file was not written anew.");
        Assert.All(traces, bytes => Assert.Empty(_rig.FilesWith(bytes)));
        Assert.Equal(known.Except(erased), store.Clients);
        Assert.All(store.Clients, client => Assert.All(
            store.FieldsOf(client), field => Assert.NotNull(field.Value)));
        Assert.Equal(["people.store"], _rig.FilesWith(_rig.KeyOf(store.Clients[0])));
    }

    [Theory]
    [InlineData(CommitStage.BatchBegun)]
    [InlineData(CommitStage.BeforeCommit)]
    public void A_crash_before_the_commit_leaves_everything_and_a_repeat_erases(CommitStage stage)
    {
        Filled().Dispose();
        byte[] key = _rig.KeyOf(PeopleRig.Anna);
        using (PeopleStore crashing = _rig.Open(StageWatch.FailingAt(stage)))
        {
            Assert.Throws<InvalidOperationException>(() => crashing.Erase(PeopleRig.Anna));
        }
        using PeopleStore store = _rig.Open();
        Assert.Equal("Annabel Leigh", store.FieldsOf(PeopleRig.Anna)[0].Value);
        Assert.True(store.Erase(PeopleRig.Anna));
        Assert.Empty(_rig.FilesWith(key));
    }

    [Fact]
    public void A_crash_before_the_sweep_is_finished_by_whoever_opens_next()
    {
        Filled().Dispose();
        byte[] key = _rig.KeyOf(PeopleRig.Anna);
        using (PeopleStore crashing = _rig.Open(StageWatch.FailingAt(CommitStage.AfterCommit)))
        {
            Assert.Throws<InvalidOperationException>(() => crashing.Erase(PeopleRig.Anna));
            Assert.True(crashing.IsUnswept);
        }
        using PeopleStore store = _rig.Open();
        Assert.False(store.IsUnswept);
        Assert.False(store.Has(PeopleRig.Anna));
        Assert.Empty(_rig.FilesWith(key));
    }

    [Fact]
    public void Two_who_erase_the_same_client_both_end_well_and_one_did_it()
    {
        using PeopleStore first = Filled();
        using PeopleStore second = _rig.Open();
        Assert.True(second.Has(PeopleRig.Anna));
        Assert.True(first.Erase(PeopleRig.Anna));
        Assert.False(second.Erase(PeopleRig.Anna));
        Assert.False(second.Has(PeopleRig.Anna));
    }

    [Fact]
    public void What_is_over_its_time_goes_and_the_rest_stays()
    {
        using PeopleStore store = Filled();
        Holding[] due = [.. store.Holdings().Where(held => held.RecordClass == "health-questionnaire")];
        Assert.Equal(2, due.Length);
        IReadOnlyList<byte[]> forms = SealedOf(PeopleRig.Anna, "entry");
        Assert.Equal(2, store.Shred(due, 99));
        Assert.All(forms, bytes => Assert.Empty(_rig.FilesWith(bytes)));
        Assert.Equal("Annabel Leigh", Assert.Single(store.FieldsOf(PeopleRig.Anna)).Value);
        Shredding told = Assert.Single(store.Untold());
        Assert.Equal(
            (PeopleRig.Anna, "health-questionnaire", 2L, 99L),
            (told.Client, told.RecordClass, told.Count, told.AtUtcS));
        Assert.Equal(0, store.Shred(due, 100));
        store.Told(store.Untold());
        Assert.Empty(store.Untold());
    }

    [Fact]
    public void With_the_last_that_is_kept_of_a_client_the_key_goes_too()
    {
        using PeopleStore store = Filled();
        byte[] key = _rig.KeyOf(PeopleRig.Anna);
        Assert.Equal(3, store.Shred([.. store.Holdings().Where(held => held.Client == PeopleRig.Anna)], 99));
        Assert.False(store.Has(PeopleRig.Anna));
        Assert.Empty(_rig.FilesWith(key));
        Assert.Equal(["contact", "health-questionnaire"], store.Untold().Select(one => one.RecordClass).Order());
        Assert.True(store.Has(PeopleRig.Ben));
    }

    [Fact]
    public void A_shredding_that_crashed_before_its_commit_told_nothing_and_took_nothing()
    {
        Filled().Dispose();
        using (PeopleStore crashing = _rig.Open(StageWatch.FailingAt(CommitStage.BeforeCommit)))
        {
            Assert.Throws<InvalidOperationException>(() => crashing.Shred(crashing.Holdings(), 99));
        }
        using PeopleStore store = _rig.Open();
        Assert.Empty(store.Untold());
        Assert.Equal(4, store.Holdings().Count);
    }

    [Fact]
    public void Nothing_is_left_beside_the_store()
    {
        using PeopleStore store = Filled();
        store.Erase(PeopleRig.Anna);
        Assert.Equal(
            ["people.store"],
            Directory.GetFiles(_rig.Folder, "people*").Select(file => Path.GetFileName(file)));
    }

    private PeopleStore Filled()
    {
        PeopleStore store = _rig.Open();
        store.Keep(PeopleRig.Anna, PeopleRig.Name("Annabel Leigh"));
        store.Keep(PeopleRig.Ben, PeopleRig.Name("Ben"));
        store.Add(PeopleRig.Anna, PeopleRig.Form("{\"keloid\":true}"));
        store.Add(PeopleRig.Anna, PeopleRig.Form("{\"keloid\":false}", session: 8));
        return store;
    }

    private IReadOnlyList<byte[]> SealedOf(UInt128 client, string table = "field") => _rig.Blobs(
        $"SELECT sealed FROM {table} JOIN client USING(client) WHERE hex(reference)='{client:X32}'");
}
