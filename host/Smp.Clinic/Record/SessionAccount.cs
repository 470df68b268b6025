using Smp.Clinic.People;
using Smp.Clinic.Premises;

namespace Smp.Clinic.Record;

/// <summary>One visit of one client, as far as the ledger has it.</summary>
/// <param name="Session">Its number.</param>
/// <param name="Client">Whose.</param>
/// <param name="OpenedAt">When it began.</param>
/// <param name="ClosedAt">When it ended; not known while it is open.</param>
public sealed record SessionAccount(SessionId Session, ClientReference Client, UtcInstant OpenedAt, UtcInstant ClosedAt)
{
    /// <summary>Who treats; nothing when that was not told.</summary>
    public PersonCode? Practitioner { get; init; }

    /// <summary>The code of the place; nothing when that was not told.</summary>
    public PremisesCode? Premises { get; init; }

    /// <summary>True until it was closed.</summary>
    public bool IsOpen => !ClosedAt.IsKnown;
}
