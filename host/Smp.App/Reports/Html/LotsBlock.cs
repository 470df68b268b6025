using System.Collections.Generic;
using System.Linq;
using Smp.App.Pages;
using Smp.App.Reports.Html.Charts;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Hygiene.Wording;
using Smp.Clinic.Stock;

namespace Smp.App.Reports.Html;

/// <summary>Lots: what came in, what was opened, what should be left, and how near the expiry is.</summary>
internal static class LotsBlock
{
    private const int ShownMax = 300;

    public static void Write(Markup page, HygieneReport report, ReportWords words)
    {
        IReadOnlyList<LotRow> rows = report.Lots;
        page.Part("lots", words.Lots);
        if (rows.Count == 0)
        {
            page.Leaf("p", words.NoLots, ("class", "note")).Close();
            return;
        }
        LotTimeline.Write(page, rows, report.Heading.GeneratedAt, words);
        page.TableCard(rows.Count);
        Table(page, Shown(rows), words);
        page.Close();
        if (rows.Count > ShownMax)
        {
            page.Leaf("p", words.MoreLots(ShownMax, rows.Count), ("class", "note"));
        }
        page.Close();
    }

    /// <summary>The table alone.</summary>
    public static void Table(Markup page, IEnumerable<LotRow> rows, ReportWords words)
    {
        page.Table(
            words, words.LotsCaption, "lot", "expiry", "papers", "#received", "#opened-pieces", "#counted", "#left",
            "#clients", "#motor-on");
        foreach (LotRow row in rows)
        {
            Write(page, row, words);
        }
        page.EndTable();
    }

    /// <summary>How a nearness is marked.</summary>
    public static string Mark(ExpiryNearness nearness) => nearness switch
    {
        ExpiryNearness.Expired or ExpiryNearness.InSevenDays => "red",
        ExpiryNearness.InThirtyDays => "amber",
        ExpiryNearness.InNinetyDays => "info",
        _ => "good",
    };

    private static IEnumerable<LotRow> Shown(IReadOnlyList<LotRow> rows) => rows.Count <= ShownMax
        ? rows
        : rows.OrderByDescending(row => row.LastOpenedAt > row.ReceivedAt ? row.LastOpenedAt.UtcS : row.ReceivedAt.UtcS)
            .Take(ShownMax);

    private static void Write(Markup page, LotRow row, ReportWords words)
    {
        page.Open("tr", ("role", "row")).Open("th", ("scope", "row"), ("role", "rowheader")).Open("span");
        page.Lot(row.Lot.Text).Under(row.Maker.Length > 0 ? row.Maker : words.NotTold);
        _ = row.HasOtherMaker ? page.Chip("amber", words.OtherMakerToo) : page;
        page.Close().Close().Cell(words, "expiry").Say(row.Expiry?.Text ?? "\u2013");
        if (row.Nearness is not (ExpiryNearness.Far or ExpiryNearness.NotTold))
        {
            page.Open("small").Chip(Mark(row.Nearness), words.Expiry(row.Nearness)).Close();
        }
        page.Under(row.HasOtherExpiry ? words.EarliestOfSeveral : null).EndCell().Cell(words, "papers");
        Papers(page, row, words);
        page.EndCell();
        Pieces(page, row, words);
        page.Close();
    }

    private static void Papers(Markup page, LotRow row, ReportWords words)
    {
        foreach (StockBox box in row.Boxes)
        {
            page.Open("span").Leaf("bdi", box.Receipt.Certificate ?? "\u2013").Say(", ")
                .Leaf("bdi", box.Receipt.Purchase ?? "\u2013");
            page.Open("small").Say(words.Box(box.Receipt.Box) + ", ").Time(box.Receipt.At, words).Close().Close();
        }
        _ = row.Boxes.Count == 0 ? page.Say(words.NeverReceived) : page;
    }

    private static void Pieces(Markup page, LotRow row, ReportWords words)
    {
        page.Figure(words, "received", row.Boxes.Count == 0 ? "\u2013" : words.Count(row.Received));
        page.Figure(
            words, "opened-pieces", words.Count(row.Opened),
            row.Discarded > 0 ? words.ThrownShort(row.Discarded) : null);
        page.Figure(words, "counted", row.Counted is { } counted ? words.Count(counted) : "\u2013");
        page.Figure(words, "left", row.Left is { } left ? words.Count(left) : "\u2013");
        page.Figure(words, "clients", words.Count(row.Clients));
        page.Figure(words, "motor-on", Spoken.Duration(row.MotorOnMs));
    }
}
