using System;
using System.Security.Cryptography;
using Smp.Bridge;
using Smp.Ledger;
using Smp.Link;

namespace Smp.App.Verbs;

/// <summary>A pen on a cable that a verb holds by itself, as a bridge of its own, while no other bridge does.</summary>
public sealed class HeldPen : IDisposable
{
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(10);

    private readonly BridgePost? _post;
    private readonly IByteChannel? _channel;
    private readonly LedgerFile? _ledger;
    private readonly PenBridge? _bridge;
    private readonly string _link;

    /// <summary>Takes the pen behind this link for this ledger; the ledger is made when it is not there.</summary>
    /// <exception cref="VerbException">A bridge works on the ledger, or the link is none.</exception>
    /// <exception cref="ChannelLostException">No pen can be worked with there.</exception>
    public HeldPen(string link, string ledgerPath)
    {
        _link = link;
        bool isWhole = false;
        try
        {
            _channel = CableChannel.Open(link, ledgerPath);
            _ledger = BridgeVerb.OpenOrCreate(ledgerPath, null);
            _post = CableChannel.TakePost(ledgerPath);
            var setup = new PenBridgeSetup { HostNonce = (uint)RandomNumberGenerator.GetInt32(1, int.MaxValue) };
            _bridge = new PenBridge(_channel, _ledger, setup, TimeProvider.System, Console.Error.WriteLine);
            AwaitReady();
            Desk = new LedgerDesk(ledgerPath);
            isWhole = true;
        }
        finally
        {
            if (!isWhole)
            {
                Dispose();
            }
        }
    }

    /// <summary>The ledger's desk.</summary>
    public LedgerDesk Desk { get; } = null!;

    /// <summary>Asks the pen and waits for what came of it.</summary>
    public void AskQuietly(Intent intent) => Desk.AskQuietly(intent, VerbOptions.Patience, _bridge!.Step);

    /// <summary>Lets the pen go.</summary>
    public void Dispose()
    {
        Desk?.Dispose();
        _bridge?.Dispose();
        _post?.Dispose();
        _ledger?.Dispose();
        _channel?.Dispose();
    }

    private void AwaitReady()
    {
        long start = TimeProvider.System.GetTimestamp();
        while (!_bridge!.IsReady)
        {
            if (TimeProvider.System.GetElapsedTime(start) > ReadyWithin)
            {
                throw new ChannelLostException(
                    $"{_link}: no pen has answered and been paired in {ReadyWithin.TotalSeconds:0} s: "
                    + "switch it on, disarm it, and try again.");
            }
            _bridge.Step();
        }
    }
}
