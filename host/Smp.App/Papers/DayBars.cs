using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Smp.App.Pages;
using Smp.Clinic.Plans;

namespace Smp.App.Papers;

/// <summary>Draws days as bars over the whole time of a plan, one row for each rule and one axis for all.</summary>
internal sealed class DayBars
{
    private readonly DateOnly _first;
    private readonly int _days;
    private readonly IReadOnlyList<DateOnly> _visits;

    public DayBars(IReadOnlyList<DateOnly> visits, IEnumerable<DaySpan> spans)
    {
        _visits = visits;
        _first = visits[0];
        _days = spans.Select(span => span.Last ?? span.First).Append(visits[^1]).Max().DayNumber - _first.DayNumber + 1;
    }

    /// <summary>One row; a span without an end runs to the edge.</summary>
    public void Row(Markup page, IEnumerable<DaySpan> spans)
    {
        page.Open("svg", ("class", "bar"), ("aria-hidden", "true"))
            .Empty("rect", ("class", "track"), ("y", "3"), ("width", "100%"), ("height", "4"), ("rx", "2"));
        foreach (DaySpan span in spans)
        {
            int days = span.Days ?? _days - (span.First.DayNumber - _first.DayNumber);
            page.Empty(
                "rect", ("class", "on"), ("x", Share(span.First)), ("y", "1"), ("width", Percent(days)),
                ("height", "8"), ("rx", "2"));
        }
        foreach (DateOnly visit in _visits)
        {
            page.Empty("rect", ("class", "visit"), ("x", Share(visit)), ("width", "2"), ("height", "10"));
        }
        page.Close();
    }

    /// <summary>The visits and the last day, written above the rows.</summary>
    public void Axis(Markup page)
    {
        page.Open("svg", ("class", "axis"), ("aria-hidden", "true"));
        int? shown = null;
        foreach (DateOnly visit in _visits)
        {
            // A label needs about a ninth of the width; one that would run into the next is left out.
            int at = visit.DayNumber - _first.DayNumber;
            if ((shown is null || (at - shown) * 9 >= _days) && (_days - at) * 5 >= _days)
            {
                page.Leaf("text", Day(visit), ("x", Share(visit)), ("y", "13"));
                shown = at;
            }
        }
        DateOnly last = _first.AddDays(_days - 1);
        page.Leaf("text", Day(last), ("x", "100%"), ("y", "13"), ("text-anchor", "end")).Close();
    }

    private string Share(DateOnly day) => Percent(day.DayNumber - _first.DayNumber);

    private string Percent(int days) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Clamp(days * 100.0 / _days, 0, 100):0.##}%");

    private static string Day(DateOnly day) => day.ToString("d MMM", CultureInfo.InvariantCulture);
}
