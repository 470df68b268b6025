namespace Smp.Wire.Tests.Faults;

/// <summary>What happens to a stretch of up to 16 bytes on a cable.</summary>
public enum FaultKind
{
    /// <summary>One bit turns over.</summary>
    Bit,

    /// <summary>One byte is lost.</summary>
    Drop,

    /// <summary>1 to 16 bytes come in that nobody sent.</summary>
    Insert,

    /// <summary>2 to 16 bytes become others.</summary>
    Burst,

    /// <summary>2 to 16 bytes are lost.</summary>
    Gap,
}
