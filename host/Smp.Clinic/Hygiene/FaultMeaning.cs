namespace Smp.Clinic.Hygiene;

/// <summary>What a fault code of a pen means to a person.</summary>
/// <param name="Name">What it is called, with its number where one helps.</param>
/// <param name="Cause">What has happened, without a full stop.</param>
/// <param name="Cure">What to do, without a full stop.</param>
public sealed record FaultMeaning(string Name, string Cause, string Cure)
{
    /// <summary>True when it stops the pen; false when the pen warns and runs on.</summary>
    public bool IsStop { get; init; } = true;

    /// <summary>How much it asks when it is a sign that the cartridge drags; nothing when it is not.</summary>
    public Severity? Wear { get; init; }
}
