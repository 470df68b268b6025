using Smp.Clinic.Events;

namespace Smp.Bridge.People;

/// <summary>What came of an erasure.</summary>
/// <param name="Outcome">Done, not done, or unknown; repeating it is always safe.</param>
/// <param name="Reason">Why it was not done or is not known; empty otherwise.</param>
/// <param name="IsRefused">The rules refuse it; otherwise a file or a disk does.</param>
/// <param name="HadPerson">Something was kept and is gone now.</param>
public sealed record ErasureResult(Outcome Outcome, string Reason, bool IsRefused, bool HadPerson);
