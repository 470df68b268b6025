using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Smp.Bench.Ledger;
using Smp.Bench.Lists;
using Smp.Bridge;
using Smp.Clinic.Events;
using Smp.Clinic.Record;
using Smp.Ledger;
using Xunit;

namespace Smp.Bench.Tests;

/// <summary>What smp bench lists measures, on a small scale: lists that show what the clinic's record holds.</summary>
public sealed class ListsTests : IDisposable
{
    private const int Clients = 80;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smp-bench-lists-");
    private readonly string _ledger;
    private readonly ClinicRecord _record;

    public ListsTests()
    {
        _ledger = MadeClinic.Write(_folder.FullName, Clients, seed: 7);
        using LedgerFile ledger = LedgerFile.OpenReadOnly(_ledger);
        ClinicReader reader = new(ledger);
        reader.Refresh();
        _record = reader.Record;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Made_clinic_verifies_keeps_the_rules_and_has_what_its_scale_says()
    {
        VerifyOutcome outcome = LedgerVerifier.Verify(_ledger);
        Assert.True(outcome.IsRight, outcome.ToString());
        Assert.Empty(_record.RefusedRows);
        MadeScale scale = MadeClinic.ScaleOf(Clients);
        Assert.Equal(Clients, _record.Clients.Count);
        Assert.Equal(Clients * MadeClinic.SessionsAClient, _record.Sessions.Count());
        Assert.Equal(scale.Cartridges, _record.Cartridges.Count());
    }

    [Fact]
    public void Lists_show_the_newest_in_their_order_and_all_when_asked()
    {
        string[] clients = [.. _record.Clients.Keys.Select(client => client.ShortForm)];
        string[] sessions = [.. _record.Sessions.Select(session => session.Session.ToString())];
        Assert.Equal(clients.TakeLast(50), FirstWords("client list"));
        Assert.Equal(clients.TakeLast(3), FirstWords("client list --limit 3"));
        Assert.Equal(clients, FirstWords("client list --all"));
        Assert.Equal(clients.Where((_, number) => number % 7 == 3), FirstWords("client list --find SATO"));
        uint[] opened = [.. _record.Events.Select(placed => placed.Event).OfType<SessionOpened>()
            .Select(begun => begun.Session.Number)];
        Assert.Equal(
            opened.TakeLast(50).Order().Select(number => $"{number}"), FirstWords("session list"));
        Assert.Equal(sessions, FirstWords("session list --all"));
        string[] open = [.. _record.Sessions.Where(one => one.IsOpen).Select(one => one.Session.ToString())];
        Assert.Equal(MadeClinic.ScaleOf(Clients).Rooms, open.Length);
        Assert.Equal(open, FirstWords("session list --open"));
        Assert.Equal(
            _record.Sessions.Where(session => session.Client.ShortForm == clients[5])
                .Select(session => session.Session.ToString()),
            FirstWords($"session list --client {clients[5]}"));
    }

    [Fact]
    public void Lists_of_treatments_show_what_the_whole_record_holds()
    {
        string[] all = [.. _record.Treatments.All.Select(one => one.Treatment.ToString())];
        string[] open = [.. _record.Treatments.All.Where(one => one.IsOpen).Select(one => one.Treatment.ToString())];
        Assert.Equal(Clients, all.Length);
        Assert.Equal(all, FirstWords("treatment list --all"));
        Assert.Equal(open, FirstWords("treatment list --open"));
        Assert.Equal(
            _record.Treatments.All.Where(one => one.Client == _record.Clients.Keys.First())
                .Select(one => one.Treatment.ToString()),
            FirstWords($"treatment list --client {_record.Clients.Keys.First().ShortForm}"));
    }

    [Fact]
    public void Lists_of_pieces_and_boxes_show_what_the_whole_record_holds()
    {
        string[] all = ListVerb.Run("cartridge list --all", _ledger).Split('\n');
        Assert.Equal(MadeClinic.ScaleOf(Clients).Cartridges + 1, all.Length);
        foreach (string words in new[] { "cartridge list", "cartridge list --limit 3", "cartridge list --session 7" })
        {
            string[] shown = ListVerb.Run(words, _ledger).Split('\n');
            Assert.True(shown.Length > 2, words);
            Assert.Equal(all.Where(shown.Contains), shown);
        }
        IEnumerable<string> used = _record.Stock.Boxes.Select(
            box => $"box {box.Receipt.Box} used {box.Used} left {box.Left}");
        string[] boxes = ListVerb.Run("stock list --all", _ledger).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            used, boxes.Select(line => line.Split("  ")).Select(part => $"{part[0]} {part[7]} {part[9]}"));
        Assert.Equal(
            _record.Stock.Boxes.SkipLast(2).Count(box => box.Left > 0) + 2,
            FirstWords("stock list --limit 2").Length);
    }

    [Fact]
    public void Lists_show_the_same_in_a_ledger_that_has_no_index()
    {
        IReadOnlyList<ListCase> cases = ListsBench.CasesOf(_ledger);
        string[] shown = [.. cases.Select(list => ListVerb.Run(list.Words, _ledger))];
        Assert.All(
            shown.Where((_, place) => cases[place].Words is not "premises list"), Assert.NotEmpty);
        BareRows.WithoutIndex(_ledger);
        // Reading verbs first: whoever opens the ledger to write brings the index back.
        foreach ((string words, string lines) in cases.Select(list => list.Words).Zip(shown).Reverse())
        {
            Assert.Equal(lines, ListVerb.Run(words, _ledger));
        }
    }

    [Fact]
    public void Every_list_has_rows_for_its_peer_to_read() => Assert.All(
        ListsBench.CasesOf(_ledger), list => Assert.True(
            list.Words is "premises list" || BareRows.Run(_ledger, list.Names, list.Count) > 0));

    private string[] FirstWords(string words) => [.. ListVerb.Run(words, _ledger)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimStart().Split(' ')[0])];
}
