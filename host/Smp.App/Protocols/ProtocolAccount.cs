using Smp.Clinic.Protocols;

namespace Smp.App.Protocols;

/// <summary>A protocol as a person reads it: every rule with its source, every silence said aloud.</summary>
public static class ProtocolAccount
{
    /// <summary>The account, in lines of at most 100 columns where the words allow it.</summary>
    public static string Of(ProtocolFile file)
    {
        AccountText text = new();
        Head(text, file);
        Protocol of = file.Protocol;
        VisitRules.Write(text, of);
        BeforeRules.Write(text, of);
        AfterRules.Write(text, of);
        Silences(text, of);
        Notes(text, of);
        WorthKnowing(text, of);
        return text.ToString();
    }

    private static void Head(AccountText text, ProtocolFile file)
    {
        Protocol of = file.Protocol;
        text.Margin($"{file.Label}: {of.Name}");
        text.Line($"{of.Document.Title}, by {of.Document.Clinic}; {of.Document.Lines} lines, SHA-256 "
            + $"{of.Document.Sha256[..12]}..");
        text.Line($"this file's SHA-256 {file.Sha256[..12]}..");
        if (of.CopiedFrom is { } origin)
        {
            text.Line($"copied from {origin}, whose SHA-256 is {origin.Sha256[..12]}..");
        }
        text.Line($"the session is day {of.DayCount.TreatmentDayIs}", of.DayCount.Source);
        text.Beside(of.DayCount.Note);
        text.Heading("Goals");
        foreach (GoalText goal in of.Goals)
        {
            text.Line($"{RuleWords.Of(goal.Goal)}: {goal.Text}", goal.Source);
        }
    }

    private static void Silences(AccountText text, Protocol of)
    {
        if (of.Silences.Count > 0)
        {
            text.Heading("The document says nothing about");
        }
        foreach (Silence silence in of.Silences)
        {
            text.Line($"{silence.Field}: {silence.Note}");
        }
    }

    private static void Notes(AccountText text, Protocol of)
    {
        if (of.Notes.Count > 0)
        {
            text.Heading("How to read it");
        }
        foreach (string note in of.Notes)
        {
            text.Line(note);
        }
    }

    private static void WorthKnowing(AccountText text, Protocol of)
    {
        text.Heading("Worth knowing");
        foreach (EquipmentItem item in of.Equipment)
        {
            text.Line($"{RuleWords.Of(item.Kind)}: {item.Name}", item.Source);
        }
        if (of.Pain is { } pain)
        {
            string told = pain.Reported is { } figure ? $"; the document quotes {figure}" : "";
            text.Line($"pain is told from 0 to {pain.Most}{told}", pain.Source);
        }
        foreach (ProtocolFact complication in of.Complications)
        {
            text.Line($"complication {complication.Id}: {complication.Text}", complication.Source);
        }
        foreach (ProtocolFact fact in of.Facts)
        {
            text.Line($"{fact.Id}{(fact.Figure is { } figure ? $" {figure}" : "")}: {fact.Text}", fact.Source);
        }
    }
}
