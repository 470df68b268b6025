using System;
using System.Globalization;
using Smp.App.Pages;
using Smp.Clinic;

namespace Smp.App.Reports.Html.Charts;

/// <summary>Time from side to side.</summary>
/// <param name="From">The left edge.</param>
/// <param name="To">The right edge.</param>
/// <param name="Now">When the report is made.</param>
internal sealed record TimeAxis(UtcInstant From, UtcInstant To, UtcInstant Now)
{
    private const int MarksMax = 6;

    /// <summary>A place across.</summary>
    public string X(UtcInstant at) => Plot.Percent(at.UtcS - From.UtcS, To.UtcS - From.UtcS);

    /// <summary>A length across, never too thin to be seen.</summary>
    public string Width(UtcInstant from, UtcInstant to)
    {
        double share = (double)(Math.Min(to.UtcS, To.UtcS) - Math.Max(from.UtcS, From.UtcS)) / (To.UtcS - From.UtcS);
        return Plot.Percent(Math.Max(share, 0.002), 1);
    }

    /// <summary>Month marks under the rows.</summary>
    public void WriteMonths(Markup page, int bottomPx)
    {
        page.Level("axis", bottomPx + 4);
        DateTime first = DateTimeOffset.FromUnixTimeSeconds(From.UtcS).UtcDateTime;
        DateTime month = new DateTime(first.Year, first.Month, 1, 0, 0, 0, DateTimeKind.Utc).AddMonths(1);
        int months = (int)((To.UtcS - From.UtcS) / (30L * 86_400)) + 1;
        int step = Math.Max(1, (months + MarksMax - 1) / MarksMax);
        for (; Seconds(month) < To.UtcS; month = month.AddMonths(step))
        {
            string x = X(new UtcInstant(Seconds(month)));
            page.Upright("rule", x, 0, bottomPx + 4);
            page.Label(x, bottomPx + 21, month.ToString("yyyy-MM", CultureInfo.InvariantCulture), "s", "middle");
        }
    }

    /// <summary>Minute marks under a session.</summary>
    public void WriteMinutes(Markup page, int bottomPx)
    {
        page.Level("axis", bottomPx);
        long stepS = Plot.StepMs((To.UtcS - From.UtcS) * 1_000, MarksMax) / 1_000;
        for (long at = ((From.UtcS / stepS) + 1) * stepS; at < To.UtcS; at += stepS)
        {
            string x = X(new UtcInstant(at));
            page.Upright("axis", x, bottomPx, bottomPx + 4);
            page.Label(x, bottomPx + 17, new UtcInstant(at).Iso[11..16], "s", "middle");
        }
    }

    private static long Seconds(DateTime month) => new DateTimeOffset(month).ToUnixTimeSeconds();
}
