using Smp.Clinic.Cartridges;

namespace Smp.Clinic.Events;

/// <summary>The words under which values of enums stand in the ledger. Never changed, only added to.</summary>
internal static class Words
{
    public static readonly WordTable<Sterilisation> Sterilisations = new(
        (Sterilisation.Unknown, "unknown"), (Sterilisation.EthyleneOxide, "eo"), (Sterilisation.Gamma, "gamma"));

    public static readonly WordTable<Outcome> Outcomes = new(
        (Outcome.Unknown, "unknown"), (Outcome.Done, "done"), (Outcome.NotDone, "not-done"));

    public static readonly WordTable<KeyChange> KeyChanges = new(
        (KeyChange.Kept, "kept"), (KeyChange.Made, "made"), (KeyChange.Renewed, "renewed"));

    public static readonly WordTable<SignatureMeaning> Meanings = new(
        (SignatureMeaning.Performed, "performed"), (SignatureMeaning.Reviewed, "reviewed"));

    public static readonly WordTable<CartridgeState> States = new(
        (CartridgeState.Sealed, "sealed"), (CartridgeState.Opened, "opened"), (CartridgeState.Mounted, "mounted"),
        (CartridgeState.Removed, "removed"), (CartridgeState.Disposed, "disposed"));

    public static readonly WordTable<CartridgeTransition> Transitions = new(
        (CartridgeTransition.Open, "open"), (CartridgeTransition.Bind, "bind"), (CartridgeTransition.Mount, "mount"),
        (CartridgeTransition.Remove, "remove"), (CartridgeTransition.Dispose, "dispose"));

    public static readonly WordTable<DriveMode> DriveModes = new(
        (DriveMode.Rate, "rate"), (DriveMode.Voltage, "voltage"));

    public static readonly WordTable<StopMode> StopModes = new((StopMode.Brake, "brake"), (StopMode.Coast, "coast"));

    public static readonly WordTable<RefusalReason> Reasons = new(
        (RefusalReason.Unknown, "unknown"),
        (RefusalReason.Malformed, "malformed"),
        (RefusalReason.NoCartridge, "no-cartridge"),
        (RefusalReason.NotOpened, "not-opened"),
        (RefusalReason.AlreadyOpened, "already-opened"),
        (RefusalReason.NoLot, "no-lot"),
        (RefusalReason.NoExpiry, "no-expiry"),
        (RefusalReason.Expired, "expired"),
        (RefusalReason.PackageDamaged, "package-damaged"),
        (RefusalReason.NoMembraneProof, "no-membrane-proof"),
        (RefusalReason.NotBound, "not-bound"),
        (RefusalReason.OtherClient, "other-client"),
        (RefusalReason.OtherSession, "other-session"),
        (RefusalReason.AlreadyMounted, "already-mounted"),
        (RefusalReason.NotMounted, "not-mounted"),
        (RefusalReason.StillMounted, "still-mounted"),
        (RefusalReason.Finished, "finished"),
        (RefusalReason.AlreadyDisposed, "already-disposed"),
        (RefusalReason.UnknownClient, "unknown-client"),
        (RefusalReason.ClientKnown, "client-known"),
        (RefusalReason.UnknownSession, "unknown-session"),
        (RefusalReason.SessionKnown, "session-known"),
        (RefusalReason.SessionOpen, "session-open"),
        (RefusalReason.SessionClosed, "session-closed"),
        (RefusalReason.SessionOfOtherClient, "session-of-other-client"),
        (RefusalReason.BoxKnown, "box-known"),
        (RefusalReason.UnknownBox, "unknown-box"),
        (RefusalReason.OtherLot, "other-lot"),
        (RefusalReason.PeriodEndsBeforeStart, "period-ends-before-start"));
}
