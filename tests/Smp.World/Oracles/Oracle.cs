namespace Smp.World.Oracles;

/// <summary>One thing that must hold, judged from outside the pen.</summary>
internal abstract class Oracle(Room room)
{
    /// <summary>What a failure is reported under.</summary>
    public abstract string Name { get; }

    /// <summary>The room it watches.</summary>
    protected Room Room { get; } = room;

    /// <summary>Looks; after every stride.</summary>
    public abstract void Look();

    /// <summary>The pen's program was made to stand still for so long.</summary>
    public virtual void Stalled(int forMs)
    {
    }

    /// <summary>Says what must never be.</summary>
    protected void Fail(string what) => Room.Fail(this, what);
}
