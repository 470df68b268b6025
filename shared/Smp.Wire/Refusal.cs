namespace Smp.Wire;

/// <summary>Why a request was not done. Numbers are never reused.</summary>
public enum Refusal : byte
{
    /// <summary>Not refused.</summary>
    None = 0,

    /// <summary>This firmware does not know the operation.</summary>
    UnknownOperation = 1,

    /// <summary>The payload is too short to mean anything.</summary>
    Malformed = 2,

    /// <summary>A value lies above a ceiling of the firmware or outside its range.</summary>
    OutOfRange = 3,

    /// <summary>A limit would rise; that needs a disarmed pen.</summary>
    RaiseNeedsDisarmed = 4,

    /// <summary>Not possible in the state the pen is in.</summary>
    WrongState = 5,

    /// <summary>The pen has not been paired with a ledger.</summary>
    NotPaired = 6,

    /// <summary>The pen is paired with another ledger.</summary>
    OtherLedger = 7,

    /// <summary>The pen's memory belongs to another epoch.</summary>
    OtherEpoch = 8,

    /// <summary>The acknowledgement goes beyond what was sent.</summary>
    BeyondSent = 9,

    /// <summary>This cartridge is finished. A finished cartridge is never mounted again.</summary>
    CartridgeFinished = 10,

    /// <summary>This cartridge is not bound to the session.</summary>
    CartridgeNotBound = 11,

    /// <summary>Another cartridge is mounted.</summary>
    CartridgeMounted = 12,

    /// <summary>No cartridge is mounted.</summary>
    NoCartridge = 13,

    /// <summary>No profile is locked.</summary>
    NoProfile = 14,

    /// <summary>The pen restarted: arming asks for a recorded confirmation.</summary>
    ConfirmationNeeded = 15,

    /// <summary>A fault is latched.</summary>
    FaultLatched = 16,

    /// <summary>The record memory has no room: acknowledge records first.</summary>
    MemoryFull = 17,

    /// <summary>This operation is not accepted over this link.</summary>
    OtherLinkOnly = 18,

    /// <summary>The session named is not the session bound.</summary>
    OtherSession = 19,

    /// <summary>The supply is too low to start.</summary>
    SupplyLow = 20,

    /// <summary>A message over the air was unsigned, or its tag did not hold.</summary>
    NotAuthentic = 21,

    /// <summary>The grip has not found its home yet.</summary>
    NotHomed = 22,

    /// <summary>The pen is too warm to start.</summary>
    TooHot = 23,

    /// <summary>The tag was made for the boot before this one.</summary>
    StaleNonce = 24,

    /// <summary>The counter of the signed message was used already, or passed over.</summary>
    Replayed = 25,

    /// <summary>The signed message came too late, or is meant to live longer than a minute.</summary>
    Expired = 26,

    /// <summary>Nobody has told the pen what is built into it.</summary>
    NotSetUp = 27,

    /// <summary>The bytes of the setting do not make one.</summary>
    NoSuchSetting = 28,
}
