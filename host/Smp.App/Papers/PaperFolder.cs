using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Smp.App.Reports;

namespace Smp.App.Papers;

/// <summary>Puts the papers of a treatment into a folder, each file whole, for this user alone.</summary>
public static class PaperFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const int CharsMax = 4_000_000;

    /// <summary>Writes them; a folder that is not there is made.</summary>
    /// <returns>The paths.</returns>
    /// <exception cref="VerbException">
    /// A file of that name is there which these papers did not leave; nothing was written.
    /// </exception>
    public static IReadOnlyList<string> Write(string folder, TreatmentPapers papers)
    {
        foreach (Paper paper in papers.All)
        {
            ExpectOwn(Path.Combine(folder, paper.Name), paper, papers);
        }
        Make(folder);
        foreach (Paper paper in papers.All)
        {
            WholeFile.Write(Path.Combine(folder, paper.Name), paper.Bytes, isPrivate: true);
        }
        return [.. papers.All.Select(paper => Path.Combine(folder, paper.Name))];
    }

    private static void ExpectOwn(string path, Paper paper, TreatmentPapers papers)
    {
        if (!File.Exists(path))
        {
            return;
        }
        bool isOwn = new FileInfo(path).Length <= CharsMax && papers.IsEarlier(paper.Name, File.ReadAllText(path));
        if (!isOwn)
        {
            throw new VerbException(
                $"{path} is there and not from this treatment; nothing was written. Name a folder of its own for each "
                + "treatment, or move that file away.");
        }
    }

    private static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder, OwnerOnly);
        }
    }
}
