using System;
using System.IO;
using Smp.App.Reports;

namespace Smp.App.Demo;

/// <summary>
/// The demo in its order: one client, one session, two cartridges, a jam, a power cut, a killed import, a count.
/// </summary>
public sealed class DemoPlay
{
    private readonly DemoStage _stage;
    private readonly long _sessionMs;
    private readonly DemoCast _cast;
    private readonly DemoActs _acts;
    private readonly RoomActs _room;
    private readonly PenActs _pen;
    private readonly InspectorActs _inspector;

    /// <summary>The play for this stage.</summary>
    public DemoPlay(DemoStage stage, double hours)
    {
        _stage = stage;
        _sessionMs = (long)(hours * 3_600_000);
        _cast = new DemoCast(stage);
        _acts = new DemoActs(stage);
        TreatmentActs treatment = new(_acts, _cast);
        _room = new RoomActs(_acts, _cast, treatment);
        _pen = new PenActs(_acts, _cast, treatment);
        _inspector = new InspectorActs(_acts);
    }

    /// <summary>Plays it.</summary>
    /// <returns>The exit code.</returns>
    public int Run()
    {
        _room.OpenVisit();
        _pen.SwitchOn();
        _pen.SetUp();
        _acts.Work(Share(45), "runs with pauses, imported as they happen");
        _pen.TakeOut(_cast.One);
        _room.Dispose(_cast.One);
        _pen.PutIn(_cast.Two);
        _acts.Work(Share(10), "runs with the second cartridge");
        _pen.Jam();
        _acts.Work(Share(5), "runs on");
        _pen.CutPower();
        _acts.Work(Share(20), "runs after the restart");
        _pen.KillImport(Share(10), _inspector.KeepOldCopy);
        _acts.Work(Share(10), "the last runs");
        _pen.EndSession();
        _room.CloseVisit();
        _room.TryReuse();
        _room.CountBox();
        return Conclude();
    }

    private long Share(int percent) => _sessionMs * percent / 100;

    private int Conclude()
    {
        _stage.CatchUp();
        _inspector.PrintNames();
        _inspector.HandOutCheckpoint();
        LedgerReport made = _inspector.WriteReports();
        _inspector.Alter();
        _inspector.BringBackOldCopy();
        DemoFolder folder = _stage.Folder;
        Console.WriteLine();
        Console.Write(File.ReadAllText(folder.TextReport));
        Console.WriteLine();
        Console.WriteLine($"verify    {made.Check}");
        Console.WriteLine($"ledger    {folder.Ledger}; people.store beside it holds the names");
        Console.WriteLine($"report    {folder.HtmlReport}, and report.txt, report.csv, report-with-names.html");
        Console.WriteLine($"inspect   open {folder.VerifierPage}, drop record.jsonl and held.checkpoints on it");
        Console.WriteLine($"pen       {folder.PenRecords}, the pen's own account, {_stage.PenRecords} records");
        bool isWhole = made.Check.IsRight && _stage.LedgerRecords == _stage.PenRecords;
        return isWhole ? ExitCode.Done : ExitCode.CheckFailed;
    }
}
