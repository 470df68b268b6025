using System.IO;

namespace Smp.App.Demo;

/// <summary>The folder a demo writes to. Only a folder that a demo made is ever emptied.</summary>
public sealed class DemoFolder
{
    private const string Mark = ".smp-demo";

    /// <summary>Makes the folder, or empties one that a demo made before.</summary>
    public DemoFolder(string path)
    {
        Path = path;
        bool isOurs = File.Exists(In(Mark));
        if (!isOurs && Directory.Exists(path) && Directory.GetFileSystemEntries(path).Length > 0)
        {
            throw new VerbException(
                $"{path}: there are files in this folder that are not a demo's; give --out another folder.");
        }
        Directory.CreateDirectory(path);
        foreach (string file in Directory.GetFiles(path))
        {
            File.Delete(file);
        }
        File.WriteAllText(In(Mark), "made by smp demo; a later demo may empty this folder\n");
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>The ledger.</summary>
    public string Ledger => In("ledger.db");

    /// <summary>The report for people.</summary>
    public string TextReport => In("report.txt");

    /// <summary>The report for a spreadsheet.</summary>
    public string CsvReport => In("report.csv");

    /// <summary>The report as a page.</summary>
    public string HtmlReport => In("report.html");

    /// <summary>The page with names, for the premises.</summary>
    public string NamesReport => In("report-with-names.html");

    /// <summary>The ledger as a file that anybody can check.</summary>
    public string Bundle => In("record.jsonl");

    /// <summary>The second verifier.</summary>
    public string VerifierPage => In("verify.html");

    /// <summary>The checkpoints that somebody outside holds.</summary>
    public string HeldCheckpoints => In("held.checkpoints");

    /// <summary>A copy of the ledger from the middle of the session.</summary>
    public string OldCopy => In("old-copy.db");

    /// <summary>A copy of the bundle in which a letter was changed.</summary>
    public string AlteredBundle => In("altered.jsonl");

    /// <summary>What the bridge said.</summary>
    public string BridgeLog => In("bridge.log");

    /// <summary>The pen's own account: every record as it was written to its memory.</summary>
    public string PenRecords => In("pen-records.hex");

    /// <summary>The pen's port while the demo runs.</summary>
    public string Port => In("pen.port");

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
