using Smp.Clinic.Protocols.Format;

namespace Smp.Clinic.Protocols;

/// <summary>One answer to a question before a session.</summary>
/// <param name="Id">The stable name.</param>
/// <param name="Text">What the practitioner picks.</param>
/// <param name="Outcome">What it means.</param>
/// <param name="Until">What lifts a stop; nothing for other outcomes.</param>
public sealed record CheckAnswer(string Id, string Text, CheckOutcome Outcome, StopUntil? Until)
{
    internal static CheckAnswer Pass(FieldPass f, CheckAnswer? v)
    {
        CheckAnswer read = new(
            f.Slug("id", v?.Id), f.Text("text", v?.Text, FieldPass.SentenceCharsMax),
            f.Word("outcome", v?.Outcome, ProtocolWords.Outcomes),
            f.WordOrNone("until", v?.Until, ProtocolWords.Untils));
        f.Demand(read.Outcome != CheckOutcome.Stop || read.Until is not null, "outcome",
            "is stop and nothing lifts it", "Add \"until\": \"another-day\" or \"clearance\"");
        f.Demand(read.Outcome == CheckOutcome.Stop || read.Until is null, "until",
            "lifts a stop that the answer is not", "Take it out, or make the outcome stop");
        return read;
    }
}
