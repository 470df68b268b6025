namespace Smp.Clinic.Usage;

/// <summary>One stay of a cartridge in a pen.</summary>
/// <param name="Pen">In which pen.</param>
/// <param name="Cartridge">Which cartridge.</param>
/// <param name="Mount">The pen's number of the stay.</param>
/// <param name="Session">The session the pen recorded it for; none when that record is missing.</param>
/// <param name="From">When it began, as far as known.</param>
/// <param name="LastUse">When it was last run or, without a run, when it began.</param>
/// <param name="IsOver">The pen recorded its end.</param>
/// <param name="Runs">Runs recorded in it.</param>
/// <param name="Clocks">Its clocks.</param>
public sealed record MountAccount(
    PenEpoch Pen,
    CartridgeId Cartridge,
    int Mount,
    SessionId Session,
    UtcInstant From,
    UtcInstant LastUse,
    bool IsOver,
    int Runs,
    CartridgeClocks Clocks);
