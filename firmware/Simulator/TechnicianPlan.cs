namespace Smp.Simulator;

/// <summary>How a technician works, in ranges that each act is drawn from.</summary>
/// <remarks>
/// A dot is a touch of 50 to 100 ms; 14,000 dots in three hours are 1.3 a second (field reference). How long a press is
/// held is assumed.
/// </remarks>
public sealed record TechnicianPlan
{
    /// <summary>Shortest press, ms.</summary>
    public int HoldMsMin { get; init; } = 3_000;

    /// <summary>Longest press, ms.</summary>
    public int HoldMsMax { get; init; } = 12_000;

    /// <summary>Shortest pause between presses, ms.</summary>
    public int PauseMsMin { get; init; } = 1_000;

    /// <summary>Longest pause between presses, ms.</summary>
    public int PauseMsMax { get; init; } = 4_000;

    /// <summary>Shortest touch of the skin, ms.</summary>
    public int TouchMsMin { get; init; } = 50;

    /// <summary>Longest touch of the skin, ms.</summary>
    public int TouchMsMax { get; init; } = 100;

    /// <summary>Shortest way from one dot to the next, ms.</summary>
    public int BetweenTouchesMsMin { get; init; } = 400;

    /// <summary>Longest way from one dot to the next, ms.</summary>
    public int BetweenTouchesMsMax { get; init; } = 1_000;

    /// <summary>How long it takes to notice what the light shows, ms.</summary>
    public int NoticeMs { get; init; } = 250;

    /// <summary>Below this charge the pack is put on its cable in a pause, permille; 0 never.</summary>
    public int ChargeBelowPermille { get; init; } = 200;

    /// <summary>Presses after which the work is done; 0 for no end.</summary>
    public int PressesMax { get; init; }
}
