namespace Smp.Clinic.Papers;

/// <summary>How much a calendar says.</summary>
public enum CalendarWording
{
    /// <summary>Behaviour such as "No swimming" where the protocol has a harmless word, otherwise the point.</summary>
    Plain,

    /// <summary>Nothing but the point of the printed page.</summary>
    Numbered,
}
