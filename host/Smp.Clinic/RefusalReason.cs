namespace Smp.Clinic;

/// <summary>Why the clinic's rules refuse something. Stored as words in the ledger: never renamed.</summary>
public enum RefusalReason
{
    /// <summary>Not told, or told by a newer program.</summary>
    Unknown,

    /// <summary>What was typed or read cannot be that.</summary>
    Malformed,

    /// <summary>Cartridge 0 stands for no cartridge.</summary>
    NoCartridge,

    /// <summary>The cartridge has not been opened in this ledger.</summary>
    NotOpened,

    /// <summary>The cartridge was opened before.</summary>
    AlreadyOpened,

    /// <summary>No lot was given.</summary>
    NoLot,

    /// <summary>No printed expiry was given.</summary>
    NoExpiry,

    /// <summary>The printed expiry has passed.</summary>
    Expired,

    /// <summary>The package was damaged or wet.</summary>
    PackageDamaged,

    /// <summary>Nothing shows that the cartridge has a membrane.</summary>
    NoMembraneProof,

    /// <summary>The cartridge is not bound to a session.</summary>
    NotBound,

    /// <summary>The cartridge belongs to another client.</summary>
    OtherClient,

    /// <summary>The cartridge belongs to another session of the same client.</summary>
    OtherSession,

    /// <summary>The cartridge is in the pen already.</summary>
    AlreadyMounted,

    /// <summary>The cartridge is not in the pen.</summary>
    NotMounted,

    /// <summary>The cartridge is still in the pen.</summary>
    StillMounted,

    /// <summary>The cartridge is finished.</summary>
    Finished,

    /// <summary>The cartridge lies in a sharps container.</summary>
    AlreadyDisposed,

    /// <summary>The client reference is not registered.</summary>
    UnknownClient,

    /// <summary>The client reference, or its short form, is taken.</summary>
    ClientKnown,

    /// <summary>No such session.</summary>
    UnknownSession,

    /// <summary>The session number is taken.</summary>
    SessionKnown,

    /// <summary>The client has another session open.</summary>
    SessionOpen,

    /// <summary>The session is closed.</summary>
    SessionClosed,

    /// <summary>The session is another client's.</summary>
    SessionOfOtherClient,

    /// <summary>The number of the box is taken.</summary>
    BoxKnown,

    /// <summary>No such box was received.</summary>
    UnknownBox,

    /// <summary>The box holds another lot.</summary>
    OtherLot,

    /// <summary>A period ends before it starts.</summary>
    PeriodEndsBeforeStart,

    /// <summary>The client is erased, or is being erased.</summary>
    ClientErased,

    /// <summary>What should have been written down before was not.</summary>
    NotIntended,

    /// <summary>Two sources tell otherwise of one package.</summary>
    Contradiction,

    /// <summary>The catalogue has this kind, this number or this GTIN otherwise.</summary>
    CatalogueConflict,

    /// <summary>No label of this ledger has the number.</summary>
    UnknownLabel,

    /// <summary>The number of a label is in use.</summary>
    LabelKnown,

    /// <summary>More labels than sealed pieces.</summary>
    LabelsExceedPieces,

    /// <summary>The label was printed for a piece of another box.</summary>
    LabelOfOtherBox,

    /// <summary>The box shows another expiry.</summary>
    OtherExpiry,

    /// <summary>The box holds another maker's pieces.</summary>
    OtherMaker,

    /// <summary>The box holds another product by its code.</summary>
    OtherProduct,

    /// <summary>Every sealed piece it could be has a label, so that it would get a second number.</summary>
    PieceLabelled,

    /// <summary>The certificate of sterilisation names another lot.</summary>
    CertificateOfOtherLot,

    /// <summary>The pen takes no more cartridges for the session.</summary>
    QueueFull,

    /// <summary>No such treatment.</summary>
    UnknownTreatment,

    /// <summary>The number of the treatment is taken.</summary>
    TreatmentKnown,

    /// <summary>The treatment is closed.</summary>
    TreatmentClosed,

    /// <summary>The treatment is another client's.</summary>
    TreatmentOfOtherClient,

    /// <summary>The session belongs to another treatment, or to none.</summary>
    SessionOfOtherTreatment,

    /// <summary>The protocol is not adopted, or not as it is named.</summary>
    UnknownProtocol,

    /// <summary>Something that has to come before arming is missing.</summary>
    GateUnmet,
    /// <summary>Nobody is registered under the code.</summary>
    UnknownPractitioner,

    /// <summary>The practitioner has left.</summary>
    PractitionerLeft,

    /// <summary>The code is another practitioner's but for its case.</summary>
    PractitionerKnown,

    /// <summary>The client has another treatment open.</summary>
    TreatmentOpen,

    /// <summary>The session is still open.</summary>
    NotClosed,

    /// <summary>Somebody else treated.</summary>
    OtherPractitioner,

    /// <summary>A text that stays for good holds a word of the client's name.</summary>
    HoldsName,
}
