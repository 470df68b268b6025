using Smp.Clinic.People;

namespace Smp.Clinic.Events;

/// <summary>Nothing is kept any more of who a client is. The reference and the hygiene record stay.</summary>
/// <param name="Client">Whose.</param>
/// <param name="Basis">On what ground.</param>
/// <param name="Person">Who decided it, by code.</param>
/// <param name="At">When it was done, by the host's clock.</param>
public sealed record ClientErased(ClientReference Client, ErasureBasis Basis, PersonCode Person, UtcInstant At)
    : ClinicEvent(At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "client-erased";

    /// <inheritdoc/>
    public override string Name => EventName;

    private protected override void WriteTo(EventFields fields) =>
        fields.Add("client", Client).Add("basis", Words.ErasureBases.WordOf(Basis)).Add("person", Person.Text)
            .Add("atUtcS", At);

    internal static ClientErased Read(EventFieldReader reader) => new(
        reader.Client(),
        reader.Word("basis", Words.ErasureBases),
        reader.PersonCode("person"),
        reader.At());
}
