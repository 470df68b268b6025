using System.Collections.Generic;
using System.Linq;
using Smp.App.Pages;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Hygiene.Wording;

namespace Smp.App.Reports.Html;

/// <summary>Visits with their cleaning and their signatures.</summary>
internal static class SessionsBlock
{
    private const int ShownMax = 500;

    public static void Write(Markup page, IReadOnlyList<SessionRow> rows, ReportHeading heading)
    {
        ReportWords words = heading.Words;
        page.Part("sessions", words.Sessions);
        if (rows.Count == 0)
        {
            page.Leaf("p", words.NoSessions, ("class", "note")).Close();
            return;
        }
        page.TableCard(rows.Count).Table(
            words, words.SessionsCaption, "session", "begin-end", "#cartridges", "#motor-on", "#faults", "cleaning",
            "signatures");
        foreach (SessionRow row in rows.TakeLast(ShownMax))
        {
            Write(page, row, heading);
        }
        page.EndTable().Close();
        if (rows.Count > ShownMax)
        {
            page.Leaf("p", words.MoreSessions(ShownMax, rows.Count), ("class", "note"));
        }
        page.Close();
    }

    private static void Write(Markup page, SessionRow row, ReportHeading heading)
    {
        ReportWords words = heading.Words;
        page.Open("tr", ("role", "row")).Open("th", ("scope", "row"), ("role", "rowheader"));
        page.Leaf("span", row.Session.Session.ToString(), ("class", "id")).Under(row.Session.Client.ShortForm)
            .Under(heading.NameOf(row.Session.Client)).Under(row.Premises).Close();
        page.Cell(words, "begin-end").Time(row.Session.OpenedAt, words);
        page.Open("small");
        _ = row.Session.IsOpen ? page.Say(words.StillOpen) : page.Time(row.Session.ClosedAt, words);
        page.Close().EndCell();
        page.Figure(words, "cartridges", words.Count(row.Cartridges), words.Runs(row.Runs));
        page.Figure(words, "motor-on", Spoken.Duration(row.MotorOnMs));
        page.Figure(words, "faults", words.Count(row.Faults));
        Cleaning(page.Cell(words, "cleaning"), row, words);
        page.EndCell().Cell(words, "signatures");
        Signatures(page, row, heading);
        page.EndCell().Close();
    }

    private static void Cleaning(Markup page, SessionRow row, ReportWords words)
    {
        if (row.CleanedBefore is { } cleaned)
        {
            page.Time(cleaned.At, words).Under(words.CleanedAt(cleaned));
        }
        else
        {
            _ = row.HasPenUse ? page.Chip("amber", words.NotCleaned) : page.Say(words.NoPenUsed);
        }
    }

    private static void Signatures(Markup page, SessionRow row, ReportHeading heading)
    {
        ReportWords words = heading.Words;
        foreach (SessionSigned signed in row.Signatures)
        {
            page.Open("span").Leaf("bdi", signed.Person).Say(", ").Say(words.SignatureMeaningOf(signed.Meaning));
            page.Under(heading.NameOfStaff(signed.Person));
            page.Under(row.LicenceOf(signed) is { Length: > 0 } licence ? words.LicenceOf(licence) : null);
            page.Open("small").Time(signed.At, words).Close().Close();
        }
        if (row.Signatures.Count == 0)
        {
            _ = row.Session.IsOpen || !row.HasPenUse ? page.Say("\u2013") : page.Chip("amber", words.NobodySigned);
        }
    }
}
