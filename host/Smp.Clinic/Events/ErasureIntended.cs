using Smp.Clinic.People;

namespace Smp.Clinic.Events;

/// <summary>Everything kept of a client is about to be erased. From this row on no session opens for them.</summary>
/// <param name="Client">Whose.</param>
/// <param name="Basis">On what ground.</param>
/// <param name="Person">Who decided it, by code.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record ErasureIntended(ClientReference Client, ErasureBasis Basis, PersonCode Person, UtcInstant At)
    : ClinicEvent(At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "erasure-intended";

    /// <inheritdoc/>
    public override string Name => EventName;

    private protected override void WriteTo(EventFields fields) =>
        fields.Add("client", Client).Add("basis", Words.ErasureBases.WordOf(Basis)).Add("person", Person.Text)
            .Add("atUtcS", At);

    internal static ErasureIntended Read(EventFieldReader reader) => new(
        reader.Client(),
        reader.Word("basis", Words.ErasureBases),
        reader.PersonCode("person"),
        reader.At());
}
