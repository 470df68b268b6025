namespace Smp.Ledger.Verification;

/// <summary>Something at a row that breaks no rule of the chain and that somebody has to see to.</summary>
/// <param name="Row">The row.</param>
/// <param name="Kind">What it is.</param>
/// <param name="What">What is seen, in words that follow "row n: ".</param>
public sealed record LedgerNotice(long Row, LedgerNoticeKind Kind, string What)
{
    /// <summary>What to do about it.</summary>
    public string ToDo => Kind switch
    {
        LedgerNoticeKind.ClockSetBack =>
            "ask who set the computer's clock, and hold the rows around it against the pen's own times",
        LedgerNoticeKind.EpochCameBack =>
            "find the pens that use this id, or ask who put an old memory back; set one of two up anew",
        _ => "read both records beside the pen itself; until it is cleared, its counters are in doubt",
    };

    /// <summary>The kind as scripts read it.</summary>
    public string Word => Kind switch
    {
        LedgerNoticeKind.ClockSetBack => "clock-set-back",
        LedgerNoticeKind.EpochCameBack => "epoch-came-back",
        _ => "quarantined",
    };

    /// <summary>One line for a person.</summary>
    public override string ToString() => $"NOTICE row {Row}: {What}; {ToDo}";
}
