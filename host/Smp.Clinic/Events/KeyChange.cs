namespace Smp.Clinic.Events;

/// <summary>What a pairing did to the key that a pen shares with its clinic.</summary>
public enum KeyChange
{
    /// <summary>The pen has the key it had.</summary>
    Kept,

    /// <summary>The pen had none.</summary>
    Made,

    /// <summary>A new one took the place of the one before.</summary>
    Renewed,
}
