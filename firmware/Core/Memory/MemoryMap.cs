using Smp.Wire;

namespace Smp.Core.Memory;

/// <summary>Where everything lies in the record memory.</summary>
public static class MemoryMap
{
    /// <summary>Configuration, two slots.</summary>
    public const int ConfigurationAt = 0;

    /// <summary>Bytes of one configuration slot.</summary>
    public const int ConfigurationSlotBytes = 512;

    /// <summary>Acknowledgement, two slots.</summary>
    public const int AcknowledgementAt = 1_024;

    /// <summary>Bytes of one acknowledgement slot.</summary>
    public const int AcknowledgementSlotBytes = 64;

    /// <summary>The open run, two slots.</summary>
    public const int CheckpointAt = 1_152;

    /// <summary>Bytes of one checkpoint slot.</summary>
    public const int CheckpointSlotBytes = 96;

    /// <summary>How warm the pen was, two slots of 32 bytes.</summary>
    public const int HeatAt = 1_344;

    /// <summary>The ring of records; it takes the rest.</summary>
    public const int RingAt = 2_048;

    /// <summary>Records that a memory of this size holds.</summary>
    public static int RingSlots(int sizeBytes) =>
        sizeBytes <= RingAt ? 0 : (sizeBytes - RingAt) / WireLimits.RecordBytes;
}
