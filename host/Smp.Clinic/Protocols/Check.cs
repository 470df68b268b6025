using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Protocols.Format;

namespace Smp.Clinic.Protocols;

/// <summary>A question before a session, with every answer it takes.</summary>
/// <param name="Question">What the practitioner asks or looks at.</param>
/// <param name="Answers">Two or more, at least one of them ok or note.</param>
public sealed record Check(string Question, IReadOnlyList<CheckAnswer> Answers)
{
    /// <summary>The answer of that name, or nothing.</summary>
    public CheckAnswer? Find(string answer) => Answers.FirstOrDefault(one => one.Id == answer);

    internal static Check Pass(FieldPass f, Check? v)
    {
        Check read = new(
            f.Sentence("question", v?.Question), f.Many("answers", v?.Answers, CheckAnswer.Pass));
        f.Demand(read.Answers.Count > 1, "answers", "are fewer than two", "Add the other answers");
        f.Demand(read.Answers.Any(answer => answer.Outcome != CheckOutcome.Stop), "answers",
            "all stop: nobody could ever be treated", "Add the answer that lets the session go on");
        f.Demand(read.Answers.Select(answer => answer.Id).Distinct().Count() == read.Answers.Count, "answers",
            "have an id twice", "Give each its own");
        return read;
    }
}
