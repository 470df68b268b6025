namespace Smp.Clinic.Protocols;

/// <summary>How dark a layer is against the one before.</summary>
public enum LayerTone
{
    /// <summary>Lighter than the aim: a foundation.</summary>
    Lighter,

    /// <summary>Matched to the hair.</summary>
    Matched,

    /// <summary>As before, or darker.</summary>
    MayBeDarker,
}
