namespace Smp.Clinic.Treatments;

/// <summary>What is too long about a visit.</summary>
public enum VisitWarningKind
{
    /// <summary>It lasts longer than the protocol has for the area.</summary>
    BeyondArea,

    /// <summary>It lasts longer than the protocol warns of.</summary>
    BeyondProtocol,

    /// <summary>A break is due.</summary>
    BreakDue,
}
