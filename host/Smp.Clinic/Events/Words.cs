using Smp.Clinic.Cartridges;
using Smp.Clinic.People;
using Smp.Clinic.Retention;

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

    public static readonly WordTable<PackageAct> PackageActs = new(
        (PackageAct.Open, "open"), (PackageAct.Receive, "receive"), (PackageAct.Pour, "pour"));

    public static readonly WordTable<PackageField> PackageFields = new(
        (PackageField.Package, "package"), (PackageField.Scan, "scan"), (PackageField.Lot, "lot"),
        (PackageField.Expiry, "expiry"), (PackageField.Label, "label"), (PackageField.Certificate, "certificate"),
        (PackageField.Catalogue, "catalogue"));

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
        (RefusalReason.PeriodEndsBeforeStart, "period-ends-before-start"),
        (RefusalReason.ClientErased, "client-erased"),
        (RefusalReason.NotIntended, "not-intended"),
        (RefusalReason.Contradiction, "contradiction"),
        (RefusalReason.CatalogueConflict, "catalogue-conflict"),
        (RefusalReason.UnknownLabel, "unknown-label"),
        (RefusalReason.LabelKnown, "label-known"),
        (RefusalReason.LabelsExceedPieces, "labels-exceed-pieces"),
        (RefusalReason.LabelOfOtherBox, "label-of-other-box"),
        (RefusalReason.OtherExpiry, "other-expiry"),
        (RefusalReason.OtherMaker, "other-maker"),
        (RefusalReason.OtherProduct, "other-product"),
        (RefusalReason.PieceLabelled, "piece-labelled"),
        (RefusalReason.CertificateOfOtherLot, "certificate-of-other-lot"),
        (RefusalReason.QueueFull, "queue-full"),
        (RefusalReason.UnknownTreatment, "unknown-treatment"),
        (RefusalReason.TreatmentKnown, "treatment-known"),
        (RefusalReason.TreatmentClosed, "treatment-closed"),
        (RefusalReason.TreatmentOfOtherClient, "treatment-of-other-client"),
        (RefusalReason.SessionOfOtherTreatment, "session-of-other-treatment"),
        (RefusalReason.UnknownProtocol, "unknown-protocol"),
        (RefusalReason.GateUnmet, "gate-unmet"),
        (RefusalReason.TreatmentOpen, "treatment-open"),
        (RefusalReason.NotClosed, "not-closed"),
        (RefusalReason.OtherPractitioner, "other-practitioner"),
        (RefusalReason.HoldsName, "holds-name"),
        (RefusalReason.UnknownPractitioner, "unknown-practitioner"),
        (RefusalReason.PractitionerLeft, "practitioner-left"),
        (RefusalReason.PractitionerKnown, "practitioner-known"));

    public static readonly WordTable<ErasureBasis> ErasureBases = new(
        (ErasureBasis.Request, "gdpr-17"), (ErasureBasis.WithdrawnConsent, "withdrawn-consent"),
        (ErasureBasis.RetentionOver, "retention-over"), (ErasureBasis.Error, "error"));

    public static readonly WordTable<RecordClass> RecordClasses = new(
        (RecordClass.HygieneLog, "hygiene-log"), (RecordClass.SessionRecord, "session-record"),
        (RecordClass.StockPapers, "stock-papers"), (RecordClass.SharpsPapers, "sharps-papers"),
        (RecordClass.Contact, "contact"), (RecordClass.Consent, "consent"),
        (RecordClass.HealthQuestionnaire, "health-questionnaire"), (RecordClass.Photos, "photos"),
        (RecordClass.Notes, "notes"));
}
