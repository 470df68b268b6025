using System;
using System.IO;
using System.Linq;
using Smp.Bridge.People;
using Smp.Clinic;
using Smp.Clinic.People;
using Smp.Ledger;
using Xunit;

namespace Smp.Bridge.Tests.People;

/// <summary>The reference stands in the chain, the person in the store, and neither in the other.</summary>
public sealed class PeopleDeskTests : IDisposable
{
    private readonly Practice _practice = new();

    public void Dispose() => _practice.Dispose();

    [Fact]
    public void A_client_is_registered_in_the_chain_and_kept_in_the_store()
    {
        _practice.Add(Practice.Anna, "Annabel Leigh", Practice.On(2026, 3, 2));
        Assert.Equal(new NameOfClient(NameState.Kept, "Annabel Leigh"), _practice.NameOf(Practice.Anna));
        Assert.True(_practice.Verified().Clients.ContainsKey(Practice.Anna));
        Assert.Empty(_practice.FilesWith("Annabel"));
        Assert.NotEqual(UInt128.Zero, _practice.Verified().People.Store);
    }

    [Fact]
    public void A_client_without_a_person_needs_no_store()
    {
        Assert.Null(_practice.With(files => new PeopleDesk(files).Add(
            Practice.Anna, new Person(null, null, null, null), Practice.On(2026, 3, 2))));
        Assert.False(File.Exists(_practice.Store));
        Assert.Equal("never stored", _practice.NameOf(Practice.Anna).Text);
    }

    [Fact]
    public void What_changes_changes_and_what_is_not_given_stays()
    {
        _practice.Add(Practice.Anna, "Ann", Practice.On(2026, 3, 2));
        Assert.True(PhoneNumber.TryParse("0161 4960000", out PhoneNumber? phone, out _));
        Assert.True(BirthDate.TryParse("1984-02-29", new DateOnly(2026, 3, 2), out BirthDate? born, out _));
        _practice.With(files => new PeopleDesk(files).Change(
            Practice.Anna, new Person(null, phone, null, born), Practice.On(2026, 3, 3)));
        Assert.Equal(
            [("born", "1984-02-29"), ("name", "Ann"), ("phone", "0161 4960000")],
            _practice.With(files => new PeopleDesk(files).Show(Practice.Anna))
                .Select(field => (field.Name, field.Value!)));
        _practice.With(files => new PeopleDesk(files).Remove(Practice.Anna, "phone", Practice.On(2026, 3, 4)));
        Assert.Equal(2, _practice.With(files => new PeopleDesk(files).Show(Practice.Anna)).Count);
    }

    [Fact]
    public void A_list_is_in_the_order_of_registration_and_says_for_whom_there_is_no_name()
    {
        _practice.Add(Practice.Ben, "Ben", Practice.On(2026, 3, 1));
        _practice.With(files => new PeopleDesk(files).Add(
            Practice.Anna, new Person(null, null, null, null), Practice.On(2026, 3, 2)));
        Assert.Equal(
            [(Practice.Ben, "Ben", true), (Practice.Anna, "never stored", false)],
            _practice.With(files => new PeopleDesk(files).List().Lines)
                .Select(line => (line.Client, line.Name.Text, line.Name.IsName)));
    }

    [Theory]
    [InlineData(2, null, "Carla Lee,Dora", 2)]
    [InlineData(9, null, "Ann Lee,Ben,Carla Lee,Dora", 0)]
    [InlineData(9, "LEE", "Ann Lee,Carla Lee", 0)]
    [InlineData(1, "lee", "Carla Lee", 1)]
    [InlineData(9, "P-0000", "", 0)]
    [InlineData(9, "nobody", "", 0)]
    public void A_list_shows_the_newest_of_those_who_are_meant_and_counts_the_rest(
        int count, string? find, string names, int left)
    {
        string[] all = ["Ann Lee", "Ben", "Carla Lee", "Dora"];
        for (int number = 0; number < all.Length; number++)
        {
            ClientReference client = new(((UInt128)(uint)(number + 3) << 110) | 1);
            _practice.Add(client, all[number], Practice.On(2026, 3, number + 1));
        }
        ClientPage page = _practice.With(files => new PeopleDesk(files).List(count, find));
        Assert.Equal((names, left), (string.Join(',', page.Lines.Select(line => line.Name.Text)), page.Left));
    }

