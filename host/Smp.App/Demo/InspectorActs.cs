using System;
using System.Collections.Generic;
using System.IO;
using Smp.App.Reports;
using Smp.Clinic;
using Smp.Clinic.Hygiene;
using Smp.Clinic.People;
using Smp.Ledger;
using Smp.Ledger.Bundles;
using Smp.Ledger.Checkpoints;
using Smp.Ledger.Inspection;

namespace Smp.App.Demo;

/// <summary>What an owner hands out and an inspector checks, and what two ways of cheating come to.</summary>
internal sealed class InspectorActs(DemoActs acts)
{
    private DemoFolder Folder => acts.Stage.Folder;

    private DateTimeOffset Now => DateTimeOffset.FromUnixTimeSeconds(acts.Stage.Now.UtcS);

    /// <summary>A copy of the ledger as it is now, for somebody to bring back later.</summary>
    public void KeepOldCopy()
    {
        foreach (string ending in new[] { "", "-wal" })
        {
            if (File.Exists(Folder.Ledger + ending))
            {
                File.Copy(Folder.Ledger + ending, Folder.OldCopy + ending);
            }
        }
    }

    /// <summary>The report for the premises, with names; that it was made is a row of the chain.</summary>
    public void PrintNames()
    {
        LedgerReport made = Report();
        if (!PersonCode.TryParse(DemoCast.Technician, out PersonCode? person, out ClinicRefusal? refusal))
        {
            throw new VerbException(refusal.Sentence, ExitCode.CheckFailed);
        }
        new ReportSheet(made.Report, null, "html", nameof(ReportTable.Cartridges))
            .WithNames(Folder.Ledger, person, acts.Stage.Now).Write(Folder.NamesReport);
        acts.Tell("a report with names is printed for the premises; the chain keeps that it was, and by whom");
    }

    /// <summary>A checkpoint, as it would be mailed to somebody outside.</summary>
    public void HandOutCheckpoint()
    {
        VerifyOutcome outcome = LedgerVerifier.Verify(Folder.Ledger);
        using CheckpointKey key = CheckpointKey.LoadOrMake(Folder.Ledger);
        SignedCheckpoint made = key.Sign(new Checkpoint(outcome.Id, outcome.Head, outcome.Root, Now));
        CheckpointFile.Append(CheckpointFile.PathFor(Folder.Ledger), made);
        CheckpointFile.Append(Folder.HeldCheckpoints, made);
        acts.Tell($"the owner signs a checkpoint of {outcome.Head.RowCount} rows and gives it to somebody outside");
    }

    public LedgerReport WriteReports()
    {
        LedgerReport made = Report();
        File.WriteAllText(Folder.TextReport, HygieneReportText.Render(made.Report));
        File.WriteAllText(Folder.CsvReport, HygieneReportCsv.Render(made.Report));
        File.WriteAllText(Folder.HtmlReport, HygieneReportHtml.Render(made.Report));
        BundleExport.Whole(Folder.Ledger, Folder.Bundle);
        File.WriteAllBytes(Folder.VerifierPage, VerifierPage.Bytes());
        return made;
    }

    /// <summary>One letter of a lot is changed in a copy of the bundle, as with any editor.</summary>
    public void Alter()
    {
        const string lot = "\"lot\":\"DEMO-LOT-1";
        string bundle = File.ReadAllText(Folder.Bundle);
        int letter = bundle.IndexOf(lot, StringComparison.Ordinal) + lot.Length;
        string changed = string.Concat(bundle.AsSpan(0, letter), "8", bundle.AsSpan(letter + 1));
        File.WriteAllText(Folder.AlteredBundle, changed);
        acts.Tell("somebody changes one letter of a lot in a copy of the bundle:");
        using FileStream altered = File.OpenRead(Folder.AlteredBundle);
        acts.Tell($"  {BundleVerifier.Verify(altered, Folder.AlteredBundle)}");
    }

    /// <summary>The old copy is passed off as the ledger.</summary>
    public void BringBackOldCopy()
    {
        IReadOnlyList<SignedCheckpoint> held = CheckpointFile.Read(Folder.HeldCheckpoints);
        LedgerMarks marks = CheckpointCheck.MarksFor(held);
        VerifyOutcome outcome = LedgerVerifier.Verify(Folder.OldCopy, marks: marks);
        acts.Tell($"somebody brings a copy of {outcome.Head.RowCount} rows instead: by itself it verifies, and then:");
        acts.Tell($"  {CheckpointCheck.FirstDisagreement(held, outcome, marks)}");
    }

    private LedgerReport Report() =>
        LedgerReport.Of(Folder.Ledger, ReportPeriod.Everything, acts.Stage.Now, "Demo studio");
}
