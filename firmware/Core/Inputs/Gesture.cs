namespace Smp.Core.Inputs;

/// <summary>What a hand at the run button asks for while the motor may not start.</summary>
public enum Gesture
{
    /// <summary>Nothing yet.</summary>
    None = 0,

    /// <summary>One press of 1.5 s or more, let go: arm; on a faulted pen: acknowledge.</summary>
    LongPress = 1,

    /// <summary>Three short presses, then rest: the next bound cartridge is in the pen.</summary>
    NextCartridge = 2,

    /// <summary>Five short presses and a sixth that is held: service run for as long as it is held.</summary>
    ServiceRun = 3,
}
