namespace Smp.Wire;

/// <summary>
/// Why the pen stopped, or refuses to start. The high digit is the block, the low digit the fault in it.
/// </summary>
/// <remarks>
/// Blocks: 1 drive, 2 sensing, 3 run contacts, 4 supply, 5 record memory, 6 link, 7 depth, 8 firmware, 9 cartridge.
/// Numbers are stored in records for years: never reused, never renumbered.
/// </remarks>
public enum FaultCode : byte
{
    /// <summary>No fault since the epoch began.</summary>
    None = 0x00,

    /// <summary>Current flows and the rotor does not turn.</summary>
    RotorLocked = 0x10,

    /// <summary>The rotor turns faster than asked for longer than a load change explains.</summary>
    Overspeed = 0x11,

    /// <summary>Current above the limit.</summary>
    OverCurrent = 0x12,

    /// <summary>Power above the limit.</summary>
    OverPower = 0x13,

    /// <summary>Current or motion while the drive is off: the driver is shorted.</summary>
    DriverShorted = 0x14,

    /// <summary>The part that a hand holds is as warm as it may get.</summary>
    HousingHot = 0x15,

    /// <summary>The motor's winding is as hot as its maker allows.</summary>
    WindingHot = 0x16,

    /// <summary>The cartridge takes 30 % more current than when it was new. An alarm; the pen runs on.</summary>
    FrictionRising = 0x17,

    /// <summary>The cartridge takes 60 % more current than when it was new. An alarm; the pen runs on.</summary>
    FrictionHigh = 0x18,

    /// <summary>The drive pushes, current does not flow and no strokes are counted.</summary>
    CounterLost = 0x20,

    /// <summary>The counter says something that no rotor can do.</summary>
    CounterImplausible = 0x21,

    /// <summary>The current measured is not the current that voltage and rate ask for.</summary>
    CurrentImplausible = 0x22,

    /// <summary>The two run contacts disagree.</summary>
    ContactsDisagree = 0x30,

    /// <summary>The run contacts have been closed since before arming.</summary>
    ContactsHeld = 0x31,

    /// <summary>Supply below what a controlled run needs.</summary>
    SupplyLow = 0x40,

    /// <summary>The switched rail does not follow the run contacts.</summary>
    RailMismatch = 0x41,

    /// <summary>The record memory is nine tenths full of records nobody has acknowledged.</summary>
    MemoryFull = 0x50,

    /// <summary>A byte written to the record memory did not read back.</summary>
    MemoryDamaged = 0x51,

    /// <summary>The needle is not where the servo was told to put it.</summary>
    DepthMismatch = 0x70,

    /// <summary>The grip did not find its home.</summary>
    HomingFailed = 0x71,

    /// <summary>Two ticks lay further apart than the motor may run unwatched.</summary>
    TickLate = 0x80,

    /// <summary>The firmware found its own state impossible.</summary>
    CheckFailed = 0x81,
}
