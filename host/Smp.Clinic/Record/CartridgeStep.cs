using Smp.Clinic.Cartridges;

namespace Smp.Clinic.Record;

/// <summary>Who and what a step of a cartridge's life is about.</summary>
/// <param name="Cartridge">Which one.</param>
/// <param name="Transition">Which step.</param>
/// <param name="Session">For which session; none when the step names none.</param>
/// <param name="Client">For which client; none when the step names none.</param>
public sealed record CartridgeStep(
    CartridgeId Cartridge, CartridgeTransition Transition, SessionId Session, ClientReference Client);
