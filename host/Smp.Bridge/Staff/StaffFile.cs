using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Smp.Clinic.People;
using Smp.Ledger;

namespace Smp.Bridge.Staff;

/// <summary>Names and PINs of the practitioners, in a file beside the ledger for its owner alone.</summary>
/// <remarks>
/// The heading names the ledger and holds a sum over the lines, so that neither a file of another clinic nor half a
/// file passes. The sum finds accidents; whoever may write the file can be anybody. On Windows the folder's own rights
/// protect it.
/// </remarks>
public sealed class StaffFile
{
    private const string Ending = ".staff";
    private const string Mark = "smp-staff 1";
    private const string Cure = "put its newest copy back, or move it away and register everybody: smp staff add";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _ledger;

    /// <summary>The file beside this ledger; it is made with the first practitioner.</summary>
    public StaffFile(LedgerFile ledger)
    {
        FilePath = ledger.Path + Ending;
        _ledger = ledger.Id.ToString();
    }

    /// <summary>Where it lies.</summary>
    public string FilePath { get; }

    /// <summary>What is kept of a practitioner; null for nothing.</summary>
    /// <exception cref="StaffFileException">The file cannot be used.</exception>
    public StaffEntry? Find(PersonCode person) => Load().GetValueOrDefault(person);

    /// <summary>What is kept of everybody.</summary>
    /// <exception cref="StaffFileException">The file cannot be used.</exception>
    public IReadOnlyDictionary<PersonCode, StaffEntry> Load()
    {
        if (!File.Exists(FilePath))
        {
            return new Dictionary<PersonCode, StaffEntry>();
        }
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(FilePath) & ~OwnerOnly) != 0)
        {
            throw new StaffFileException(
                FilePath, "others may use the PINs of the staff",
                $"run chmod 600 {FilePath}, then have everybody set a new one: smp staff pin");
        }
        byte[] bytes = File.ReadAllBytes(FilePath);
        int end = Math.Max(0, Array.IndexOf(bytes, (byte)'\n'));
        CheckHeading(Encoding.UTF8.GetString(bytes, 0, end), bytes.AsSpan(Math.Min(end + 1, bytes.Length)));
        string[] lines = Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Dictionary<PersonCode, StaffEntry> entries = [];
        for (int i = 1; i < lines.Length; i++)
        {
            if (StaffEntry.Read(lines[i]) is not { } entry || !entries.TryAdd(entry.Person, entry))
            {
                throw new StaffFileException(FilePath, $"line {i + 1} is no practitioner", Cure);
            }
        }
        return entries;
    }

    /// <summary>Replaces what is kept of a practitioner; whoever calls holds the ledger for writing.</summary>
    /// <remarks>A crash leaves the old file or the new one, and no moment at which others may read either.</remarks>
    /// <exception cref="StaffFileException">The file cannot be used.</exception>
    internal void Keep(StaffEntry entry)
    {
        Dictionary<PersonCode, StaffEntry> entries = new(Load()) { [entry.Person] = entry };
        byte[] lines = Encoding.UTF8.GetBytes(string.Concat(
            entries.Values.OrderBy(one => one.Person.Text, StringComparer.Ordinal).Select(one => one.Line + "\n")));
        string fresh = FilePath + ".new";
        File.Delete(fresh);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }
        using (var file = new FileStream(fresh, options))
        {
            file.Write(Encoding.ASCII.GetBytes($"{Mark} {_ledger} {SumOf(lines)}\n"));
            file.Write(lines);
            file.Flush(flushToDisk: true);
        }
        File.Move(fresh, FilePath, overwrite: true);
    }

    private void CheckHeading(string heading, ReadOnlySpan<byte> lines)
    {
        string[] parts = heading.Split(' ');
        if (parts.Length != 4 || $"{parts[0]} {parts[1]}" != Mark)
        {
            throw new StaffFileException(FilePath, "it is no file of the staff that this program can read", Cure);
        }
        if (parts[2] != _ledger)
        {
            throw new StaffFileException(FilePath, "it belongs to another ledger", Cure);
        }
        if (parts[3] != SumOf(lines))
        {
            throw new StaffFileException(FilePath, "it is damaged, its sum does not hold", Cure);
        }
    }

    private static string SumOf(ReadOnlySpan<byte> lines) => Convert.ToHexStringLower(SHA256.HashData(lines));
}
