namespace Smp.Wire.Messages;

/// <summary>The operations of a Request, and the two other messages that are answered by a Response.</summary>
public enum RequestOperation : byte
{
    /// <summary>Never sent.</summary>
    None = 0x00,

    /// <summary>
    /// Stops the motor and disarms. No content. Done in every state, from any link, unsigned, every time it arrives.
    /// </summary>
    Stop = 0x01,

    /// <summary>Content <see cref="Profile"/>; answered with the profile as applied.</summary>
    SetProfile = 0x02,

    /// <summary>No content; answered with the profile in force.</summary>
    ReadProfile = 0x03,

    /// <summary>No content; answered with <see cref="PenStatus"/>.</summary>
    ReadStatus = 0x04,

    /// <summary>Content <see cref="ArmRequest"/>.</summary>
    Arm = 0x05,

    /// <summary>No content. Ends in Disarmed from every state but Faulted.</summary>
    Disarm = 0x06,

    /// <summary>Content <see cref="CartridgeBinding"/>; replaces the cartridges bound to a session.</summary>
    BindCartridges = 0x07,

    /// <summary>No content. Disarms and lets a hand at the needle: presses do nothing until the change ends.</summary>
    BeginChange = 0x08,

    /// <summary>Content <see cref="MountCartridge"/>.</summary>
    Mount = 0x09,

    /// <summary>Content <see cref="UnmountCartridge"/>.</summary>
    Unmount = 0x0A,

    /// <summary>No content. The hand is away from the needle; ends in Disarmed.</summary>
    EndChange = 0x0B,

    /// <summary>
    /// Content <see cref="Messages.AcknowledgeFault"/>. Clears a latched fault once the contacts are released.
    /// </summary>
    AcknowledgeFault = 0x0C,

    /// <summary>Content <see cref="Messages.AcknowledgeAlarm"/>.</summary>
    AcknowledgeAlarm = 0x0D,

    /// <summary>No content. Finishes every cartridge of the session, forgets profile and binding, disarms.</summary>
    EndSession = 0x0E,

    /// <summary>
    /// Content <see cref="Messages.CalibrateGrip"/>. Makes the grip's scale anew from two readings of a gauge.
    /// </summary>
    CalibrateGrip = 0x0F,

    /// <summary>Content <see cref="PairRequest"/>.</summary>
    Pair = 0x10,

    /// <summary>Content <see cref="Messages.WriteSetting"/>.</summary>
    WriteSetting = 0x11,

    /// <summary>Content <see cref="Messages.KeepSetting"/>.</summary>
    KeepSetting = 0x12,

    /// <summary>Content <see cref="Messages.ReadSetting"/>; answered with <see cref="SettingPart"/>.</summary>
    ReadSetting = 0x13,

    /// <summary>No content; answered with <see cref="AirCounts"/>.</summary>
    ReadAirCounts = 0x14,

    /// <summary>Only in a Response: answers a LogAck.</summary>
    LogAck = 0x70,

    /// <summary>Only in a Response: answers a Time.</summary>
    Time = 0x71,
}
