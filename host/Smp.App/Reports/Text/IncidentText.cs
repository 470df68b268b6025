using System.Collections.Generic;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Hygiene.Wording;
using Smp.Clinic.Treatments.Events;

namespace Smp.App.Reports.Text;

/// <summary>Exposures to blood in the text report.</summary>
internal static class IncidentText
{
    private const string Indent = "     ";

    public static void Write(TextPage page, IReadOnlyList<IncidentRow> rows, ReportWords words)
    {
        page.Title(TextBlocks.Head(words.Incidents, rows.Count, words));
        foreach (IncidentRow row in rows)
        {
            ExposureIncident told = row.Incident;
            page.Wrapped("", words.IncidentAt(row));
            page.Wrapped($"{Indent}{words.Label("device"),-7}", $"{told.Device}, {told.WorkArea}");
            page.Wrapped($"{Indent}{words.Label("how"),-7}", told.How);
            page.Wrapped($"{Indent}{words.Label("done"),-7}", $"{told.Actions}; {words.ToldBy(told)}");
        }
    }
}
