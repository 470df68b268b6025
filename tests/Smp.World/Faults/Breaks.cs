using System;

namespace Smp.World.Faults;

/// <summary>What a fault takes away while it lasts, so that an oracle knows which channel is left.</summary>
[Flags]
internal enum Breaks
{
    /// <summary>Nothing that stops or measures.</summary>
    None = 0,

    /// <summary>The high-side switch conducts whatever contacts and watchdog say.</summary>
    Switch = 1,

    /// <summary>The external watchdog never lets go.</summary>
    Lease = 2,

    /// <summary>The driver conducts whatever the program says.</summary>
    Driver = 4,

    /// <summary>The counter tells something else than the rotor does.</summary>
    Counter = 8,

    /// <summary>The current reading is not the current.</summary>
    CurrentSense = 16,

    /// <summary>A voltage reading is not the voltage.</summary>
    SupplySense = 32,

    /// <summary>A run contact is not where the finger puts it.</summary>
    Contacts = 64,

    /// <summary>The pen's ms clock leaps.</summary>
    Clock = 128,

    /// <summary>The program does not run in time.</summary>
    Cpu = 256,

    /// <summary>The memory does not hold what was written.</summary>
    Memory = 512,

    /// <summary>The grip does not go where it is told, or its sensor does not tell where it is.</summary>
    Grip = 1024,

    /// <summary>The limits in RAM are not those of the profile.</summary>
    Limits = 2048,

    /// <summary>A last means to cut the motor: these faults come alone, for no pen survives two.</summary>
    CutOff = Switch | Lease | Driver,
}
