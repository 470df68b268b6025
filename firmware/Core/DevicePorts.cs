using Smp.Core.Ports;
using Smp.Wire.Framing;

namespace Smp.Core;

/// <summary>
/// Everything a device needs of the world. Filled once, at the composition root; every field but Air and Settings
/// must be set.
/// </summary>
public sealed class DevicePorts
{
    /// <summary>The motor's driver.</summary>
    public IMotorDrive Motor = null!;

    /// <summary>The encoder.</summary>
    public IStrokeCounter Counter = null!;

    /// <summary>Motor current.</summary>
    public ICurrentSense Current = null!;

    /// <summary>Supply and switched rail.</summary>
    public ISupplySense Supply = null!;

    /// <summary>Needle protrusion servo.</summary>
    public IGripDrive Grip = null!;

    /// <summary>Needle protrusion sensor.</summary>
    public IGripSense GripSense = null!;

    /// <summary>The run input.</summary>
    public IRunContacts Contacts = null!;

    /// <summary>The light on the pen.</summary>
    public IStatusLight Light = null!;

    /// <summary>The hardware run lease.</summary>
    public IWatchdogFeed Watchdog = null!;

    /// <summary>Where records and configuration live.</summary>
    public IRecordMemory Memory = null!;

    /// <summary>The host on the cable.</summary>
    public IMessageLink Cable = null!;

    /// <summary>The host behind a broker; null when the pen has no radio.</summary>
    public IMessageLink? Air;

    /// <summary>CRC-32.</summary>
    public ICrc32 Crc = null!;

    /// <summary>HMAC-SHA256.</summary>
    public IHmacSha256 Hmac = null!;

    /// <summary>Unpredictable bytes.</summary>
    public IRandom Random = null!;

    /// <summary>Where settings live; null when the pen keeps none.</summary>
    public IRecordMemory? Settings;
}
