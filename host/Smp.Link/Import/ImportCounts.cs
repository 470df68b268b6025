namespace Smp.Link.Import;

/// <summary>What an import has taken in since it was made.</summary>
public sealed class ImportCounts
{
    /// <summary>Pages that could be read.</summary>
    public long Pages { get; internal set; }

    /// <summary>Pages whose count and length disagree.</summary>
    public long MalformedPages { get; internal set; }

    /// <summary>Pages of another epoch than the one greeted.</summary>
    public long OtherEpochPages { get; internal set; }

    /// <summary>Records handed to the sink, repeats included.</summary>
    public long RecordsOffered { get; internal set; }

    /// <summary>Records inside good frames whose own CRC does not match.</summary>
    public long UnreadableRecords { get; internal set; }

    /// <summary>Records left for the pen to send again because a group was full.</summary>
    public long Overruns { get; internal set; }

    /// <summary>Gaps the pen declared.</summary>
    public long GapsDeclared { get; internal set; }

    /// <summary>Groups committed.</summary>
    public long Commits { get; internal set; }

    /// <summary>Acknowledgements handed to the connection.</summary>
    public long Acks { get; internal set; }

    /// <summary>Acknowledgements the pen refused.</summary>
    public long AcksRefused { get; internal set; }
}
