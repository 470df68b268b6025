using Smp.Clinic.Events;

namespace Smp.Clinic.Hygiene;

/// <summary>One pigment that was poured in a session.</summary>
/// <param name="Poured">What was told.</param>
/// <param name="Client">For whom.</param>
/// <param name="IsExpired">It was poured after its printed expiry.</param>
public sealed record PigmentRow(PigmentUsed Poured, ClientReference Client, bool IsExpired);