    [Fact]
    public void A_list_finds_nobody_by_the_words_that_stand_for_a_name_and_anybody_by_the_reference()
    {
        _practice.With(files => new PeopleDesk(files).Add(
            Practice.Anna, new Person(null, null, null, null), Practice.On(2026, 3, 2)));
        Assert.Empty(_practice.With(files => new PeopleDesk(files).List(find: "never")).Lines);
        string part = Practice.Anna.ShortForm[2..].ToLowerInvariant();
        Assert.Single(_practice.With(files => new PeopleDesk(files).List(find: part)).Lines);
    }

    [Fact]
    public void A_store_that_is_gone_is_missed_and_not_taken_for_nobody()
    {
        _practice.Add(Practice.Anna, "Ann", Practice.On(2026, 3, 2));
        File.Delete(_practice.Store);
        var fault = Assert.Throws<LedgerException>(() => _practice.NameOf(Practice.Anna));
        Assert.Equal(LedgerFault.Missing, fault.Fault);
        Assert.Throws<LedgerException>(() => _practice.Erase(Practice.Anna));
        Assert.Empty(_practice.Verified().People.Unfinished);
        Assert.Throws<LedgerException>(() => _practice.Add(Practice.Ben, "Ben", Practice.On(2026, 3, 3)));
        Assert.False(File.Exists(_practice.Store));
        _practice.With(files =>
        {
            files.MayReplaceLostStore = true;
            return new PeopleDesk(files).Add(Practice.Ben, Practice.Named("Ben"), Practice.On(2026, 3, 3));
        });
        Assert.Equal("Ben", _practice.NameOf(Practice.Ben).Text);
    }

    [Fact]
    public void A_crash_after_the_registration_leaves_a_reference_to_which_the_rest_can_be_added()
    {
        Assert.Throws<InvalidOperationException>(() => _practice.With(
            files => new PeopleDesk(files).Add(Practice.Anna, Practice.Named("Ann"), Practice.On(2026, 3, 2)),
            storeWatch: new FailingWatch(CommitStage.BeforeCommit)));
        Assert.Equal("never stored", _practice.NameOf(Practice.Anna).Text);
        _practice.With(files => new PeopleDesk(files).Change(
            Practice.Anna, Practice.Named("Ann"), Practice.On(2026, 3, 2)));
        Assert.Equal("Ann", _practice.NameOf(Practice.Anna).Text);
    }

    [Fact]
    public void Names_that_are_printed_leave_a_row_without_a_name()
    {
        _practice.Add(Practice.Anna, "Annabel Leigh", Practice.On(2026, 3, 2));
        _practice.Add(Practice.Ben, "Ben", Practice.On(2026, 3, 2));
        _practice.Erase(Practice.Ben);
        ClientReference stranger = new(77);
        var names = PrintedNames.NamesOf(
            _practice.Ledger, [Practice.Anna, Practice.Ben, stranger, Practice.Anna, default], Practice.Mk,
            "hygiene html", "everything on record", Practice.On(2026, 6, 2));
        Assert.Equal(3, names.Count);
        Assert.Equal("Annabel Leigh", names[Practice.Anna].Text);
        Assert.Equal("erased 2026-06-01", names[Practice.Ben].Text);
        Assert.Equal("never stored", names[stranger].Text);
        var printed = Assert.Single(_practice.Verified().Events.Select(placed => placed.Event)
            .OfType<Clinic.Events.NamesPrinted>());
        Assert.Equal((1L, "MK", "hygiene html"), (printed.Names, printed.Person.Text, printed.Report));
        Assert.Empty(_practice.FilesWith("Annabel"));
    }

    [Fact]
    public void Names_whose_printing_cannot_be_written_down_are_not_given_out()
    {
        _practice.Add(Practice.Anna, "Ann", Practice.On(2026, 3, 2));
        var fault = Assert.Throws<LedgerException>(() => PrintedNames.NamesOf(
            _practice.Ledger, [Practice.Anna], Practice.Mk, new string('x', 10_000), "all", Practice.On(2026, 6, 2)));
        Assert.Contains("cannot be recorded", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Ann", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_does_not_print_itself_into_a_line_of_somebody_elses() =>
        Assert.Equal("a client's name", $"{new NameOfClient(NameState.Kept, "Ann")}");
}
