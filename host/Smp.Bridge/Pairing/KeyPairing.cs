using System;
using System.IO;
using Smp.Clinic.Events;
using Smp.Link;

namespace Smp.Bridge.Pairing;

/// <summary>Gives a pen the key that it shares with this clinic. The key is in no intent, row or line.</summary>
internal sealed class KeyPairing(PenConnection connection, PairingKeys keys, byte[] ledgerId)
{
    private KeyChange _change;
    private byte[] _offered = [];

    /// <summary>Lays a key ready, in the file before it is sent.</summary>
    /// <returns>Why that is not possible, as a sentence without its full stop; null when it is.</returns>
    public string? Offer(ulong device, bool isRenewed)
    {
        try
        {
            _offered = keys.Offer(device, isRenewed);
            return null;
        }
        catch (Exception fault) when (fault is KeyFileException or IOException or UnauthorizedAccessException)
        {
            return fault.Message.TrimEnd('.');
        }
    }

    /// <summary>Asks the pen to take the key that was laid ready.</summary>
    public RequestHandle Ask() => connection.Requests.Pair(ledgerId, _offered);

    /// <summary>Keeps or drops what was offered; an answer that never came leaves it offered.</summary>
    public void Settle(ulong device, Outcome outcome)
    {
        if (outcome == Outcome.Done)
        {
            _change = keys.Confirm(device);
        }
        else if (outcome == Outcome.NotDone)
        {
            keys.Withdraw(device);
        }
    }

    /// <summary>What the ledger says of it.</summary>
    public PenPaired Row(ulong device, Clinic.UtcInstant at) => new(device, _change, at);
}
