namespace Smp.Clinic.Retention;

/// <summary>Records that are kept equally long, for one reason. Words in the ledger: never renamed.</summary>
public enum RecordClass
{
    /// <summary>Cartridges: lot, expiry, hours, client's reference, disposal; the log of single-use pieces.</summary>
    HygieneLog,

    /// <summary>Sessions with pigments, cleanings, profiles and signatures.</summary>
    SessionRecord,

    /// <summary>Invoices and certificates of sterilisation, on paper, by box.</summary>
    StockPapers,

    /// <summary>Papers of the removal of sharps containers.</summary>
    SharpsPapers,

    /// <summary>Name, telephone, e-mail, day of birth.</summary>
    Contact,

    /// <summary>Signed consents.</summary>
    Consent,

    /// <summary>Answers of the health form, contra-indications.</summary>
    HealthQuestionnaire,

    /// <summary>References to photos, and their hashes.</summary>
    Photos,

    /// <summary>Notes of a treatment and complications.</summary>
    Notes,
}
