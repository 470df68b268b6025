using Smp.Clinic.Staff;

namespace Smp.Bridge.Staff;

/// <summary>What came of trying a PIN, and how things stand behind it.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Tries">Tries in vain, this one included.</param>
public readonly record struct PinAnswer(PinOutcome Outcome, PinTries Tries = default);
