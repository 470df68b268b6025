using System.Collections.Generic;
using Smp.App.Pages;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Hygiene.Wording;
using Smp.Clinic.Treatments.Events;

namespace Smp.App.Reports.Html;

/// <summary>Exposures to blood, as a sharps-injury log has them.</summary>
internal static class IncidentsBlock
{
    private const int ShownMax = 200;

    public static void Write(Markup page, IReadOnlyList<IncidentRow> rows, ReportWords words)
    {
        page.Part("incidents", words.Incidents);
        if (rows.Count == 0)
        {
            page.Leaf("p", words.NoIncidents, ("class", "note")).Close();
            return;
        }
        page.TableCard(rows.Count).Table(
            words, words.IncidentsCaption, "incident", "exposed", "device", "how", "actions");
        for (int i = System.Math.Max(0, rows.Count - ShownMax); i < rows.Count; i++)
        {
            Write(page, rows[i], words);
        }
        page.EndTable().Close();
        if (rows.Count > ShownMax)
        {
            page.Leaf("p", words.MoreIncidents(ShownMax, rows.Count), ("class", "note"));
        }
        page.Close();
    }

    private static void Write(Markup page, IncidentRow row, ReportWords words)
    {
        ExposureIncident told = row.Incident;
        page.Open("tr", ("role", "row")).Open("th", ("scope", "row"), ("role", "rowheader")).Open("span");
        page.Say(words.Count(row.Number)).Open("small").Time(told.HappenedAt, words).Close();
        page.Under(row.HappenedLocal is { } local ? $"{words.LocalTime(local, null)} {row.Zone}" : null);
        page.Under(told.Session.IsNone ? null : words.SessionName(told.Session)).Close().Close();
        page.Cell(words, "exposed").Say(words.Exposed(told.Exposed)).Under(told.BodyPart).EndCell();
        page.Cell(words, "device").Leaf("bdi", told.Device).Under(told.WorkArea).EndCell();
        page.Cell(words, "how").Leaf("bdi", told.How).EndCell();
        page.Cell(words, "actions").Leaf("bdi", told.Actions).Under(words.ToldBy(told)).EndCell().Close();
    }
}
