using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Smp.Ledger.Checkpoints;

/// <summary>Checkpoints in a text file, one a line, oldest first: beside the ledger or elsewhere.</summary>
public static class CheckpointFile
{
    private const string Ending = ".checkpoints";
    private const int BytesMax = 16 * 1024 * 1024;

    /// <summary>Where the checkpoints of a ledger are listed.</summary>
    public static string PathFor(string ledgerPath) => ledgerPath + Ending;

    /// <summary>Reads a file that must be there and hold at least one.</summary>
    /// <exception cref="CheckpointException">It is missing, too long, empty, or a line is no checkpoint.</exception>
    public static IReadOnlyList<SignedCheckpoint> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new CheckpointException(path, "there is no such file", "give the file that holds the checkpoints");
        }
        if (new FileInfo(path).Length > BytesMax)
        {
            throw new CheckpointException(path, "it is no file of checkpoints", "give the right file");
        }
        List<SignedCheckpoint> checkpoints = Parse(path, File.ReadAllLines(path));
        return checkpoints.Count > 0
            ? checkpoints
            : throw new CheckpointException(path, "it holds no checkpoint", "make one: smp checkpoint make");
    }

    /// <summary>Reads a ledger's own list; none when there is no file yet.</summary>
    /// <exception cref="CheckpointException">A line is no checkpoint.</exception>
    public static IReadOnlyList<SignedCheckpoint> ReadListOf(string ledgerPath) =>
        File.Exists(PathFor(ledgerPath)) ? Read(PathFor(ledgerPath)) : [];

    /// <summary>Adds one at the end and waits for the disk.</summary>
    public static void Append(string path, SignedCheckpoint checkpoint)
    {
        using FileStream file = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        file.Seek(-Math.Min(1, file.Length), SeekOrigin.End);
        // A last line that was torn, or saved without its end, must not swallow this one.
        bool isTorn = file.Length > 0 && file.ReadByte() != '\n';
        file.Write(Encoding.ASCII.GetBytes((isTorn ? "\n" : "") + checkpoint + "\n"));
        file.Flush(flushToDisk: true);
    }

    private static List<SignedCheckpoint> Parse(string path, string[] lines)
    {
        List<SignedCheckpoint> checkpoints = [];
        for (int index = 0; index < lines.Length; index++)
        {
            // Mail puts blanks at the ends of lines, and empty lines between them.
            string line = lines[index].Trim();
            if (line.Length == 0)
            {
                continue;
            }
            checkpoints.Add(SignedCheckpoint.TryParse(line, out SignedCheckpoint? read)
                ? read!
                : throw new CheckpointException(
                    path, $"line {index + 1} is no checkpoint", "take it anew from where it is held"));
        }
        return checkpoints;
    }
}
