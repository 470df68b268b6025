namespace Smp.Bridge;

/// <summary>By which number it shows whether an event has a say.</summary>
internal enum ScopeKey
{
    /// <summary>By none: it always has.</summary>
    None,

    /// <summary>The treatment it was done for.</summary>
    Treatment,

    /// <summary>The visit it belongs to.</summary>
    Session,

    /// <summary>The piece whose step it is.</summary>
    Cartridge,

    /// <summary>An intent or its outcome.</summary>
    Intent,
}
