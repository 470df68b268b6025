using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Smp.EndToEnd.Tests;

/// <summary>Clients by the verbs alone: kept, shown, erased, and never in the ledger or in an error line.</summary>
public sealed class PeopleTests : IDisposable
{
    private const string Name = "Annabel Leigh";
    private const string Hebrew = "\u05e9\u05dc\u05d5\u05dd \u05db\u05d4\u05df \ud83e\udd84";

    private readonly Room _room = new();

    public PeopleTests() => _room.MakeLedger(1);

    public void Dispose() => _room.Dispose();

    [Fact]
    public void A_client_is_added_shown_listed_changed_and_erased_and_no_file_holds_the_name()
    {
        string client = Add(Name, "--phone", "0161 4960000", "--born", "1984-02-29");
        string second = Add(Hebrew);
        Assert.Equal(
            [$"{client}  DAY  {Name}", $"{second}  DAY  {Hebrew}"], List().Split('\n'));
        Assert.Contains("  born   1984-02-29\n  name   Annabel Leigh\n  phone  0161 4960000",
            Say("client", "show", client), StringComparison.Ordinal);
        Say("client", "name", client, "--email", "ann@example.org", "--remove", "phone");
        using JsonDocument shown = JsonDocument.Parse(Say("client", "show", client, "--json"));
        Assert.Equal(
            ["born", "email", "name"],
            shown.RootElement.GetProperty("person").EnumerateObject().Select(part => part.Name));
        Assert.Equal($"client {client} erased", Erase(client).Expect(0));
        Assert.Equal(
            [$"{client}  DAY  (erased DAY)", $"{second}  DAY  {Hebrew}"],
            List().Split('\n'));
        Assert.Equal("client " + client + " erased; nothing was kept of them", Erase(client).Expect(0));
        Assert.StartsWith("OK ", Say("verify"), StringComparison.Ordinal);
        Assert.Empty(FilesWith("Annabel", "Leigh", "4960000", "ann@example.org", "1984-02-29", Hebrew));
    }

