namespace Smp.Clinic.Hygiene;

/// <summary>How near a printed expiry is: a colour and a word in a report.</summary>
public enum ExpiryNearness
{
    /// <summary>No expiry was told.</summary>
    NotTold,

    /// <summary>More than ninety days away.</summary>
    Far,

    /// <summary>Ninety days or fewer.</summary>
    InNinetyDays,

    /// <summary>Thirty days or fewer.</summary>
    InThirtyDays,

    /// <summary>Seven days or fewer.</summary>
    InSevenDays,

    /// <summary>It has passed.</summary>
    Expired,
}
