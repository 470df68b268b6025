using Smp.Wire;

namespace Smp.Link.Air;

/// <summary>A signed request that the pen did not hear out: counter, time or boot were not the pen's.</summary>
/// <remarks>
/// The refusal is of one copy; another may have been done and its answer lost. What may be said anew is what the pen
/// has certainly not done, or it would be done twice.
/// </remarks>
internal sealed class UnheardRequest(RequestHandle request, Refusal reason, int sends, uint counter)
{
    private const int AgainMax = 2;

    public RequestHandle Request => request;

    /// <summary>True for a refusal that a fresh signature may cure.</summary>
    public static bool IsOne(Refusal reason) =>
        reason is Refusal.StaleNonce or Refusal.Replayed or Refusal.Expired;

    /// <summary>True when it may be signed and said again to the same boot of the pen.</summary>
    /// <param name="counterMax">The highest counter that the pen has accepted.</param>
    public bool MayBeSaidAgain(uint counterMax) => IsCertain(counterMax) && request.SignedTimes <= AgainMax;

    /// <summary>It is not said again.</summary>
    public void Settle(uint counterMax)
    {
        if (IsCertain(counterMax))
        {
            request.SettleRefused(reason);
        }
        else
        {
            request.SettleUnanswered(RequestOutcome.Unknown);
        }
    }

    // The pen looks at the counter before the time: what is too late was not accepted before.
    private bool IsCertain(uint counterMax) =>
        sends == 1 || reason == Refusal.Expired || counterMax < counter;
}
