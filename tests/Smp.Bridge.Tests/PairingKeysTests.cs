using System;
using System.IO;
using Smp.Bridge.Pairing;
using Smp.Clinic.Events;
using Xunit;

namespace Smp.Bridge.Tests;

/// <summary>The file of keys: only its owner's, whole at every moment, and never saying what it holds.</summary>
public sealed class PairingKeysTests : IDisposable
{
    private const ulong Pen = 0x24a160f0c1b2;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smp-keys-");
    private readonly PairingKeys _keys;

    public PairingKeysTests() => _keys = new PairingKeys(Path.Combine(_folder.FullName, "ledger.db"));

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_key_is_in_force_once_the_pen_has_said_so()
    {
        byte[] offered = _keys.Offer(Pen, isRenewed: false);
        Assert.Equal(32, offered.Length);
        Assert.Contains(offered, b => b != 0);
        Assert.Null(_keys.KeyOf(Pen));
        Assert.Equal(KeyChange.Made, _keys.Confirm(Pen));
        Assert.Equal(offered, Again.KeyOf(Pen));
        Assert.Null(_keys.KeyOf(Pen + 1));
    }

    [Fact]
    public void The_same_key_is_given_again_unless_it_is_renewed()
    {
        byte[] first = Paired(Pen);
        Assert.Equal(first, Again.Offer(Pen, isRenewed: false));
        Assert.Equal(KeyChange.Kept, _keys.Confirm(Pen));
        byte[] second = _keys.Offer(Pen, isRenewed: true);
        Assert.NotEqual(first, second);
        Assert.Equal(first, _keys.KeyOf(Pen));
        Assert.Equal(KeyChange.Renewed, _keys.Confirm(Pen));
        Assert.Equal(second, Again.KeyOf(Pen));
    }

    [Fact]
    public void A_key_whose_answer_was_lost_is_offered_again_and_one_refused_is_dropped()
    {
        byte[] first = Paired(Pen);
        byte[] lost = _keys.Offer(Pen, isRenewed: true);
        Assert.Equal(lost, Again.Offer(Pen, isRenewed: false));
        _keys.Withdraw(Pen);
        Assert.Equal(first, _keys.Offer(Pen, isRenewed: false));
    }

    [Fact]
    public void Pens_do_not_disturb_each_other()
    {
        byte[] first = Paired(1);
        byte[] second = Paired(2);
        _keys.Offer(1, isRenewed: true);
        _keys.Withdraw(1);
        Assert.NotEqual(first, second);
        Assert.Equal(first, Again.KeyOf(1));
        Assert.Equal(second, Again.KeyOf(2));
    }

    [Fact]
    public void Only_the_owner_may_read_the_file()
    {
        Paired(Pen);
        Assert.True(OperatingSystem.IsWindows() || ModeIs(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.Single(_folder.GetFiles());
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void A_file_that_others_may_read_is_refused_with_the_cure(UnixFileMode wider)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        Paired(Pen);
        File.SetUnixFileMode(_keys.FilePath, UnixFileMode.UserRead | wider);
        var fault = Assert.Throws<KeyFileException>(() => _keys.KeyOf(Pen));
        Assert.Equal(
            $"{_keys.FilePath}: others may read the keys of the pens; run chmod 600 {_keys.FilePath}, then renew each "
            + "key: smp pair --renew.",
            fault.Message);
        Assert.Throws<KeyFileException>(() => _keys.Offer(Pen, isRenewed: true));
    }

    [Fact]
    public void A_damaged_line_is_named_by_its_number_and_never_shown()
    {
        string key = Convert.ToHexStringLower(Paired(Pen));
        string[] lines = File.ReadAllLines(_keys.FilePath);
        foreach (string damaged in new[] { lines[1][..^1], lines[1] + "0", lines[1] + " maybe", "x" + lines[1], "" })
        {
            File.WriteAllLines(_keys.FilePath, [lines[0], damaged]);
            var fault = Assert.Throws<KeyFileException>(() => _keys.KeyOf(Pen));
            Assert.Contains("line 2 is no key", fault.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(key[..16], fault.Message, StringComparison.Ordinal);
        }
        File.WriteAllText(_keys.FilePath, "something else\n");
        Assert.Contains(
            "no file of pen keys", Assert.Throws<KeyFileException>(() => _keys.KeyOf(Pen)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_crash_left_beside_the_file_does_no_harm()
    {
        File.WriteAllText(_keys.FilePath + ".new", "half a li");
        byte[] key = Paired(Pen);
        Assert.Equal(key, Again.KeyOf(Pen));
        Assert.Single(_folder.GetFiles());
    }

    private PairingKeys Again => new(Path.Combine(_folder.FullName, "ledger.db"));

    private byte[] Paired(ulong device)
    {
        byte[] key = _keys.Offer(device, isRenewed: false);
        _keys.Confirm(device);
        return key;
    }

    private bool ModeIs(UnixFileMode mode) =>
        OperatingSystem.IsWindows() || File.GetUnixFileMode(_keys.FilePath) == mode;
}
