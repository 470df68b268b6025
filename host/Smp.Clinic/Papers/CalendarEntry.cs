using Smp.Clinic.Plans;
using Smp.Clinic.Protocols;

namespace Smp.Clinic.Papers;

/// <summary>One entry of a client's calendar.</summary>
/// <param name="Uid">The same in every issue; names nobody.</param>
/// <param name="Sequence">Rises when the entry changes.</param>
/// <param name="IsWithdrawn">It was in an earlier issue and is no more.</param>
/// <param name="Days">Whole days, with an end.</param>
/// <param name="Summary">What colleagues see.</param>
/// <param name="Description">Which point of the printed page it is.</param>
/// <param name="Reminder">When it reminds.</param>
public sealed record CalendarEntry(
    string Uid, int Sequence, bool IsWithdrawn, DaySpan Days, string Summary, string Description, Reminder Reminder);
