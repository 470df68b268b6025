using System.Linq;
using Smp.Clinic.Protocols;

namespace Smp.App.Protocols;

/// <summary>Tells how many sessions there are, how far apart, how long, and what each does.</summary>
internal static class VisitRules
{
    public static void Write(AccountText text, Protocol of)
    {
        text.Heading("Sessions");
        SessionCount count = of.Sessions;
        string usual = count.Typical is { } typical ? $", usually {typical}" : "";
        text.Line($"{count.Least} to {count.Most} sessions{usual}", count.Source);
        text.Beside(count.Note);
        Spacing(text, of);
        Length(text, of);
        foreach (SessionLayer layer in of.Layers)
        {
            text.Line(
                $"session {layer.Session}: profile '{layer.Profile}', {RuleWords.Of(layer.Tone)}. {layer.Text}",
                layer.Source);
        }
        if (of.Protrusion is { } needle)
        {
            string refused = needle.RefuseAboveUm is { } most ? $", refused above {most} um" : "";
            text.Line($"needle protrusion: warned above {needle.WarnAboveUm} um{refused}", needle.Source);
            text.Beside(needle.Note);
        }
    }

    private static void Spacing(AccountText text, Protocol of)
    {
        if (of.Spacing is not { } spacing)
        {
            return;
        }
        string proposed = spacing.ProposalDays.Count == 0 ? "" : "; proposed: "
            + string.Join(", ", spacing.ProposalDays.Select((days, gap) => $"session {gap + 2} after {days}"));
        text.Line($"{spacing.LeastDays} to {spacing.MostDays} days apart{proposed}", spacing.Source);
    }

    private static void Length(AccountText text, Protocol of)
    {
        if (of.Length is { } length)
        {
            text.Line(
                $"{length.LeastMinutes} to {length.MostMinutes} minutes, warned after {length.WarnAfterMinutes}",
                length.Source);
            foreach (AreaLength area in length.Areas)
            {
                text.Beside($"{area.Area}: at most {area.MostMinutes} minutes", area.Source);
            }
        }
        if (of.Breaks is { } breaks)
        {
            text.Line($"a pause every {breaks.EveryMinutes} minutes", breaks.Source);
        }
    }
}
