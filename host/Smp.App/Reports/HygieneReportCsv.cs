using Smp.App.Reports.Csv;
using Smp.Clinic.Hygiene;

namespace Smp.App.Reports;

/// <summary>
/// One table of the hygiene report for a spreadsheet: RFC 4180, one header row, whole numbers and ISO 8601.
/// </summary>
/// <remarks>
/// Headers are identifiers and the same in every language. A cell that a spreadsheet would take for a formula is led by
/// an apostrophe. A time that a pen did not know is left empty. Encode as UTF-8.
/// </remarks>
public static class HygieneReportCsv
{
    /// <summary>Header and rows, each ended by carriage return and line feed.</summary>
    public static string Render(HygieneReport report, ReportTable table = ReportTable.Cartridges)
    {
        CsvText text = new();
        switch (table)
        {
            case ReportTable.Lots:
                OtherTables.Lots(text, report);
                break;
            case ReportTable.Pigments:
                OtherTables.Pigments(text, report);
                break;
            case ReportTable.Sessions:
                SessionTable.Write(text, report);
                break;
            case ReportTable.Exceptions:
                OtherTables.Exceptions(text, report);
                break;
            case ReportTable.Treatments:
                TreatmentTables.Treatments(text, report);
                break;
            case ReportTable.Incidents:
                TreatmentTables.Incidents(text, report);
                break;
            case ReportTable.Runs:
                OtherTables.Runs(text, report);
                break;
            default:
                CartridgeTable.Write(text, report);
                break;
        }
        return text.ToString();
    }

    /// <summary>One cell, guarded and quoted.</summary>
    public static string Cell(string value) => CsvText.Cell(value);
}
