using System;
using System.IO;
using System.Linq;
using Smp.Bridge;
using Smp.Clinic;
using Smp.Clinic.Hygiene;
using Smp.Ledger.Bundles;

namespace Smp.App.Reports;

/// <summary>A ledger, or what belongs to a lot or a period, as a bundle for a file or for standard output.</summary>
internal static class LedgerBundle
{
    /// <summary>Writes it.</summary>
    /// <param name="ledgerPath">The ledger.</param>
    /// <param name="outPath">The bundle; null for standard output.</param>
    /// <param name="lotText">The lot as typed; null for any.</param>
    /// <param name="period">The period; everything for any.</param>
    /// <returns>The exit code.</returns>
    public static int Write(string ledgerPath, string? outPath, string? lotText, ReportPeriod period)
    {
        Lot? lot = ReadLot(lotText);
        string path = outPath ?? Path.GetTempFileName();
        try
        {
            BundleOutcome made = lot is null && period == ReportPeriod.Everything
                ? BundleExport.Whole(ledgerPath, path)
                : BundleExport.Part(
                    ledgerPath, path, ledger => RowSelection.Choose(ledger, lot, period), Words(lot, period));
            return Tell(made, path, isToOutput: outPath is null);
        }
        finally
        {
            if (outPath is null)
            {
                File.Delete(path);
            }
        }
    }

    private static Lot? ReadLot(string? text)
    {
        if (text is null)
        {
            return null;
        }
        return Lot.TryParse(text, out Lot? lot, out ClinicRefusal? refusal)
            ? lot
            : throw new VerbException(refusal.Sentence);
    }

    private static string Words(Lot? lot, ReportPeriod period)
    {
        bool isAnyTime = period == ReportPeriod.Everything;
        return lot is null ? $"{period}" : isAnyTime ? $"lot {lot}" : $"lot {lot}, {period}";
    }

    private static int Tell(BundleOutcome made, string path, bool isToOutput)
    {
        if (isToOutput)
        {
            using Stream output = Console.OpenStandardOutput();
            using FileStream bundle = File.OpenRead(path);
            bundle.CopyTo(output);
        }
        else
        {
            Console.WriteLine($"{path}: {made.Header.Shown} of {made.Header.Head.RowCount} rows; {Checkpoints(made)}");
        }
        return made.IsRight
            ? ExitCode.Done
            : throw new VerbException(
                $"the bundle was made of a ledger that does not verify: {made}; rely on a held copy instead.",
                ExitCode.CheckFailed);
    }

    private static string Checkpoints(BundleOutcome made)
    {
        bool isCovered = made.Comparison.Carried.Any(
            signed => signed.Checkpoint.Head.RowCount == made.Header.Head.RowCount);
        return isCovered
            ? "a listed checkpoint covers them"
            : "no listed checkpoint covers all of them, so make one: smp checkpoint make";
    }
}
