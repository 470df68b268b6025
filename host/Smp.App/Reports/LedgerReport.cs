using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Bridge;
using Smp.Clinic;
using Smp.Clinic.Hygiene;
using Smp.Ledger;
using Smp.Ledger.Checkpoints;
using Smp.Wire;

namespace Smp.App.Reports;

/// <summary>The hygiene report of a ledger file, with the check of that file in its heading.</summary>
/// <param name="Report">The report; made also of a ledger that does not verify, and then it says so.</param>
/// <param name="Check">What the check of the file found.</param>
public sealed record LedgerReport(HygieneReport Report, VerifyOutcome Check)
{
    /// <summary>What is wrong with the ledger: it does not verify, or contradicts a checkpoint; null when nothing is.
    /// </summary>
    public string? Complaint => Report.Heading.IsVerified ? null : Report.Heading.Verification;

    /// <summary>Reads and checks the whole ledger and makes the report of a period.</summary>
    public static LedgerReport Of(string path, ReportPeriod period, UtcInstant generatedAt, string clinic = "")
    {
        IReadOnlyList<SignedCheckpoint> own = CheckpointFile.ReadListOf(path);
        LedgerMarks marks = CheckpointCheck.MarksFor(own);
        VerifyOutcome check = LedgerVerifier.Verify(path, marks: marks);
        string disagreement =
            check.IsRight ? $"{CheckpointCheck.FirstDisagreement(own, check, marks)}" : "";
        using LedgerFile ledger = LedgerFile.OpenReadOnly(path);
        var reader = new ClinicReader(ledger);
        reader.Refresh();
        var heading = new ReportHeading(ledger.Id.ToString(), reader.Rows, Spoken(check, disagreement), generatedAt)
        {
            IsVerified = check.IsRight && disagreement.Length == 0,
            Disagreement = disagreement,
            Root = check.IsRight ? check.Root.ToString() : "",
            CheckpointAt = own.Count == 0 ? default : new UtcInstant(own[^1].Checkpoint.At.ToUnixTimeSeconds()),
            Clinic = clinic,
            Premises = [.. reader.Record.Premises.All],
            Faults = Faults(),
        };
        return new LedgerReport(HygieneReport.Of(reader.Record, period, heading), check);
    }

    // RotorLocked is a word of the program's; its number is what the verb fault takes as well.
    private static string NameOf(FaultCode code)
    {
        string spaced = string.Concat($"{code}".Select(c => char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}"));
        return FormattableString.Invariant($"{spaced.Trim()}, 0x{(int)code:X2}");
    }

    private static string Spoken(VerifyOutcome check, string disagreement) =>
        !check.IsRight ? $"DOES NOT VERIFY: {check}"
        : disagreement.Length > 0 ? $"DOES NOT AGREE: {disagreement}"
        : check.ToString();

    private static Dictionary<int, FaultMeaning> Faults() => Enum.GetValues<FaultCode>().ToDictionary(
        code => (int)code,
        code => new FaultMeaning(NameOf(code), FaultText.Cause(code).TrimEnd('.'), FaultText.Cure(code).TrimEnd('.'))
        {
            IsStop = FaultText.IsLatched(code),
            Wear = code switch
            {
                FaultCode.FrictionHigh => Severity.Red,
                FaultCode.FrictionRising => Severity.Amber,
                _ => null,
            },
        });
}
