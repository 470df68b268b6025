namespace Smp.Clinic.Hygiene;

/// <summary>What a finding is about.</summary>
public enum FindingKind
{
    /// <summary>A used cartridge was tried for a second client; the rules refused it.</summary>
    SecondClientRefused,

    /// <summary>A cartridge was opened against the rules for packages, because a person overrode them.</summary>
    Overridden,

    /// <summary>What was counted in a box is not what the record leaves in it.</summary>
    CountDiffers,

    /// <summary>A lot was opened that never came in, in a clinic that keeps its stock here.</summary>
    LotNotReceived,

    /// <summary>One lot stands under two makers.</summary>
    LotOfTwoMakers,

    /// <summary>A pigment was used after its expiry.</summary>
    ExpiredPigment,

    /// <summary>A pigment was poured whose lot nobody told, so that no recall finds it.</summary>
    PigmentWithoutLot,

    /// <summary>A pigment was poured for a treatment, and its expiry is not on record.</summary>
    PigmentWithoutExpiry,

    /// <summary>The client of a treatment was not shown what the label of a pigment says.</summary>
    LabelNotShown,

    /// <summary>Somebody may have been exposed to blood.</summary>
    ExposureIncident,

    /// <summary>The pen ran while the record of the treatment forbade it.</summary>
    RanAgainstStop,

    /// <summary>The pen ran before everything that is asked for arming was on record.</summary>
    RanBeforeGate,

    /// <summary>The pen ran in a session that belongs to no treatment.</summary>
    RanWithoutTreatment,

    /// <summary>Something went wrong with the skin or the result.</summary>
    Complication,

    /// <summary>Answers before a session were corrected.</summary>
    AnswersCorrected,

    /// <summary>A session was allowed against the days of its protocol.</summary>
    ProtocolDeparture,

    /// <summary>No cleaning of the pen is on record between two clients.</summary>
    CleaningMissing,

    /// <summary>A closed session that nobody signed, in a clinic that signs.</summary>
    SessionUnsigned,

    /// <summary>A session was signed by a code alone, in a clinic whose practitioners have PINs.</summary>
    SignedWithoutPin,

    /// <summary>Another step was refused.</summary>
    StepRefused,

    /// <summary>A package or box was turned away before anything of it got a number.</summary>
    PackageRefused,

    /// <summary>The ledger holds a row that the rules do not allow.</summary>
    RowAgainstRules,

    /// <summary>The motor ran without a cartridge on record.</summary>
    UnassignedUse,

    /// <summary>A pen used a cartridge that the ledger does not know as opened.</summary>
    UnknownCartridge,

    /// <summary>A pen used a cartridge that is bound to no session.</summary>
    UnboundUse,

    /// <summary>A pen used a cartridge in a session that is not its own.</summary>
    OtherSessionUse,

    /// <summary>A cartridge was used after its expiry.</summary>
    ExpiredUse,

    /// <summary>A cartridge ran for longer than the clinic's own advisory limit.</summary>
    OverHours,

    /// <summary>A cartridge was used after its disposal was recorded.</summary>
    UsedAfterDisposal,

    /// <summary>A cartridge was used again more than a day after its first use.</summary>
    UsedAfterADay,

    /// <summary>A cartridge was opened, and a day later it belongs to nobody and is in no sharps container.</summary>
    OpenedUnbound,

    /// <summary>A session in which cartridges were used is open for more than a day.</summary>
    SessionStillOpen,

    /// <summary>The session is over and the cartridge is in no sharps container.</summary>
    NotDisposed,

    /// <summary>The session is over and the pen has not recorded that the cartridge was taken out.</summary>
    RemovalMissing,

    /// <summary>The pen says that it lost or never used record numbers.</summary>
    DeclaredGap,

    /// <summary>Records that the pen wrote are not here.</summary>
    RecordsMissing,

    /// <summary>The ledger is not what a checkpoint of the clinic's own list says it was.</summary>
    CheckpointDisagrees,

    /// <summary>A pen was told that this ledger holds records which it does not hold.</summary>
    LedgerRolledBack,

    /// <summary>A pen began its memory anew.</summary>
    EpochChanged,

    /// <summary>Records of two memories of one pen come by turns.</summary>
    TwoPensOneNumber,

    /// <summary>The computer's clock went back between two rows.</summary>
    ClockWentBack,

    /// <summary>A second, different record came under a number that was taken.</summary>
    Quarantined,

    /// <summary>The parts of a pen's use do not make up its total.</summary>
    SumDiffers,

    /// <summary>Whether they do cannot be told.</summary>
    SumUnknown,

    /// <summary>Power was lost in a run.</summary>
    InterruptedRun,

    /// <summary>The pen stopped itself.</summary>
    PenFault,

    /// <summary>The pen warned and ran on.</summary>
    PenAlarm,

    /// <summary>A cartridge took more and more current at like rate: worn, clogged, or the pen drags.</summary>
    WearSign,

    /// <summary>The pen found records in its memory that did not read back.</summary>
    MemoryDamaged,

    /// <summary>The pen refused what it was asked.</summary>
    PenRefusal,

    /// <summary>Whether something was done is not known.</summary>
    OutcomeUnknown,

    /// <summary>A row could not be read.</summary>
    UnreadRow,

    /// <summary>Rows of a kind that this program does not know.</summary>
    UnknownRow,

    /// <summary>A client's person is erased; the reference stays.</summary>
    ClientErased,

    /// <summary>An erasure was begun, and nothing says that it was done.</summary>
    ErasureUnfinished,
}
