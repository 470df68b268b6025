namespace Smp.Bridge.People;

/// <summary>Whether a client can be called by name.</summary>
public enum NameState
{
    /// <summary>The name is kept.</summary>
    Kept,

    /// <summary>Nobody gave a name.</summary>
    NeverStored,

    /// <summary>It was kept for its time and is shredded.</summary>
    Shredded,

    /// <summary>The erasure was begun; whether something is left is not known until it is repeated.</summary>
    BeingErased,

    /// <summary>The client is erased.</summary>
    Erased,

    /// <summary>What is stored cannot be opened any more.</summary>
    Damaged,
}
