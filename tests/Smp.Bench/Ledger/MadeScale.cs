namespace Smp.Bench.Ledger;

/// <summary>How much a made ledger holds.</summary>
/// <param name="Rooms">Rooms that work at once, each with a pen.</param>
/// <param name="SessionsARoom">Sessions in each, of two cartridges.</param>
/// <param name="RunsACartridge">Runs of a cartridge, on the mean.</param>
internal sealed record MadeScale(int Rooms, int SessionsARoom, int RunsACartridge)
{
    /// <summary>1,000,000 runs, 20,000 cartridges, 10,000 sessions, eight pens.</summary>
    public static MadeScale Years { get; } = new(8, 1_250, 50);

    /// <summary>Whether clients have treatments; then the last visit of each room is still under way.</summary>
    public bool HasTreatments { get; init; }

    public int Cartridges => Rooms * SessionsARoom * 2;

    public int Runs => Cartridges * RunsACartridge;
}
