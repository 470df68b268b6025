namespace Smp.Clinic.Plans;

/// <summary>When a part of a plan applies.</summary>
public enum PlanPhase
{
    /// <summary>Before a session.</summary>
    Before,

    /// <summary>After a session.</summary>
    After,

    /// <summary>A year and more behind the treatment.</summary>
    Later,
}
