using Smp.Core.Memory;

namespace Smp.Core.Rig;

/// <summary>What lies at an address of the record memory.</summary>
public enum MemoryRegion
{
    /// <summary>Profile, binding, pairing, mounts.</summary>
    Configuration,

    /// <summary>How far the ledger has committed.</summary>
    Acknowledgement,

    /// <summary>The open run.</summary>
    Checkpoint,

    /// <summary>How warm the pen was.</summary>
    Heat,

    /// <summary>The ring of records.</summary>
    Record,
}
