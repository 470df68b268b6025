using Smp.Clinic.Protocols.Format;

namespace Smp.Clinic.Protocols;

/// <summary>Something about a client that speaks against a treatment.</summary>
/// <param name="Id">The stable name.</param>
/// <param name="Class">What it does to a treatment.</param>
/// <param name="Text">What the form calls it.</param>
/// <param name="WaitMonths">How long it has to be over, where somebody gives a figure.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Note">What a practitioner should know beside it.</param>
public sealed record ContraIndication(
    string Id, ContraIndicationClass Class, string Text, int? WaitMonths, RuleSource Source, string? Note)
{
    internal static ContraIndication Pass(FieldPass f, ContraIndication? v) => new(
        f.Slug("id", v?.Id), f.Word("class", v?.Class, ProtocolWords.Classes),
        f.Text("text", v?.Text, FieldPass.NameCharsMax), f.WholeOrNone("waitMonths", v?.WaitMonths, 1, 120),
        f.Source(v?.Source), f.Note(v?.Note));
}
