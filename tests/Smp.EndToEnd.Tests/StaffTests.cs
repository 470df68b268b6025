using System;
using System.IO;
using System.Linq;
using System.Text;
using Xunit;

namespace Smp.EndToEnd.Tests;

/// <summary>Who may sign, by a PIN that is nowhere to be read.</summary>
public sealed class StaffTests : IDisposable
{
    private const string Right = "271828";
    private readonly Room _room = new();

    public StaffTests()
    {
        _room.MakeLedger(1);
        _room.Do("session open");
        _room.Do("session close 1");
        PinIn("mk", Right);
        PinIn("lb", "31415926");
        PinIn("wrong", "271829");
    }

    private string StaffFile => _room.Ledger + ".staff";

    public void Dispose() => _room.Dispose();

    [Fact]
    public void A_session_is_signed_by_the_registered_with_their_PIN_and_nothing_tells_it()
    {
        Assert.Contains(
            "AX is not registered here. Register them: smp staff add AX", Sign("AX", "mk").Complaint(1),
            StringComparison.Ordinal);
        ProgramRun added = _room.TryWords("staff", "add", "MK", "--name", "Mara Klein", "--licence", "SL-2210");
        added.Say(Right);
        Assert.Equal("MK is registered, licence SL-2210", added.Expect(0));
        Assert.Equal(
            "smp: wrong PIN for MK, 4 tries left before it is locked; try again.", Sign("MK", "wrong").Complaint(1));
        Assert.Equal("session 1: signed by MK, performed", Sign("MK", "mk").Expect(0));
        Assert.Equal("""{"session":1,"person":"MK","meaning":"reviewed"}""",
            Sign("MK", "mk", "--reviewed", "--json").Expect(0));
        Assert.EndsWith("licence SL-2210  PIN set  Mara Klein", _room.Do("staff list"), StringComparison.Ordinal);
        Assert.Contains("\"isPinChecked\":true", _room.ExpectRows(9), StringComparison.Ordinal);
        Assert.Contains("signed by MK, licence SL-2210, performed", _room.Do("report"), StringComparison.Ordinal);
        Assert.Contains(
            "signed by MK, Mara Klein, licence SL-2210", _room.Do("report --with-names --person MK"),
            StringComparison.Ordinal);
        ExpectNowhere(Right);
        ExpectNowhere("Klein", StaffFile);
    }

    [Fact]
    public void A_locked_PIN_is_set_anew_by_another_who_is_still_there()
    {
        Add("MK", "mk");
        Add("LB", "lb");
        for (int left = 4; left >= 0; left--)
        {
            string told = Sign("MK", "wrong").Complaint(1);
            Assert.Contains(left == 0 ? "no tries left" : $"{left} tr", told, StringComparison.Ordinal);
        }
        string locked = Sign("MK", "mk").Complaint(1);
        Assert.Contains("was not looked at, too many were wrong; try again from 20", locked, StringComparison.Ordinal);
        Assert.Contains("smp staff pin MK --by CODE", locked, StringComparison.Ordinal);
        PinIn("new", "1618");
        string anew = $"staff pin MK --by LB --pin-file {_room.In("lb")} --new-pin-file {_room.In("new")}";
        Assert.Equal("MK: new PIN set by LB, which the ledger records", _room.Do(anew));
        Assert.Equal("session 1: signed by MK, performed", Sign("MK", "new").Expect(0));
        Assert.Equal("LB has left and signs no more", _room.Do("staff leave LB"));
        Assert.Contains("LB left on ", _room.Try(anew).Complaint(1), StringComparison.Ordinal);
        Assert.Contains("LB left on ", Sign("LB", "lb").Complaint(1), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_licence_needs_the_PIN_that_is_there_and_leaving_does_not_get_round_it()
    {
        Add("MK", "mk");
        _room.Do("staff leave MK");
        string back = "staff add MK --licence SL-9 --pin-file ";
        Assert.Contains("wrong PIN for MK", _room.Try(back + _room.In("wrong")).Complaint(1), StringComparison.Ordinal);
        Assert.Equal("MK is registered, licence SL-9", _room.Do(back + _room.In("mk")));
        PinIn("easy", "1234");
        Assert.Contains(
            "This PIN cannot be set",
            _room.Try($"staff pin MK --pin-file {_room.In("mk")} --new-pin-file {_room.In("easy")}").Complaint(2),
            StringComparison.Ordinal);
        PinIn("none", "abc");
        Assert.Contains("That is no PIN", Sign("MK", "none").Complaint(2), StringComparison.Ordinal);
        Assert.DoesNotContain("Klein", _room.Try("staff add Mara Klein").Complaint(2), StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_file_of_PINs_stops_signing_with_a_cure()
    {
        Add("MK", "mk");
        byte[] whole = File.ReadAllBytes(StaffFile);
        File.WriteAllBytes(StaffFile, whole[..^9]);
        Assert.Contains(
            "it is damaged, its sum does not hold; put its newest copy back", Sign("MK", "mk").Complaint(2),
            StringComparison.Ordinal);
        File.Delete(StaffFile);
        Assert.Contains(
            "no PIN of MK is kept beside this ledger; set one: smp staff add MK", Sign("MK", "mk").Complaint(1),
            StringComparison.Ordinal);
        Assert.Equal("MK is registered, licence none", Add("MK", "lb"));
        Assert.Equal("session 1: signed by MK, performed", Sign("MK", "lb").Expect(0));
    }

    [Fact]
    public void Premises_are_laid_down_with_a_zone_that_exists()
    {
        Assert.StartsWith(
            "NQ1  licence ST-11  Europe/London  set 20",
            _room.Do("premises set NQ1 --licence ST-11 --zone Europe/London"), StringComparison.Ordinal);
        Assert.StartsWith("NQ1  licence ST-11  ", _room.Do("premises list"), StringComparison.Ordinal);
        Assert.Contains(
            "this computer knows no time zone Europe/Lundon",
            _room.Try("premises set NQ1 --zone Europe/Lundon").Complaint(2), StringComparison.Ordinal);
        Assert.Contains(
            "is not the code of premises",
            _room.TryWords("premises", "set", "Main St.", "--zone", "UTC").Complaint(2), StringComparison.Ordinal);
    }

    private string Add(string person, string pinFile)
    {
        ProgramRun added = _room.TryWords(
            "staff", "add", person, "--name", "Mara Klein", "--pin-file", _room.In(pinFile));
        return added.Expect(0);
    }

    private ProgramRun Sign(string person, string pinFile, params string[] more) => _room.TryWords(
        ["session", "sign", "1", "--person", person, "--pin-file", _room.In(pinFile), .. more]);

    private void PinIn(string name, string pin) => File.WriteAllText(_room.In(name), pin + "\n");

    private void ExpectNowhere(string secret, params string[] but)
    {
        string[] files = [.. Directory.GetFiles(_room.Folder).Except([_room.In("mk"), .. but])];
        Assert.Contains(_room.Ledger, files);
        foreach (string file in files)
        {
            Assert.DoesNotContain(
                secret, Encoding.Latin1.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal);
        }
    }
}
