using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Protocols;

namespace Smp.App.Protocols;

/// <summary>Tells what comes before a session: advice, forms, stops, hairline, review, preparation.</summary>
internal static class BeforeRules
{
    public static void Write(AccountText text, Protocol of)
    {
        text.Heading("Before a treatment");
        if (of.Consultation is { } advice)
        {
            text.Line(
                $"consultation{(advice.IsFree ? ", free" : "")}{(advice.NeedsPhotos == true ? ", with photos" : "")}"
                + $"{(advice.HasMockup == true ? ", with the result shown on a photo" : "")}: "
                + string.Join(", ", advice.Channels.Select(RuleWords.Of)), advice.Source);
        }
        if (of.HealthForm is { } form)
        {
            text.Line(
                $"health form {RuleWords.Of(form.Asked)}, confirmed {RuleWords.Of(form.Confirmed)}: "
                + string.Join(", ", form.Asks), form.Source);
            text.Beside(form.Note);
        }
        foreach (ContraIndication against in of.ContraIndications)
        {
            text.Line($"{against.Text}: {RuleWords.Of(against.Class)}", against.Source);
            text.Beside(against.Note);
        }
        Stops(text, of.Stops);
        Before(text, of);
        Preparation(text, of);
    }

    private static void Stops(AccountText text, IReadOnlyList<StopRule> stops)
    {
        if (stops.Count > 0)
        {
            text.Heading("Stops");
        }
        foreach (StopRule stop in stops)
        {
            text.Line(
                $"{RuleWords.Only(stop.Goals)}{RuleWords.Of(stop.Asked)}: {stop.Check.Question}", stop.Source);
            text.Beside(Answers(stop.Check));
            text.Beside(stop.Note);
        }
    }

    private static void Before(AccountText text, Protocol of)
    {
        if (of.Hairline is null && of.Review is null && of.Cleaning is null)
        {
            return;
        }
        text.Heading("Before the first run");
        if (of.Hairline is { } hairline)
        {
            text.Line($"{RuleWords.Only(hairline.Goals)}the client approves the hairline", hairline.Source);
            text.Beside(hairline.Note);
        }
        if (of.Review is { } review)
        {
            text.Line(
                $"from session {review.FromSession} on, a review: {string.Join(", ", review.Topics)}", review.Source);
        }
        if (of.Cleaning is { BeforeEachClient: true } cleaning)
        {
            text.Line("tools are disinfected before each client", cleaning.Source);
        }
    }

    private static void Preparation(AccountText text, Protocol of)
    {
        if (of.Preparation.Count > 0)
        {
            text.Heading("Preparation (the number is the point on the client's page)");
        }
        foreach (PreparationRule rule in of.Preparation)
        {
            text.Line(
                $"{of.PointOf(rule.Id)}. {RuleWords.Of(rule.Kind)}, {RuleWords.Days(rule)}: "
                + $"{RuleWords.Only(rule.Goals)}{rule.Text}", rule.Source);
            text.Beside(rule.YieldsTo.Count == 0 ? null : $"gives way to {string.Join(", ", rule.YieldsTo)}");
            text.Beside(rule.Check is { } check ? $"asked on the day: {check.Question} {Answers(check)}" : null);
            text.Beside(rule.Note);
        }
    }

    private static string Answers(Check check) => string.Join("; ", check.Answers.Select(RuleWords.Of));
}
