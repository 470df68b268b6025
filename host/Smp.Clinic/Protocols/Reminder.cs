namespace Smp.Clinic.Protocols;

/// <summary>When a calendar reminds of an entry.</summary>
public enum Reminder
{
    /// <summary>Never.</summary>
    None,

    /// <summary>At six in the evening of the day before.</summary>
    EveningBefore,

    /// <summary>At nine in the morning of its first day.</summary>
    Morning,
}
