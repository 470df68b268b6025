namespace Smp.Ledger;

/// <summary>What a row of the ledger holds.</summary>
public enum LedgerRowKind
{
    /// <summary>None a ledger may hold.</summary>
    Unknown = 0,

    /// <summary>A pen's record: device u64, epoch u64 (little endian), then its 64 bytes as sent.</summary>
    DeviceRecord = 1,

    /// <summary>What people and programs did: canonical JSON.</summary>
    Event = 2,

    /// <summary>A pen's record whose key an earlier record holds with other bytes; body as for a record.</summary>
    QuarantinedRecord = 3,
}
