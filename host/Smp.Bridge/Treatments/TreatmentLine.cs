using Smp.Clinic.Treatments.Events;

namespace Smp.Bridge.Treatments;

/// <summary>A treatment in a list.</summary>
/// <param name="Opened">How it began.</param>
/// <param name="Closing">How it ended; null while it is open.</param>
public sealed record TreatmentLine(TreatmentOpened Opened, TreatmentClosed? Closing)
{
    /// <summary>True until it was closed.</summary>
    public bool IsOpen => Closing is null;
}
