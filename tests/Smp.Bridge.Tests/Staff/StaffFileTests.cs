using System;
using System.IO;
using System.Linq;
using Smp.Bridge.Staff;
using Smp.Ledger;
using Xunit;

namespace Smp.Bridge.Tests.Staff;

/// <summary>The file of names and PINs: only its owner's, whole at every moment, and never saying a PIN.</summary>
public sealed class StaffFileTests : IDisposable
{
    private readonly FrontDesk _front = new();

    public StaffFileTests() => _front.Keep(FrontDesk.Mara, "Mara  Klein \u738b", "271828");

    public void Dispose() => _front.Dispose();

    [Fact]
    public void What_is_kept_comes_back_and_no_PIN_stands_in_it()
    {
        _front.Keep(FrontDesk.Lou, "Lou Bell", "271828");
        StaffFile file = _front.Desk.File;
        Assert.Equal("Mara  Klein \u738b", file.Find(FrontDesk.Mara)!.Name.Text);
        Assert.Equal("Lou Bell", file.Find(FrontDesk.Lou)!.Name.Text);
        string[] lines = File.ReadAllLines(_front.FilePath);
        Assert.All(lines, line => Assert.DoesNotContain("271828", line, StringComparison.Ordinal));
        Assert.NotEqual(lines[1].Split(' ')[3], lines[2].Split(' ')[3]);
        Assert.DoesNotContain("Mara", $"{file.Find(FrontDesk.Mara)}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_hash_takes_the_rounds_that_its_file_tells()
    {
        StaffFile file = _front.Desk.File;
        _front.Desk.Keep(
            FrontDesk.Lou, file.Find(FrontDesk.Mara)!.Name, PinHash.Of(FrontDesk.PinOf("4711")));
        string[] lines = File.ReadAllLines(_front.FilePath);
        Assert.StartsWith("LB 600000 ", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("MK 10 ", lines[2], StringComparison.Ordinal);
        Assert.True(file.Find(FrontDesk.Lou)!.Pin.IsOf(FrontDesk.PinOf("4711")));
        Assert.False(file.Find(FrontDesk.Lou)!.Pin.IsOf(FrontDesk.PinOf("4712")));
    }

    [Fact]
    public void Only_the_owner_may_read_the_file()
    {
        Assert.True(OperatingSystem.IsWindows()
            || File.GetUnixFileMode(_front.FilePath) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.False(File.Exists(_front.FilePath + ".new"));
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void A_file_that_others_may_use_is_refused_with_the_cure(UnixFileMode wider)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        File.SetUnixFileMode(_front.FilePath, UnixFileMode.UserRead | UnixFileMode.UserWrite | wider);
        var fault = Assert.Throws<StaffFileException>(() => _front.Try("271828"));
        Assert.Equal(
            $"{_front.FilePath}: others may use the PINs of the staff; run chmod 600 {_front.FilePath}, then have "
            + "everybody set a new one: smp staff pin.",
            fault.Message);
        Assert.Throws<StaffFileException>(() => _front.Keep(FrontDesk.Lou, "Lou Bell", "4711"));
    }

    // A line less would be a practitioner less, whom anybody could register anew.
    [Fact]
    public void Half_a_file_is_refused_wherever_it_ends()
    {
        _front.Keep(FrontDesk.Lou, "Lou Bell", "4711");
        byte[] whole = File.ReadAllBytes(_front.FilePath);
        for (int length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(_front.FilePath, whole[..length]);
            Assert.Throws<StaffFileException>(() => _front.Try("271828"));
        }
    }

    [Fact]
    public void A_changed_byte_is_found_wherever_it_is()
    {
        byte[] whole = File.ReadAllBytes(_front.FilePath);
        for (int i = 0; i < whole.Length; i++)
        {
            byte[] changed = [.. whole];
            changed[i] ^= 1;
            File.WriteAllBytes(_front.FilePath, changed);
            string told = Assert.Throws<StaffFileException>(() => _front.Desk.File.Load()).Message;
            Assert.DoesNotContain("Mara", told, StringComparison.Ordinal);
            Assert.EndsWith("smp staff add.", told, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_file_of_another_clinic_is_refused()
    {
        string other = _front.In("other.db");
        LedgerId id = new([.. Enumerable.Repeat((byte)7, LedgerId.Bytes)]);
        using LedgerFile ledger = LedgerFile.Create(other, id);
        File.Copy(_front.FilePath, other + ".staff");
        Assert.Contains(
            "it belongs to another ledger",
            Assert.Throws<StaffFileException>(() => new StaffFile(ledger).Load()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_crash_left_beside_the_file_does_no_harm()
    {
        File.WriteAllText(_front.FilePath + ".new", "half a li");
        _front.Keep(FrontDesk.Lou, "Lou Bell", "4711");
        Assert.Equal(2, _front.Desk.File.Load().Count);
        Assert.False(File.Exists(_front.FilePath + ".new"));
    }
}
