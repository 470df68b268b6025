namespace Smp.Clinic.Protocols;

/// <summary>What a contra-indication does to a treatment.</summary>
public enum ContraIndicationClass
{
    /// <summary>It has to pass first.</summary>
    Temporary,

    /// <summary>There is no treatment.</summary>
    Permanent,

    /// <summary>A doctor is asked first.</summary>
    MedicalAdvice,
}
