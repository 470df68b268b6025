namespace Smp.World;

/// <summary>Something in a room that does things at times of its own.</summary>
internal interface IActor
{
    /// <summary>When it wants to act next, world ms; far away for never.</summary>
    long NextMs { get; }

    /// <summary>Acts.</summary>
    void Act(Room room);
}
