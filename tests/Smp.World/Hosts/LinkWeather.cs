namespace Smp.World.Hosts;

/// <summary>What a cable does to what travels on it, in permille of pieces.</summary>
internal sealed class LinkWeather
{
    /// <summary>Pieces lost.</summary>
    public int LostPermille { get; set; }

    /// <summary>Pieces that come twice.</summary>
    public int DoubledPermille { get; set; }

    /// <summary>Pieces with a bit wrong.</summary>
    public int DamagedPermille { get; set; }

    /// <summary>Pieces that come later, behind others.</summary>
    public int LatePermille { get; set; }

    /// <summary>Nothing passes.</summary>
    public bool IsCut { get; set; }

    /// <summary>No host is there.</summary>
    public bool IsAway { get; set; }

    /// <summary>Nothing passes, for one reason or the other.</summary>
    public bool IsDead => IsCut || IsAway;

    /// <summary>Everything passes as it is.</summary>
    public bool IsFair => !IsDead && LostPermille + DoubledPermille + DamagedPermille + LatePermille == 0;
}
