namespace Smp.Clinic.Usage;

/// <summary>What a usage fact tells. The numbers are those of the pen's records.</summary>
public enum UsageKind
{
    /// <summary>A kind this program does not know; its counters still count.</summary>
    Unknown = 0,

    /// <summary>The pen started. Value: boot number. Detail: see <see cref="BootFinding"/>.</summary>
    Boot = 1,

    /// <summary>The motor ran. Value: length in ms. Detail: see <see cref="RunEnd"/>.</summary>
    Run = 2,

    /// <summary>A cartridge was mounted. Value: session.</summary>
    Mount = 3,

    /// <summary>A cartridge was taken out. Value: session. Detail: 1 may come back, 2 finished.</summary>
    Unmount = 4,

    /// <summary>A profile was applied. Value: profile number, and its version in the upper half.</summary>
    ProfileApplied = 5,

    /// <summary>A fault was latched. Detail: its code.</summary>
    Fault = 6,

    /// <summary>The pen was paired with a ledger.</summary>
    Paired = 7,

    /// <summary>The time of day was set. Value: the time of day before, s; 0 when unknown.</summary>
    ClockSet = 8,

    /// <summary>A person confirmed profile and cartridge after a restart. Value: session.</summary>
    Confirmed = 9,

    /// <summary>A session ended on the pen. Value: session.</summary>
    SessionEnded = 10,

    /// <summary>The grip was calibrated against a gauge.</summary>
    GripCalibrated = 11,
}