    [Fact]
    public void A_store_that_is_gone_is_missed_aloud_and_replaced_only_on_request()
    {
        Add(Name);
        File.Delete(_room.In("people.store"));
        using ProgramRun refused = ProgramRun.Smp("client", "add", "--name", Hebrew, "--ledger", _room.Ledger);
        Assert.Contains("there is no store of people; put the newest copy back", refused.Complaint(2),
            StringComparison.Ordinal);
        Assert.False(File.Exists(_room.In("people.store")));
        Add(Hebrew, "--new-store");
        Assert.EndsWith(Hebrew, List(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_copy_of_the_store_forgets_the_erased_as_soon_as_it_is_read()
    {
        string client = Add(Name);
        File.Copy(_room.In("people.store"), _room.In("copy"));
        Erase(client).Expect(0);
        File.Move(_room.In("copy"), _room.In("people.store"), overwrite: true);
        Assert.Equal(1L, Keys());
        Assert.Contains("(erased ", List(), StringComparison.Ordinal);
        Assert.Equal(0L, Keys());
    }

    private long Keys()
    {
        using var sql = Room.OpenSql(_room.In("people.store"));
        using var command = sql.CreateCommand();
        command.CommandText = "SELECT count(*) FROM client";
        return (long)command.ExecuteScalar()!;
    }

    [Fact]
    public void The_name_comes_from_standard_input_when_asked_for()
    {
        using ProgramRun add = ProgramRun.Smp("client", "add", "--name", "-", "--ledger", _room.Ledger);
        add.Say(Hebrew);
        string client = add.Expect(0).Split(' ')[1];
        Assert.EndsWith(Hebrew, List(), StringComparison.Ordinal);
        Assert.Contains(client, List(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("client add --name|Annabel\u202eLeigh", "turns the line round")]
    [InlineData("client add --name|Annabel\nLeigh", "does not print")]
    [InlineData("client add --born|Annabel", "The day of birth cannot stand")]
    [InlineData("client add --born|2023-02-29", "not an existing day")]
    [InlineData("client add --email|Annabel Leigh", "The e-mail address cannot stand")]
    [InlineData("client add --phone|Annabel", "The telephone number cannot stand")]
    [InlineData("client show|Annabel Leigh", "that is no client's reference")]
    [InlineData("retention erase P-7F3K-2QDA --basis gdpr-17 --person|Annabel Leigh", "not a person's code")]
    [InlineData("retention erase P-7F3K-2QDA --person MK --basis|because", "Give one of gdpr-17, withdrawn-consent")]
    [InlineData("retention set contact --source county --max-keep|two years", "such as 90d, 18m or 3y")]
    [InlineData("retention set hygiene-log --source county --max-keep|9y", "the chain never forgets")]
    [InlineData("retention set shoes --source|county", "Give one of hygiene-log, session-record")]
    [InlineData("retention adopt|atlantis", "see 'smp retention presets'")]
    [InlineData("retention due --at|2023-02-29", "not an existing day")]
    public void What_cannot_stand_is_one_line_that_repeats_no_name(string words, string expected)
    {
        string[] parts = words.Split('|');
        using ProgramRun run = Run([.. parts[0].Split(' '), parts[1]]);
        Assert.NotEqual(0, run.Finish());
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Annabel", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("OK 2 records", Say("verify"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_of_ten_thousand_characters_is_refused_in_a_short_line()
    {
        using ProgramRun run = Run("client", "add", "--name", new string('x', 10_000));
        string complaint = run.Complaint(2);
        Assert.Contains("it has 10000 characters, more than 200", complaint, StringComparison.Ordinal);
        Assert.True(complaint.Length < 200);
    }

    [Fact]
    public void A_client_in_an_open_session_is_not_erased()
    {
        string client = Add(Name);
        Say("session", "open", "--client", client);
        Assert.Contains("session 1 of this client is open. Close session 1 first", Erase(client).Complaint(1),
            StringComparison.Ordinal);
        Assert.Contains(Name, List(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_session_opens_for_who_is_erased()
    {
        string client = Add(Name);
        Erase(client).Expect(0);
        using ProgramRun open = Run("session", "open", "--client", client);
        Assert.Contains($"client {client} was erased on", open.Complaint(1), StringComparison.Ordinal);
        using ProgramRun change = Run("client", "name", client, "--name", Name);
        Assert.Contains("Nothing can be kept of client", change.Complaint(1), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chain", "BeforeCommit:1", Name)]
    [InlineData("chain", "AfterCommit:1", "(erasure begun DAY, not finished)")]
    [InlineData("store", "BeforeCommit:0", "(erasure begun DAY, not finished)")]
    [InlineData("store", "AfterCommit:0", "(erasure begun DAY, not finished)")]
    [InlineData("chain", "BeforeCommit:2", "(erasure begun DAY, not finished)")]
    [InlineData("chain", "AfterCommit:2", "(erased DAY)")]
    public void Killed_between_any_two_steps_a_repeat_finishes_the_erasure(string file, string point, string left)
    {
        string client = Add(Name);
        using ProgramRun killed = ProgramRun.KillingBridge("erase", _room.Ledger, point, file);
        killed.Expect(ProgramRun.Killed);
        Assert.Equal($"{client}  DAY  {left}", List());
        Assert.StartsWith("OK ", Say("verify"), StringComparison.Ordinal);
        Erase(client).Expect(0);
        Assert.Equal($"{client}  DAY  (erased DAY)", List());
        Assert.StartsWith("OK ", Say("verify"), StringComparison.Ordinal);
        Assert.Equal([_room.In("people.store")], Directory.GetFiles(_room.Folder, "people*"));
    }

    [Fact]
    public void Two_processes_erase_the_same_client_and_both_end_well()
    {
        string client = Add(Name);
        ProgramRun[] both = [Erase(client), Erase(client)];
        Assert.All(both, run => run.Expect(0));
        Assert.StartsWith("OK ", Say("verify"), StringComparison.Ordinal);
        Assert.Equal($"{client}  DAY  (erased DAY)", List());
    }

    [Fact]
    public void Many_processes_add_clients_at_once_and_all_are_kept()
    {
        ProgramRun[] all =
        [
            .. Enumerable.Range(1, 6).Select(number => Run("client", "add", "--name", $"Client {number}")),
        ];
        Assert.All(all, run => run.Expect(0));
        string[] names = [.. List().Split('\n').Select(line => line[^1..])];
        Assert.Equal(["1", "2", "3", "4", "5", "6"], names.Order());
    }

    [Fact]
    public void Retention_is_listed_adopted_set_and_due()
    {
        string list = Say("retention", "list");
        Assert.Contains("hygiene-log           chain   at least 3y", list, StringComparison.Ordinal);
        Assert.Contains("contact               people  nothing is set, no rule is known here", list,
            StringComparison.Ordinal);
        Say("retention", "adopt", "us-ca");
        Say("retention", "set", "contact", "--max-keep", "1y", "--source", "our own rule");
        Assert.Contains("at least 2y            at most 2y            digest of AB 300", Say("retention", "list"),
            StringComparison.Ordinal);
        string client = Add(Name);
        Assert.DoesNotContain(client, Say("retention", "due"), StringComparison.Ordinal);
        Assert.Contains(
            $"contact               client {client}  1 kept until", Say("retention", "due", "--at", "2199-01-01"),
            StringComparison.Ordinal);
        Assert.Equal("nothing is past its maximum", Say("retention", "apply"));
        Assert.Contains(
            """{"class":"hygiene-log","home":"chain","minKeep":"90d","maxKeep":null,""",
            Say("retention", "list", "--json"), StringComparison.Ordinal);
        Assert.Contains("uk-insurers: United Kingdom, a habit of insurers (no law)", Presets(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_that_is_gone_is_missed_in_one_line()
    {
        Add(Name);
        File.Delete(_room.In("people.store"));
        using ProgramRun list = Run("client", "list");
        Assert.Contains("there is no store of people; put the newest copy back", list.Complaint(2),
            StringComparison.Ordinal);
    }

    private static string Presets()
    {
        using ProgramRun run = ProgramRun.Smp("retention", "presets");
        return run.Expect(0);
    }

    private string Add(string name, params string[] more) =>
        Say(["client", "add", "--name", name, .. more]).Split(' ')[1];

    private ProgramRun Erase(string client) =>
        Run("retention", "erase", client, "--basis", "gdpr-17", "--person", "MK");

    // Whatever day it is on which the tests run.
    private string List() => Regex.Replace(Say("client", "list"), @"\d{4}-\d\d-\d\d", "DAY");

    private string Say(params string[] words) => Run(words).Expect(0);

    private ProgramRun Run(params string[] words) =>
        _room.Keep(ProgramRun.Smp([.. words, "--ledger", _room.Ledger]));

    private IReadOnlyList<string> FilesWith(params string[] texts) =>
    [
        .. from file in Directory.GetFiles(_room.Folder)
           let bytes = File.ReadAllBytes(file)
           from text in texts
           where bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0
           select $"{file}: {text}",
    ];
}
