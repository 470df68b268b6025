namespace Smp.Wire.Records;

/// <summary>What a usage record tells. Numbers are stored for years: never reused.</summary>
public enum RecordKind : byte
{
    /// <summary>Not a record.</summary>
    None = 0,

    /// <summary>The pen started. Value: boot number. Detail: see BootCause.</summary>
    Boot = 1,

    /// <summary>The motor ran. Value: length in ms. Detail: see RunEnding.</summary>
    Run = 2,

    /// <summary>A cartridge was mounted. Value: session.</summary>
    Mount = 3,

    /// <summary>A cartridge was taken out. Value: session. Detail: 1 may come back, 2 finished.</summary>
    Unmount = 4,

    /// <summary>
    /// A profile was applied. Value: profile number and version. The three measures are set rate, set voltage and
    /// protrusion.
    /// </summary>
    ProfileApplied = 5,

    /// <summary>A fault was latched. Value: device clock of the event it answers, ms. Detail: the fault code.</summary>
    Fault = 6,

    /// <summary>The pen was paired with a ledger. Value: first four bytes of its id.</summary>
    Paired = 7,

    /// <summary>The time of day was set. Value: the time of day before, s; 0 when unknown.</summary>
    ClockSet = 8,

    /// <summary>A person confirmed profile and cartridge after a restart. Value: session.</summary>
    Confirmed = 9,

    /// <summary>A session ended. Value: session.</summary>
    SessionEnded = 10,

    /// <summary>
    /// The grip was calibrated. Value: position code at protrusion 0 in the low 16 bits, codes of 1 mm in the high.
    /// </summary>
    GripCalibrated = 11,
}
