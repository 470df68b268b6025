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
            words, words.SessionsCaption, "session", "treatment", "from-to", "#cartridges", "#motor-on", "ready",
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
        page.Leaf("span", row.Session.Session.ToString(), ("class", "id"));
        page.Leaf("small", row.Session.Client.ShortForm, ("class", "id"))
            .Under(heading.NameOf(row.Session.Client)).Close();
        Treatment(page.Cell(words, "treatment"), row, heading);
        page.EndCell().Cell(words, "from-to").Time(row.Session.OpenedAt, words);
        page.Open("small");
        _ = row.Session.IsOpen ? page.Say(words.StillOpen) : page.Time(row.Session.ClosedAt, words);
        page.Close().Under(words.WallClock(row)).Under(row.Premises).EndCell();
        page.Figure(words, "cartridges", words.Count(row.Cartridges), words.Runs(row.Runs));
        page.Figure(
            words, "motor-on", Spoken.Duration(row.MotorOnMs), row.Faults > 0 ? words.FaultCount(row.Faults) : null);
        Ready(page.Cell(words, "ready"), row, words);
        page.EndCell().Cell(words, "signatures");
        Signatures(page, row, heading);
        page.EndCell().Close();
    }

    private static void Treatment(Markup page, SessionRow row, ReportHeading heading)
    {
        ReportWords words = heading.Words;
        if (row.Treatment is { } treatment)
        {
            page.Say(words.TreatmentOf(treatment)).Under(treatment.Area).Under(treatment.Protocol);
        }
        else
        {
            page.Say(words.NoTreatment);
        }
        page.Under(words.PractitionerOf(row)).Under(heading.NameOfStaff(row.Practitioner));
        if (row.Treatment is { Complications.Count: > 0 } hurt)
        {
            page.Open("small").Chip("amber", words.ComplicationsOf(hurt.Complications)).Close();
        }
    }

    private static void Ready(Markup page, SessionRow row, ReportWords words)
    {
        Cleaning(page, row, words);
        if (row.Treatment?.Room is { } room)
        {
            page.Under(words.RoomReady(room));
        }
        UnmetGate[] stops = [.. row.Treatment?.Unmet.Where(unmet => unmet.IsStop) ?? []];
        UnmetGate[] open = [.. row.Treatment?.Unmet.Where(unmet => !unmet.IsStop) ?? []];
        if (stops.Length > 0)
        {
            page.Open("small").Chip("red", words.Forbidden(stops)).Close();
        }
        if (open.Length > 0)
        {
            page.Open("small").Chip("amber", words.NotOnRecord(open)).Close();
        }
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
