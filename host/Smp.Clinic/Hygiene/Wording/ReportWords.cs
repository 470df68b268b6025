using System.Collections.Generic;
using System.Globalization;
using Smp.Clinic.Usage;

namespace Smp.Clinic.Hygiene.Wording;

/// <summary>Every word of the hygiene report, in English. Another language is a class that overrides them.</summary>
/// <remarks>
/// Whole sentences with their parts as parameters: the order of words and the plural are the language's own. Numbers,
/// dates, ids and the headers of CSV are the same in every language.
/// </remarks>
public partial class ReportWords
{
    /// <summary>The words unless somebody brings others.</summary>
    public static ReportWords English { get; } = new();

    /// <summary>The language as HTML names it.</summary>
    public virtual string Language => "en";

    /// <summary>With a comma between thousands.</summary>
    public virtual string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public virtual string Runs(long count) => Counted(count, "run");

    public virtual string Times(long count) => Counted(count, "time");

    public virtual string Pieces(long count) => Counted(count, "piece");

    public virtual string Rows(long count) => Counted(count, "row");

    public virtual string CartridgeCount(long count) => Counted(count, "cartridge");

    public virtual string ClientCount(long count) => Counted(count, "client");

    public virtual string SessionCount(long count) => Counted(count, "session");

    public virtual string NotTold => "not told";

    public virtual string Share(int part, int whole) => $"{part} of {whole}";

    /// <summary>Day and minute; a time that a pen did not know is never shown as exact.</summary>
    public virtual string Time(PlacedTime time) => (time.At.IsKnown, time.IsExact) switch
    {
        (false, _) => "a time not known",
        (true, true) => time.At.Spoken,
        _ => $"about {time.At.Spoken}, the pen did not know the time",
    };

    /// <summary>The same for a narrow cell.</summary>
    public virtual string ShortTime(PlacedTime time) => (time.At.IsKnown, time.IsExact) switch
    {
        (false, _) => "not known",
        (true, true) => time.At.Iso[..10] + " " + time.At.Iso[11..16],
        _ => "about " + time.At.IsoDay,
    };

    public virtual string Pen(PenEpoch pen) => $"pen {pen.Pen}, epoch {pen.EpochShort}";

    public virtual string Period(ReportPeriod period) => (period.FirstDay, period.LastDay) switch
    {
        (null, null) => "everything on record",
        ({ } first, null) => $"{first} onwards (UTC)",
        (null, { } last) => $"up to {last} (UTC)",
        ({ } first, { } last) => $"{first} to {last} (UTC)",
    };

    /// <summary>What every reader must know of the limits of such a report.</summary>
    public virtual IReadOnlyList<string> Limits =>
    [
        "Needle hours are motor-on time, counted by the pen. Strokes are a wear figure: strokes are not dots.",
        "Single use is enforced on ids, not on steel: the physical check is the count of the stock.",
        "Expiry is the printed one, up to its last second UTC. \">\" marks a time that is at least this long.",
    ];

    private static string Counted(long count, string one) =>
        count == 1 ? $"1 {one}" : count.ToString("N0", CultureInfo.InvariantCulture) + $" {one}s";
}
