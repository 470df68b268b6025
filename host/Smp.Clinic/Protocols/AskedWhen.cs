namespace Smp.Clinic.Protocols;

/// <summary>When a question is asked.</summary>
public enum AskedWhen
{
    /// <summary>Before the first session.</summary>
    First,

    /// <summary>Before each session.</summary>
    Each,
}
