using Smp.Wire;

namespace Smp.Core.Safety;

/// <summary>The two run contacts disagree: the button cannot be trusted to stop.</summary>
public sealed class ContactsGuard : IGuard
{
    /// <inheritdoc/>
    public void Begin()
    {
    }

    /// <inheritdoc/>
    public FaultCode Inspect(Situation situation) =>
        situation.AreContactsFaulty ? FaultCode.ContactsDisagree : FaultCode.None;
}
