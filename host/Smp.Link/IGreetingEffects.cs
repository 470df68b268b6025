namespace Smp.Link;

/// <summary>What follows for the rest of a conversation from what a Hello said.</summary>
internal interface IGreetingEffects
{
    /// <summary>Nothing that was asked is waited for any more.</summary>
    void Forget();

    /// <summary>The pen has restarted.</summary>
    /// <param name="isUnnoticed">What waits was asked before anybody knew.</param>
    void BootBegun(bool isUnnoticed);

    /// <summary>The same boot has answered again: it accepts counters above this one.</summary>
    void GreetedAgain(uint counterMax, long nowMs);

    /// <summary>Requests and records may flow.</summary>
    void Opened();
}
