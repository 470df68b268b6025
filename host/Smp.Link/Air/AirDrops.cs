namespace Smp.Link.Air;

/// <summary>Messages from the air that were not believed, by the first check they failed.</summary>
public sealed class AirDrops
{
    /// <summary>Without an envelope, although there is a key for the pen.</summary>
    public long WithoutEnvelope { get; internal set; }

    /// <summary>Too short for an envelope, or of another length than their kind.</summary>
    public long Truncated { get; internal set; }

    /// <summary>Signed, before a Hello has told for which boot.</summary>
    public long BeforeHello { get; internal set; }

    /// <summary>With a tag that does not hold: another key, another boot, or damage.</summary>
    public long WrongKey { get; internal set; }

    /// <summary>With a counter that was heard before, or is older than what was asked.</summary>
    public long Replayed { get; internal set; }

    /// <summary>Hellos in another major version, which cannot be checked.</summary>
    public long OtherVersion { get; internal set; }

    /// <summary>Hellos of another pen.</summary>
    public long OtherDevice { get; internal set; }

    /// <summary>All of them.</summary>
    public long Total => WithoutEnvelope + Truncated + BeforeHello + WrongKey + Replayed + OtherVersion + OtherDevice;
}
