using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Bridge;
using Smp.Clinic;
using Smp.Clinic.Hygiene;
using Smp.Ledger;
using Smp.Wire;

namespace Smp.App.Reports;

/// <summary>The hygiene report of a ledger file, with the check of that file in its heading.</summary>
public static class LedgerReport
{
    /// <summary>Reads and checks the whole ledger and makes the report of a period.</summary>
    public static HygieneReport Of(string path, ReportPeriod period, UtcInstant generatedAt)
    {
        VerifyOutcome outcome = LedgerVerifier.Verify(path);
        using LedgerFile ledger = LedgerFile.OpenReadOnly(path);
        var reader = new ClinicReader(ledger);
        reader.Refresh();
        var heading = new ReportHeading(ledger.Id.ToString(), reader.Rows, outcome.ToString(), generatedAt)
        {
            FaultNames = FaultNames(),
        };
        return HygieneReport.Of(reader.Record, period, heading);
    }

    private static Dictionary<int, string> FaultNames() =>
        Enum.GetValues<FaultCode>().ToDictionary(code => (int)code, code => code.ToString());
}
