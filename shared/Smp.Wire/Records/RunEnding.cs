namespace Smp.Wire.Records;

/// <summary>How a run ended: the detail of a run record.</summary>
public enum RunEnding : byte
{
    /// <summary>Not told.</summary>
    Unknown = 0,

    /// <summary>The run contacts were released.</summary>
    Released = 1,

    /// <summary>A host said Stop or Disarm.</summary>
    StoppedByHost = 2,

    /// <summary>A fault was latched; the next record tells which.</summary>
    Fault = 3,

    /// <summary>The longest press was reached.</summary>
    TimeLimit = 4,

    /// <summary>Power was lost; rebuilt at the next boot from the last checkpoint, at most one second short.</summary>
    PowerLost = 5,

    /// <summary>Several runs in one record: the memory was full.</summary>
    Merged = 6,
}
