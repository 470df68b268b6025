using System;

namespace Smp.Clinic.Staff;

/// <summary>How often in a row a PIN was tried in vain, and when it may be tried again.</summary>
/// <param name="Wrong">Tries since the last right one. One that was begun counts until it proves right.</param>
/// <param name="LastAt">When the last of them was begun.</param>
public readonly record struct PinTries(int Wrong, UtcInstant LastAt)
{
    /// <summary>So many tries are free; then each costs a wait.</summary>
    public const int FreeMax = 5;

    /// <summary>The first wait, s; each further one is twice as long.</summary>
    public const int FirstWaitS = 300;

    /// <summary>The longest wait, s.</summary>
    public const int WaitMaxS = 86_400;

    /// <summary>Tries left before there is a wait.</summary>
    public int Left => Math.Max(0, FreeMax - Wrong);

    /// <summary>When the next try is taken; not known when it is taken at once.</summary>
    public UtcInstant OpenAt => Left > 0 ? default : new(LastAt.UtcS + WaitS);

    private int WaitS => (int)Math.Min(WaitMaxS, (long)FirstWaitS << Math.Min(Wrong - FreeMax, 16));

    /// <summary>True while nothing is taken.</summary>
    public bool IsWaiting(UtcInstant now) => OpenAt.IsKnown && now < OpenAt;

    /// <summary>One more.</summary>
    public PinTries After(UtcInstant now) => new(Math.Min(Wrong + 1, 1_000), now);
}
