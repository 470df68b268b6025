using System;
using System.IO;
using System.Linq;
using System.Text;
using Smp.Ledger.People;
using Xunit;

namespace Smp.Ledger.Tests.People;

/// <summary>What is kept of people comes back whole, to nobody else, and in no other place.</summary>
public sealed class PeopleStoreTests : IDisposable
{
    private readonly PeopleRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Theory]
    [InlineData("Ann Lee")]
    [InlineData("")]
    [InlineData("\u05e9\u05dc\u05d5\u05dd \u05db\u05d4\u05df")]
    [InlineData("\ud83d\udc69\u200d\ud83d\udcbb Zo\u00eb")]
    public void A_value_comes_back_as_it_was_given(string value)
    {
        _rig.Keep(PeopleRig.Anna, value);
        using PeopleStore store = _rig.Open();
        Assert.Equal(PeopleRig.Name(value), Assert.Single(store.FieldsOf(PeopleRig.Anna)));
        Assert.True(store.Has(PeopleRig.Anna));
        Assert.False(store.Has(PeopleRig.Ben));
        Assert.Empty(store.FieldsOf(PeopleRig.Ben));
    }

    [Fact]
    public void No_value_stands_in_any_file_as_it_was_given()
    {
        using PeopleStore store = _rig.Open();
        store.Keep(PeopleRig.Anna, PeopleRig.Name("Annabel Leigh"));
        store.Add(PeopleRig.Anna, PeopleRig.Form("keloid: yes"));
        Assert.Empty(_rig.FilesWith("Annabel Leigh"));
        Assert.Empty(_rig.FilesWith("keloid"));
        Assert.Equal(["people.store"], _rig.FilesWith(_rig.KeyOf(PeopleRig.Anna)));
    }

    [Fact]
    public void A_new_value_takes_the_place_of_the_old_one_and_a_removed_one_is_gone()
    {
        using PeopleStore store = _rig.Open();
        store.Keep(PeopleRig.Anna, PeopleRig.Name("Ann"), new PersonField("phone", "contact", 5, "1"));
        store.Keep(PeopleRig.Anna, PeopleRig.Name("Anna"));
        Assert.Equal(["Anna", "1"], store.FieldsOf(PeopleRig.Anna).Select(field => field.Value));
        Assert.True(store.Remove(PeopleRig.Anna, "phone"));
        Assert.False(store.Remove(PeopleRig.Anna, "phone"));
        Assert.Equal("Anna", Assert.Single(store.FieldsOf(PeopleRig.Anna)).Value);
        Assert.False(store.IsUnswept);
        Assert.Empty(store.Untold());
    }

    [Fact]
    public void The_value_that_was_replaced_leaves_no_byte_of_itself()
    {
        using PeopleStore store = _rig.Open();
        store.Keep(PeopleRig.Anna, PeopleRig.Name("Ann"));
        byte[] first = _rig.Blobs("SELECT sealed FROM field").Single();
        Assert.Equal(["people.store"], _rig.FilesWith(first));
        store.Keep(PeopleRig.Anna, PeopleRig.Name("Anna"));
        Assert.Empty(_rig.FilesWith(first));
    }

    [Fact]
    public void Entries_keep_their_order_their_session_and_their_commitment()
    {
        using PeopleStore store = _rig.Open();
        PersonEntry first = store.Add(PeopleRig.Anna, PeopleRig.Form("{\"keloid\":false}"));
        PersonEntry second = store.Add(PeopleRig.Anna, PeopleRig.Form("{\"keloid\":false}", session: 8));
        PersonEntry note = store.Add(PeopleRig.Anna, new PersonEntry("note", "notes", 9, 0, new byte[] { 1 }));
        Assert.NotEqual(first.Commitment.ToArray(), second.Commitment.ToArray());
        Assert.Equal(
            [first.Number, second.Number, note.Number],
            store.EntriesOf(PeopleRig.Anna).Select(entry => entry.Number));
        PersonEntry read = store.EntriesOf(PeopleRig.Anna, "health-form")[1];
        Assert.Equal(8, read.Session);
        Assert.Equal("{\"keloid\":false}", Encoding.UTF8.GetString(read.Content.Span));
        Assert.Equal(second.Commitment.ToArray(), read.Commitment.ToArray());
        Assert.True(read.IsReadable);
    }

    [Fact]
    public void A_commitment_is_the_hash_of_salt_and_content()
    {
        byte[] salt = new byte[SaltedCommitment.SaltBytes];
        // (printf '\0%.0s' $(seq 32); printf abc) | sha256sum
        Assert.Equal(
            "365aa7d8f7f9402c4b9434502b4cc89ddb09fe50d7cd95b493b834c62d5a5370",
            Convert.ToHexStringLower(SaltedCommitment.Of(salt, "abc"u8)));
        Assert.Throws<ArgumentException>(() => SaltedCommitment.Of(salt.AsSpan(1), "abc"u8));
        Assert.NotEqual(SaltedCommitment.NewSalt(), SaltedCommitment.NewSalt());
    }

    [Fact]
    public void A_value_put_into_another_clients_place_does_not_open()
    {
        using PeopleStore store = _rig.Open();
        store.Keep(PeopleRig.Anna, PeopleRig.Name("Ann"));
        store.Keep(PeopleRig.Ben, PeopleRig.Name("Ben"));
        _rig.Alter("UPDATE client SET key=(SELECT key FROM client WHERE client=1)");
        _rig.Alter("UPDATE field SET sealed=(SELECT sealed FROM field WHERE client=1)");
        Assert.Equal(["Ann", null], store.AllWith("name").Select(one => one.Field.Value));
    }

    [Theory]
    [InlineData("UPDATE field SET name=CAST('phone' AS BLOB)")]
    [InlineData("UPDATE field SET class=CAST('notes' AS BLOB)")]
    [InlineData("UPDATE field SET at=at+1")]
    [InlineData("UPDATE field SET sealed=zeroblob(length(sealed))")]
    [InlineData("UPDATE field SET sealed=substr(sealed,1,20)")]
    [InlineData("UPDATE field SET sealed=x''")]
    [InlineData("UPDATE client SET key=zeroblob(32)")]
    [InlineData("UPDATE client SET key=x'00'")]
    [InlineData("UPDATE store SET store=zeroblob(16)")]
    public void What_was_altered_in_the_file_is_damaged_and_never_something_else(string sql)
    {
        _rig.Keep(PeopleRig.Anna, "Ann");
        _rig.Alter(sql);
        using PeopleStore store = _rig.Open();
        Assert.Null(Assert.Single(store.FieldsOf(PeopleRig.Anna)).Value);
    }

    [Theory]
    [InlineData("UPDATE entry SET session=session+1")]
    [InlineData("UPDATE entry SET kind=CAST('note' AS BLOB)")]
    [InlineData("UPDATE entry SET sealed=substr(sealed,2)")]
    public void An_altered_entry_is_not_readable(string sql)
    {
        using PeopleStore store = _rig.Open();
        store.Add(PeopleRig.Anna, PeopleRig.Form("keloid"));
        _rig.Alter(sql);
        PersonEntry read = Assert.Single(store.EntriesOf(PeopleRig.Anna));
        Assert.False(read.IsReadable);
        Assert.True(read.Content.IsEmpty);
    }

    [Fact]
    public void A_damaged_key_takes_no_new_value_and_says_what_to_do()
    {
        _rig.Keep(PeopleRig.Anna, "Ann");
        _rig.Alter("UPDATE client SET key=x'00'");
        using PeopleStore store = _rig.Open();
        var fault = Assert.Throws<LedgerException>(() => store.Keep(PeopleRig.Anna, PeopleRig.Name("Anna")));
        Assert.Equal(LedgerFault.Damaged, fault.Fault);
        Assert.Contains("or erase the client", fault.Message, StringComparison.Ordinal);
        Assert.True(store.Erase(PeopleRig.Anna));
    }

    [Fact]
    public void A_value_beyond_its_bounds_is_refused_and_never_repeated()
    {
        using PeopleStore store = _rig.Open();
        string secret = "Ann";
        string tooLong = string.Concat(Enumerable.Repeat(secret, (PeopleStore.ValueBytesMax / secret.Length) + 1));
        var fault = Assert.Throws<ArgumentException>(() => store.Keep(PeopleRig.Anna, PeopleRig.Name(tooLong)));
        Assert.DoesNotContain(secret, fault.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => store.Add(PeopleRig.Anna, PeopleRig.Form(tooLong)));
        Assert.False(store.Has(PeopleRig.Anna));
        string longest = new('x', PeopleStore.ValueBytesMax);
        store.Keep(PeopleRig.Anna, PeopleRig.Name(longest));
        Assert.Equal(longest, Assert.Single(store.FieldsOf(PeopleRig.Anna)).Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Name")]
    [InlineData("na me")]
    [InlineData("name_")]
    [InlineData("a-name-that-is-longer-than-forty-characters")]
    public void A_name_of_a_field_is_a_stable_word(string word)
    {
        using PeopleStore store = _rig.Open();
        Assert.Throws<ArgumentException>(() => store.Keep(PeopleRig.Anna, new PersonField(word, "contact", 1, "x")));
        Assert.Throws<ArgumentException>(() => store.Keep(PeopleRig.Anna, new PersonField("name", word, 1, "x")));
        Assert.Throws<ArgumentException>(
            () => store.Add(PeopleRig.Anna, new PersonEntry(word, "notes", 1, 0, default)));
    }

    [Fact]
    public void Only_the_owner_may_read_the_file_or_its_journal()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        UnixFileMode journal = default;
        StageWatch watch = new(CommitStage.BeforeCommit, () => journal = ModeOf(_rig.StorePath + "-journal"));
        using PeopleStore store = _rig.Open(watch);
        store.Keep(PeopleRig.Anna, PeopleRig.Name("Ann"));
        const UnixFileMode ownerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.Equal(ownerOnly, ModeOf(_rig.StorePath));
        Assert.Equal(ownerOnly, journal);
    }

    [Fact]
    public void Lists_give_one_field_of_everybody_in_the_order_in_which_they_came()
    {
        using PeopleStore store = _rig.Open();
        store.Keep(PeopleRig.Ben, PeopleRig.Name("Ben"));
        store.Keep(PeopleRig.Anna, PeopleRig.Name("Ann"), new PersonField("phone", "contact", 5, "1"));
        Assert.Equal([PeopleRig.Ben, PeopleRig.Anna], store.Clients);
        Assert.Equal(
            [(PeopleRig.Ben, "Ben"), (PeopleRig.Anna, "Ann")],
            store.AllWith("name").Select(one => (one.Client, one.Field.Value)));
        Assert.Equal(PeopleRig.Anna, Assert.Single(store.AllWith("phone")).Client);
    }

    private static UnixFileMode ModeOf(string path) =>
        OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(path);
}
