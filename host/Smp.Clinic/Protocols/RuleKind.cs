namespace Smp.Clinic.Protocols;

/// <summary>What a rule asks of the client.</summary>
public enum RuleKind
{
    /// <summary>Not to do something.</summary>
    Ban,

    /// <summary>Something is allowed again.</summary>
    May,

    /// <summary>To do something.</summary>
    Do,
}
