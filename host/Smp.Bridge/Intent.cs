using System.Collections.Generic;
using Smp.Clinic;
using Smp.Clinic.Events;

namespace Smp.Bridge;

/// <summary>Something to be asked of the pen.</summary>
public sealed record Intent
{
    /// <summary>Send a profile.</summary>
    public const string SendProfile = "profile-send";

    /// <summary>Bind cartridges to a session.</summary>
    public const string Bind = "cartridges-bind";

    /// <summary>A cartridge is in the pen.</summary>
    public const string Mount = "cartridge-mount";

    /// <summary>A cartridge is out of the pen.</summary>
    public const string Unmount = "cartridge-unmount";

    /// <summary>Let a press start the motor.</summary>
    public const string Arm = "arm";

    /// <summary>The same after a restart, when a person has looked at profile and cartridge.</summary>
    public const string ArmConfirmed = "arm-confirmed";

    /// <summary>End arming.</summary>
    public const string Disarm = "disarm";

    /// <summary>A hand goes to the needle.</summary>
    public const string BeginChange = "change-begin";

    /// <summary>The hand is away from the needle.</summary>
    public const string EndChange = "change-end";

    /// <summary>End the session on the pen.</summary>
    public const string EndSession = "session-end";

    /// <summary>Tell the pen the time of day.</summary>
    public const string SetTime = "time-set";

    /// <summary>Which alarms wait.</summary>
    public const string ReadAlarms = "alarms-read";

    /// <summary>A person has seen the latched fault.</summary>
    public const string AcknowledgeFault = "fault-acknowledge";

    /// <summary>A person has seen an alarm.</summary>
    public const string AcknowledgeAlarm = "alarm-acknowledge";

    /// <summary>A gauge reads this with the needle in.</summary>
    public const string CalibrateGripIn = "grip-calibrate-in";

    /// <summary>A gauge reads this with the needle out.</summary>
    public const string CalibrateGripOut = "grip-calibrate-out";

    /// <summary>End the grip's calibration, the scale as it was.</summary>
    public const string CalibrateGripAbandon = "grip-calibrate-abandon";

    /// <summary>Give the pen the key it shares with the clinic; the one it has, if it has one.</summary>
    public const string Pair = "pair";

    /// <summary>Give the pen a new key.</summary>
    public const string PairRenew = "pair-renew";

    /// <summary>Write the pen's wireless network; done by the verb itself, for it carries a secret.</summary>
    public const string SetUpWifi = "setup-wifi";

    /// <summary>Write the pen's broker and certificates; done by the verb itself.</summary>
    public const string SetUpBroker = "setup-broker";

    /// <summary>Write what was built into the pen; done by the verb itself.</summary>
    public const string SetUpBuild = "setup-build";

    /// <summary>Write a sense's calibration; done by the verb itself.</summary>
    public const string SetUpSense = "setup-sense";

    /// <summary>What is asked: one of the words above.</summary>
    public required string Verb { get; init; }

    /// <summary>Of which pen; 0 for the one that the bridge holds.</summary>
    public ulong Device { get; init; }

    /// <summary>For which session.</summary>
    public SessionId Session { get; init; }

    /// <summary>Which profile.</summary>
    public int Profile { get; init; }

    /// <summary>Which version of it.</summary>
    public int Version { get; init; }

    /// <summary>Which cartridges, in order.</summary>
    public IReadOnlyList<CartridgeId> Cartridges { get; init; } = [];

    /// <summary>For a removal: never to be mounted again.</summary>
    public bool IsFinished { get; init; }

    /// <summary>The fault seen, as the pen codes it.</summary>
    public int Fault { get; init; }

    /// <summary>The alarm seen, by its number.</summary>
    public int Alarm { get; init; }

    /// <summary>What a gauge at the needle reads, um.</summary>
    public int GaugeUm { get; init; }

    internal IntentRecorded At(long id, UtcInstant at) =>
        new(id, Verb, Device, Session, Profile, Version, Cartridges, IsFinished, at)
        {
            Fault = Fault, Alarm = Alarm, GaugeUm = GaugeUm,
        };
}
