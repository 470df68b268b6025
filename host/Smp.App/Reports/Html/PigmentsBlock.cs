using System.Collections.Generic;
using System.Linq;
using Smp.App.Pages;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Hygiene.Wording;

namespace Smp.App.Reports.Html;

/// <summary>What was poured.</summary>
internal static class PigmentsBlock
{
    private const int ShownMax = 500;

    public static void Write(Markup page, IReadOnlyList<PigmentRow> rows, ReportHeading heading)
    {
        ReportWords words = heading.Words;
        page.Part("pigments", words.Pigments);
        if (rows.Count == 0)
        {
            page.Leaf("p", words.NoPigments, ("class", "note")).Close();
            return;
        }
        page.TableCard(rows.Count).Table(
            words, words.PigmentsCaption, "pigment", "lot", "expiry", "used", "client-session", "bottle", "cup",
            "label");
        foreach (PigmentRow row in rows.TakeLast(ShownMax))
        {
            Write(page, row, heading);
        }
        page.EndTable().Close();
        if (rows.Count > ShownMax)
        {
            page.Leaf("p", words.MorePigments(ShownMax, rows.Count), ("class", "note"));
        }
        page.Close();
    }

    private static void Write(Markup page, PigmentRow row, ReportHeading heading)
    {
        ReportWords words = heading.Words;
        PigmentUsed poured = row.Poured;
        page.Open("tr", ("role", "row")).Open("th", ("scope", "row"), ("role", "rowheader")).Open("span");
        page.Leaf("bdi", poured.Colour).Under(poured.Brand).Close().Close();
        page.Cell(words, "lot").Lot(poured.Lot?.Text ?? words.NotTold).EndCell();
        page.Cell(words, "expiry").Say(poured.Expiry?.Text ?? words.NotTold);
        _ = row.IsExpired ? page.Open("small").Chip("red", words.ExpiredWhenUsed).Close() : page;
        page.EndCell().Cell(words, "used").Time(poured.At, words).EndCell();
        page.Cell(words, "client-session").Say(row.Client.IsNone ? "\u2013" : row.Client.ShortForm)
            .Under(heading.NameOf(row.Client)).Under(words.SessionName(poured.Session)).EndCell();
        page.Cell(words, "bottle")
            .Say(poured.OpenedAt.IsKnown ? words.Opened(poured.OpenedAt) : words.NotTold).EndCell();
        page.Cell(words, "cup").Say(poured.IsCupDiscarded ? words.CupDiscarded : words.CupKept).EndCell();
        page.Cell(words, "label").Say(poured.IsLabelShown ? words.LabelWasShown : words.LabelNotTold).EndCell().Close();
    }
}
