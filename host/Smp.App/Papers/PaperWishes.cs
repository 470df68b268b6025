using Smp.Clinic.Papers;

namespace Smp.App.Papers;

/// <summary>What a clinic wants on the papers of a treatment beside its rules; nothing by itself.</summary>
public sealed record PaperWishes
{
    /// <summary>The clinic's name.</summary>
    public string? Clinic { get; init; }

    /// <summary>How to reach it, such as a telephone number.</summary>
    public string? Contact { get; init; }

    /// <summary>The client's name; a file that holds it is beyond every erasure.</summary>
    public string? Name { get; init; }

    /// <summary>How much the calendar says.</summary>
    public CalendarWording Wording { get; init; } = CalendarWording.Plain;
}
