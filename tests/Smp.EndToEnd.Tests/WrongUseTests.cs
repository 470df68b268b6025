using System;
using System.IO;
using Xunit;

namespace Smp.EndToEnd.Tests;

/// <summary>What people type wrong: one line that says what, and the exit code of wrong use.</summary>
public sealed class WrongUseTests
{
    [Theory]
    [InlineData("", "say what to do: demo, pen, bridge")]
    [InlineData("frobnicate", "there is no verb 'frobnicate'; see 'smp --help'")]
    [InlineData("session", "say what to do: open, gates")]
    [InlineData("session dance", "dance")]
    [InlineData("verify --ledger x.db --deep", "--deep")]
    [InlineData("verify", "give --ledger FILE, a bundle, or a proof and --checkpoint FILE; see 'smp verify --help'")]
    [InlineData("verify x.proof --ledger x.db", "give --ledger FILE or a bundle or a proof, not both")]
    [InlineData("verify x.proof", "x.proof: there is no such file; give the path of a bundle or a proof")]
    [InlineData("verify --ledger x.db --out x.proof", "--out goes with --prove ROW")]
    [InlineData("verify --ledger x.db --prove third", "'third' for option '--prove' as a whole number")]
    [InlineData("verify --ledger x.db --prove 3", "no checkpoint covers row 3; make one first: smp checkpoint make")]
    [InlineData("verify --ledger x.db --checkpoint missing", "missing: there is no such file")]
    [InlineData("checkpoint", "say what to do: make, list")]
    [InlineData("checkpoint make --ledger missing.db", "missing.db: there is no such file")]
    [InlineData("checkpoint list --ledger missing.db", "missing.db: there is no such file")]
    [InlineData("bridge --ledger x.db", "'--link' is required")]
    [InlineData("bridge --link pty:x --ledger x.db --accept-loss Anna_Mueller", "This is not a person's code")]
    [InlineData("bridge --link foo:bar --ledger x.db", "its scheme is not known")]
    [InlineData("bridge --link serial:/dev/null?baud=7 --ledger x.db", "baud")]
    [InlineData("pen", "give --pty PATH or --tcp HOST:PORT")]
    [InlineData("pen --pty a --tcp 127.0.0.1:1", "give --pty PATH or --tcp HOST:PORT")]
    [InlineData("pen --pty a --speed 0", "--speed 0 is out of range: give 0.01 to 10000")]
    [InlineData("pen --pty a --speed fast", "'fast'")]
    [InlineData("pen --pty a --seed -1", "'-1'")]
    [InlineData("demo --hours forever", "'forever'")]
    [InlineData("demo --hours 99", "--hours 99 is out of range")]
    [InlineData("profile set three --title x --ledger x.db", "as a whole number; see 'smp profile set --help'")]
    [InlineData("profile set 3 --title x --rate-hz 400 --ledger x.db", "--rate-hz 400 is out of range: give 0 to 150")]
    [InlineData("cartridge bind --session 1 --ledger x.db", "see 'smp cartridge bind --help'")]
    [InlineData("report --ledger x.db --format pdf", "--format pdf needs --out FILE")]
    [InlineData("report --ledger x.db --format xml", "'xml' not recognized")]
    [InlineData("report --ledger missing.db --format jsonl --out x", "missing.db: there is no such file")]
    [InlineData("report --ledger x.db --from 2026-03-05 --to 2026-03-01", "before it starts")]
    [InlineData("report --ledger x.db --from yesterday", "yesterday")]
    [InlineData("report --ledger missing.db", "missing.db: there is no such file")]
    [InlineData("verify --ledger missing.db", "missing.db: there is no such file")]
    [InlineData("session open --ledger missing.db", "missing.db: there is no such file")]
    [InlineData("fault acknowledge --ledger x.db", "see 'smp fault acknowledge --help'")]
    [InlineData("alarm acknowledge three --ledger x.db", "as a whole number")]
    [InlineData("pen-setup", "say what to do: show, build, wifi")]
    [InlineData("pen-setup grip --step up --ledger x.db", "'up' not recognized")]
    [InlineData("client", "say what to do: add, name, show, list")]
    [InlineData("client Leigh", "there is a word too many or an act that does not exist; put a name between quotes")]
    [InlineData("client add --name Annabel Leigh --ledger x.db", "put a name between quotes; see 'smp client add")]
    [InlineData("client list --ledger missing.db", "missing.db: there is no such file")]
    [InlineData("client name P-0000-0000 --remove shoe --ledger x.db", "'shoe' not recognized")]
    [InlineData("retention", "say what to do: list, presets, adopt, set, due, apply, erase")]
    [InlineData("retention erase P-0000-0000 --ledger x.db", "'--basis' is required")]
    [InlineData("retention set contact --ledger x.db", "'--source' is required")]
    [InlineData("retention list --ledger missing.db", "missing.db: there is no such file")]
    [InlineData("decode missing.bin", "missing.bin: no such file")]
    [InlineData("decode", "see 'smp decode --help'")]
    public void Wrong_use_is_told_in_one_line(string words, string expected)
    {
        using ProgramRun run = ProgramRun.Smp(words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(expected, run.Complaint(2), StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("pty:{0}/nothing-here", "there is no such port")]
    [InlineData("serial:{0}/nothing-here?baud=115200", "there is no such port")]
    [InlineData("pty:{0}", "not a serial port")]
    [InlineData("tcp://127.0.0.1:1", "nobody listens there")]
    public void Missing_port_is_unreachable_and_leaves_no_ledger(string link, string expected)
    {
        using Room room = new();
        string full = link.Replace("{0}", room.Folder, StringComparison.Ordinal);
        using ProgramRun run = ProgramRun.Smp("bridge", "--link", full, "--ledger", room.Ledger);
        Assert.Contains(expected, run.Complaint(3), StringComparison.Ordinal);
        Assert.False(File.Exists(room.Ledger));
    }

    [Fact]
    public void Second_bridge_on_one_port_is_refused()
    {
        using Room room = new();
        room.StartPen(31, 10);
        room.StartBridge();
        using ProgramRun second = ProgramRun.Smp("bridge", "--link", $"pty:{room.Port}", "--ledger", room.In("b.db"));
        Assert.Contains("another program has it open", second.Complaint(3), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fault acknowledge Hiccup", "there is no fault 'Hiccup'; see 'smp fault list'")]
    [InlineData("fault acknowledge FrictionHigh", "does not hold the pen; see 'smp alarm list'")]
    [InlineData("alarm acknowledge 3", "was not in the last list; look first: smp alarm list")]
    [InlineData("pen-setup grip", "give --step in or --step out with --gauge-um N, or --abandon alone")]
    [InlineData("pen-setup grip --step in", "--gauge-um is missing: with the needle in give 0 to 60")]
    [InlineData("pen-setup grip --step in --gauge-um 61", "61 is out of range: with the needle in give 0 to 60")]
    [InlineData("pen-setup grip --step out --gauge-um 699", "with the needle out give 700 to 1300")]
    [InlineData("pen-setup grip --abandon --gauge-um 5", "or --abandon alone")]
    public void What_no_pen_could_do_is_not_even_intended(string words, string expected)
    {
        using Room room = new();
        room.MakeLedger(1);
        Assert.Contains(expected, room.Try(words).Complaint(2), StringComparison.Ordinal);
        Assert.StartsWith("OK 2 records", room.Do("verify"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("session sign \u001b[2J\u0007 --person MK", "there is no session ?[2J?; see")]
    [InlineData("session clean --product W --contact-s 60 --person MK --pen \u001b[2J", "--pen ?[2J is no pen's")]
    [InlineData("fault acknowledge \u001b[2J", "there is no fault '?[2J'; see")]
    [InlineData("session \u001b[2J", "there is no act '?[2J'; see")]
    public void What_was_typed_is_repeated_without_what_a_terminal_would_obey(string words, string expected)
    {
        using Room room = new();
        room.MakeLedger(1);
        Assert.Contains(expected, room.Try(words).Complaint(2), StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_is_repeated_without_what_a_terminal_would_obey()
    {
        using Room room = new();
        room.MakeLedger(1);
        room.Do("session open");
        Assert.Contains(
            "--opened ?[2J is no day",
            room.Try("session pigment 1 --brand A --colour B --opened \u001b[2J").Complaint(2),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_visit_of_which_no_pen_has_heard_is_closed_without_one()
    {
        using Room room = new();
        room.MakeLedger(1);
        room.Do("session open");
        Assert.Equal("session 1 closed; no pen had heard of it", room.Do("session close 1"));
        Assert.Contains("session 2 for client", room.Do("session open"), StringComparison.Ordinal);
    }

    [Fact]
    public void Ask_with_no_bridge_is_unknown_and_not_done()
    {
        using Room room = new();
        room.MakeLedger(1);
        room.Do("session open");
        Assert.Contains("start 'smp bridge'", room.Try("session disarm 1").Complaint(3), StringComparison.Ordinal);
    }
}
