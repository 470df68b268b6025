using Smp.Clinic.Protocols.Format;

namespace Smp.Clinic.Protocols;

/// <summary>What is to be expected while the client heals.</summary>
/// <param name="Id">The stable name.</param>
/// <param name="After">From which sessions it is counted.</param>
/// <param name="LastDay">
/// Until which day it is usual, in the document's own count; nothing where no figure is told.
/// </param>
/// <param name="AskIfLonger">The client is told to contact the clinic when it lasts longer.</param>
/// <param name="Text">Our words on paper.</param>
/// <param name="Source">Where the document says so.</param>
public sealed record HealingStage(
    string Id, AftercareAnchor After, int? LastDay, bool AskIfLonger, string Text, RuleSource Source)
{
    internal static HealingStage Pass(FieldPass f, HealingStage? v) => new(
        f.Slug("id", v?.Id), f.Word("after", v?.After, ProtocolWords.Anchors),
        f.WholeOrNone("lastDay", v?.LastDay, 0, 366), f.Flag("askIfLonger", v?.AskIfLonger),
        f.Sentence("text", v?.Text), f.Source(v?.Source));
}
