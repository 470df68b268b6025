namespace Smp.Wire.Records;

/// <summary>In what condition a boot found the record memory: the detail of a boot record.</summary>
public enum BootCause : byte
{
    /// <summary>Not told.</summary>
    Unknown = 0,

    /// <summary>Everything as it was left.</summary>
    Clean = 1,

    /// <summary>A run was under way when power was lost; the record before this one was rebuilt.</summary>
    RunInterrupted = 2,

    /// <summary>Blank or foreign memory: a new epoch began.</summary>
    NewEpoch = 3,

    /// <summary>Slots did not read back; sequence numbers were skipped.</summary>
    Damaged = 4,
}
