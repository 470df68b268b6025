using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Smp.Clinic.Events;
using Smp.Wire;

namespace Smp.Bridge.Pairing;

/// <summary>The keys that pens share with this clinic, in a file beside the ledger for its owner alone.</summary>
/// <remarks>
/// One line a key: device, key, and "offered" while no pen has said that it took it. An offered key replaces the one
/// in force only when the pen has said so, and survives an answer that was lost: it is then offered again. On Windows
/// the folder's own rights protect the file.
/// </remarks>
public sealed class PairingKeys
{
    private const string Ending = ".keys";
    private const string Heading = "smp-keys 1";
    private const string OfferedWord = "offered";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>The keys beside this ledger; the file is made with the first key.</summary>
    public PairingKeys(string ledgerPath)
    {
        FilePath = ledgerPath + Ending;
    }

    /// <summary>Where they lie.</summary>
    public string FilePath { get; }

    /// <summary>The key that a pen has said it took; null for none.</summary>
    /// <exception cref="KeyFileException">The file cannot be used.</exception>
    public byte[]? KeyOf(ulong device) => Find(Load(), device, isOffered: false)?.Key;

    /// <summary>The key to give to a pen: one offered before, the one in force, or a new one.</summary>
    /// <param name="device">Which pen.</param>
    /// <param name="isRenewed">A new one whatever there is.</param>
    /// <returns>32 bytes, in the file before they are sent.</returns>
    /// <exception cref="KeyFileException">The file cannot be used.</exception>
    public byte[] Offer(ulong device, bool isRenewed)
    {
        List<Entry> entries = Load();
        Entry? kept = Find(entries, device, isOffered: true) ?? Find(entries, device, isOffered: false);
        if (kept is not null && !isRenewed)
        {
            return kept.Key;
        }
        byte[] key = RandomNumberGenerator.GetBytes(SignedEnvelope.KeyBytes);
        entries.RemoveAll(entry => entry.Device == device && entry.IsOffered);
        entries.Add(new Entry(device, key, true));
        Save(entries);
        return key;
    }

    /// <summary>The pen took what was offered.</summary>
    /// <returns>What that means for its key.</returns>
    public KeyChange Confirm(ulong device)
    {
        List<Entry> entries = Load();
        Entry? offered = Find(entries, device, isOffered: true);
        if (offered is null)
        {
            return KeyChange.Kept;
        }
        bool isFirst = Find(entries, device, isOffered: false) is null;
        entries.RemoveAll(entry => entry.Device == device);
        entries.Add(offered with { IsOffered = false });
        Save(entries);
        return isFirst ? KeyChange.Made : KeyChange.Renewed;
    }

    /// <summary>The pen did not take what was offered.</summary>
    public void Withdraw(ulong device)
    {
        List<Entry> entries = Load();
        if (entries.RemoveAll(entry => entry.Device == device && entry.IsOffered) > 0)
        {
            Save(entries);
        }
    }

    private static Entry? Find(List<Entry> entries, ulong device, bool isOffered) =>
        entries.Find(entry => entry.Device == device && entry.IsOffered == isOffered);

    private List<Entry> Load()
    {
        if (!File.Exists(FilePath))
        {
            return [];
        }
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(FilePath) & Others) != 0)
        {
            throw new KeyFileException(
                FilePath, "others may read the keys of the pens",
                $"run chmod 600 {FilePath}, then renew each key: smp pair --renew");
        }
        string[] lines = File.ReadAllLines(FilePath);
        if (lines.Length == 0 || lines[0] != Heading)
        {
            throw new KeyFileException(
                FilePath, "it is no file of pen keys", "move it away, then pair the pens again: smp pair");
        }
        return [.. lines.Skip(1).Select((line, index) => Read(line, index + 2))];
    }

    private Entry Read(string line, int number)
    {
        string[] parts = line.Split(' ');
        byte[] key = new byte[SignedEnvelope.KeyBytes];
        bool isRead = parts.Length is 2 or 3 && (parts.Length == 2 || parts[2] == OfferedWord)
            && ulong.TryParse(parts[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _)
            && parts[1].Length == 2 * key.Length
            && Convert.FromHexString(parts[1], key, out _, out _) == System.Buffers.OperationStatus.Done;
        return isRead
            ? new Entry(Convert.ToUInt64(parts[0], 16), key, parts.Length == 3)
            : throw new KeyFileException(
                FilePath, $"line {number} is no key", "take the line out, then pair that pen again: smp pair");
    }

    // A crash leaves the old file or the new one, and no moment at which others may read either.
    private void Save(List<Entry> entries)
    {
        string fresh = FilePath + ".new";
        File.Delete(fresh);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }
        using (var file = new FileStream(fresh, options))
        {
            IEnumerable<string> lines = entries.Select(entry => entry.Line);
            file.Write(Encoding.ASCII.GetBytes(string.Join('\n', lines.Prepend(Heading)) + "\n"));
            file.Flush(flushToDisk: true);
        }
        File.Move(fresh, FilePath, overwrite: true);
    }

    private sealed record Entry(ulong Device, byte[] Key, bool IsOffered)
    {
        public string Line =>
            $"{Device:x16} {Convert.ToHexStringLower(Key)}" + (IsOffered ? " " + OfferedWord : "");
    }
}
