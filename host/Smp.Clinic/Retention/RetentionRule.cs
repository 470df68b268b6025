namespace Smp.Clinic.Retention;

/// <summary>How long records of one class are kept, and why.</summary>
/// <param name="Class">Which class.</param>
/// <param name="MinKeep">At least so long; nothing where no rule is known.</param>
/// <param name="MaxKeep">At most so long; nothing where no rule is known.</param>
/// <param name="Source">What it rests on; empty where nothing is known and nothing was laid down.</param>
public sealed record RetentionRule(RecordClass Class, KeepPeriod? MinKeep, KeepPeriod? MaxKeep, string Source)
{
    /// <summary>True where nobody has said anything: never the same as "may go" or "must stay".</summary>
    public bool IsEmpty => MinKeep is null && MaxKeep is null;

    /// <summary>Where such records are.</summary>
    public RecordHome Home => HomeOf(Class);

    /// <summary>Where records of a class are.</summary>
    public static RecordHome HomeOf(RecordClass recordClass) => recordClass switch
    {
        RecordClass.HygieneLog or RecordClass.SessionRecord => RecordHome.Chain,
        RecordClass.StockPapers or RecordClass.SharpsPapers => RecordHome.Paper,
        _ => RecordHome.People,
    };
}
