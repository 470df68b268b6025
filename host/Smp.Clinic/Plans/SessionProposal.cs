using System;

namespace Smp.Clinic.Plans;

/// <summary>When a session that has no day yet could be.</summary>
/// <param name="Session">Its number, from 2.</param>
/// <param name="Day">The day the protocol proposes; nothing where it proposes none.</param>
/// <param name="Window">The days it allows; nothing where it is silent, or the session before has no day.</param>
public sealed record SessionProposal(int Session, DateOnly? Day, DaySpan? Window);
