using System;
using Smp.Link;

namespace Smp.Bridge.Pairing;

/// <summary>Takes a pen over that belongs to no ledger yet. Its key stays zero: its air link stays closed.</summary>
/// <remarks>A pen takes it only while it is disarmed; one that a fault holds is asked again until it does.</remarks>
internal sealed class NewPenPairing(PenConnection connection, byte[] ledgerId, Action<string> tell)
{
    private const long AgainMs = 2_000;

    private RequestHandle? _asked;
    private long _askedMs;
    private bool _isRefusalTold;

    /// <summary>True while nothing is under way.</summary>
    public bool IsQuiet => _asked is null or { IsSettled: true };

    /// <summary>Pairs what is open and new.</summary>
    public void Tick(long nowMs)
    {
        bool isNew = connection.State == ConnectionState.Open
            && !connection.Pen!.LedgerId.AsSpan().ContainsAnyExcept((byte)0);
        if (!isNew || !IsQuiet || (_asked is not null && nowMs - _askedMs < AgainMs))
        {
            return;
        }
        if (_asked is null)
        {
            tell("the pen belongs to no ledger yet: pairing it with this one");
        }
        else if (_asked.Outcome == RequestOutcome.Refused && !_isRefusalTold)
        {
            _isRefusalTold = true;
            tell($"the pen cannot be paired yet: {RefusalText.Of(_asked.Reason)}");
        }
        _asked = connection.Requests.Pair(ledgerId, new byte[Wire.SignedEnvelope.KeyBytes]);
        _askedMs = nowMs;
    }
}
