namespace Smp.Clinic.Events;

/// <summary>What a person says by signing.</summary>
public enum SignatureMeaning
{
    /// <summary>I did this treatment.</summary>
    Performed,

    /// <summary>I have looked this record over.</summary>
    Reviewed,
}
