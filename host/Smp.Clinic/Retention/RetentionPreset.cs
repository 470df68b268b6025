using System.Collections.Generic;

namespace Smp.Clinic.Retention;

/// <summary>What one place asks for, as far as it was found: a clinic takes it over and edits it.</summary>
/// <param name="Place">Its short name, such as us-ca.</param>
/// <param name="Title">The place in words.</param>
/// <param name="IsLaw">False for a guideline or a habit.</param>
/// <param name="Rules">What it asks for; classes that are not among them were not found.</param>
public sealed record RetentionPreset(string Place, string Title, bool IsLaw, IReadOnlyList<RetentionRule> Rules);
