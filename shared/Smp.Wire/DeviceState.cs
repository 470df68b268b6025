namespace Smp.Wire;

/// <summary>What the pen may do now.</summary>
public enum DeviceState : byte
{
    /// <summary>Not said by this message.</summary>
    Unknown = 0,

    /// <summary>The motor cannot start. The state after every boot, unless a fault is still latched.</summary>
    Disarmed = 1,

    /// <summary>A press starts the motor once the contacts were seen released.</summary>
    Armed = 2,

    /// <summary>The contacts are held and the motor is driven.</summary>
    Running = 3,

    /// <summary>A hand is at the needle: presses do nothing.</summary>
    ChangingCartridge = 4,

    /// <summary>Latched. Leaves only when stopped and acknowledged.</summary>
    Faulted = 5,
}
