using Smp.App.Pages;
using Smp.Clinic;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Hygiene.Wording;

namespace Smp.App.Reports.Html;

/// <summary>Tables of the page: heads with scope, cells that name their column where a phone shows cards.</summary>
internal static class Cells
{
    private const int ShortRowsMax = 12;

    /// <summary>Begins a card for a table; one of a few rows is never torn by the end of a page.</summary>
    public static Markup TableCard(this Markup page, int rows) =>
        page.Open("div", ("class", rows <= ShortRowsMax ? "card short" : "card long"));

    /// <summary>Begins a table with its caption and its head.</summary>
    public static Markup Table(this Markup page, ReportWords words, string caption, params string[] columns)
    {
        page.Open("div", ("class", "scroll")).Open("table", ("class", "cards"), ("role", "table"));
        page.Leaf("caption", caption).Open("thead", ("role", "rowgroup")).Open("tr", ("role", "row"));
        foreach (string column in columns)
        {
            bool isNumber = column.StartsWith('#');
            page.Leaf(
                "th", words.Column(column.TrimStart('#')), ("scope", "col"), ("role", "columnheader"),
                ("class", isNumber ? "num" : "txt"));
        }
        return page.Close().Close().Open("tbody", ("role", "rowgroup"));
    }

    /// <summary>Ends a table.</summary>
    public static Markup EndTable(this Markup page) => page.Close().Close().Close();

    /// <summary>Begins a row with its head.</summary>
    public static Markup Row(this Markup page, string head) =>
        page.Open("tr", ("role", "row")).Open("th", ("scope", "row"), ("role", "rowheader")).Leaf("bdi", head);

    /// <summary>Begins a cell of words.</summary>
    public static Markup Cell(this Markup page, ReportWords words, string column) =>
        page.Open("td", ("role", "cell"), ("data-label", words.Column(column))).Open("span");

    /// <summary>Ends a cell of words.</summary>
    public static Markup EndCell(this Markup page) => page.Close().Close();

    /// <summary>A cell of figures.</summary>
    public static Markup Figure(
        this Markup page, ReportWords words, string column, string figure, params string?[] under)
    {
        page.Open("td", ("role", "cell"), ("class", "num"), ("data-label", words.Column(column))).Open("span")
            .Say(figure);
        foreach (string? line in under)
        {
            page.Under(line);
        }
        return page.Close().Close();
    }

    /// <summary>A smaller line under what stands before; nothing when there is nothing to say.</summary>
    public static Markup Under(this Markup page, string? words) => string.IsNullOrEmpty(words)
        ? page
        : page.Open("small").Leaf("bdi", words).Close();

    /// <summary>A lot; a short one is not broken at its hyphens.</summary>
    public static Markup Lot(this Markup page, string lot) =>
        page.Leaf("bdi", lot, ("class", lot.Length <= 12 ? "id" : "long"));

    /// <summary>A time, machine-readable only where it is exact.</summary>
    public static Markup Time(this Markup page, PlacedTime time, ReportWords words) =>
        time is { IsExact: true, At.IsKnown: true }
        ? page.Leaf("time", words.ShortTime(time), ("datetime", time.At.Iso))
        : page.Leaf("span", words.ShortTime(time));

    /// <summary>A time that was told.</summary>
    public static Markup Time(this Markup page, UtcInstant at, ReportWords words) =>
        page.Time(PlacedTime.Told(at), words);

    /// <summary>A word with a shape on a ground of its own.</summary>
    public static Markup Chip(this Markup page, string kind, string words) =>
        page.Open("span", ("class", "chip " + kind)).Icon(kind).Leaf("span", words).Close();
}
