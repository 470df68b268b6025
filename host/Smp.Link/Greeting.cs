using System;
using Smp.Link.Air;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;

namespace Smp.Link;

/// <summary>Who the pen is, and whether it can be worked with: what its Hellos say, and what follows from it.</summary>
internal sealed class Greeting(
    string channelName, byte[] ledgerId, HelloExchange hello, AirSeal? air, LinkCounts counts,
    IGreetingEffects effects)
{
    public ConnectionState State { get; private set; }

    public string RefusalLine { get; private set; } = "";

    public DeviceHello? Pen { get; private set; }

    public bool IsPairedHere =>
        Pen is not null && !IsZero(ledgerId) && ledgerId.AsSpan().SequenceEqual(Pen.LedgerId);

    public void Lose() => State = ConnectionState.Lost;

    public void Arrived(Message message, long nowMs)
    {
        DeviceHello said = hello.Read(message);
        if (said.Major != WireVersion.Major)
        {
            Refuse(RefusalLines.OtherVersion(channelName, said));
        }
        else if (hello.IsAnswer(said))
        {
            Accept(said, nowMs);
        }
        else if (said.HostNonce == 0)
        {
            OnUnasked(said, nowMs);
        }
        else
        {
            counts.Unexpected++;
        }
    }

    /// <summary>Takes nothing for granted any more that the pen's last Hello said, and asks for a new one.</summary>
    public void BeginAnew(long nowMs)
    {
        counts.Reboots++;
        State = ConnectionState.Greeting;
        RefusalLine = "";
        // Nothing asked of one boot is ever said to another.
        effects.Forget();
        hello.Begin(nowMs);
    }

    /// <summary>Asks the pen for a new Hello and goes on with what it said in its last.</summary>
    public void AskAgain(long nowMs)
    {
        if (!hello.IsActive)
        {
            hello.Begin(nowMs);
        }
    }

    private void OnUnasked(DeviceHello said, long nowMs)
    {
        if (hello.IsActive)
        {
            // The pen is there and has not heard us: say it now rather than at the end of a long wait.
            hello.Hurry(nowMs);
        }
        else if (air is not null)
        {
            // It may be an old one, said again by anybody: only the answer to a Hello of ours changes anything.
            hello.Begin(nowMs);
        }
        else if (State == ConnectionState.Refused || Pen is null || !HelloExchange.IsSameBoot(said, Pen))
        {
            BeginAnew(nowMs);
        }
        else if (State == ConnectionState.Open)
        {
            // The same boot has forgotten who we are: say it again, and what waits for an answer goes on waiting.
            hello.Begin(nowMs);
        }
    }

    private void Accept(DeviceHello said, long nowMs)
    {
        hello.End();
        if (air is { HasKey: false })
        {
            Refuse(RefusalLines.NoKey(channelName, said));
            return;
        }
        air?.Greeted(said, nowMs);
        bool isSameBoot = Pen is not null && HelloExchange.IsSameBoot(said, Pen);
        if (State == ConnectionState.Open && isSameBoot)
        {
            effects.GreetedAgain(said.SignedCounterMax, nowMs);
            return;
        }
        if (!isSameBoot)
        {
            bool isUnnoticed = State == ConnectionState.Open;
            counts.Reboots += isUnnoticed ? 1 : 0;
            effects.BootBegun(isUnnoticed);
        }
        Pen = hello.Keep();
        if (!IsZero(ledgerId) && !IsZero(Pen.LedgerId) && !IsPairedHere)
        {
            Refuse(RefusalLines.OtherLedger(channelName, Pen, ledgerId));
            return;
        }
        State = ConnectionState.Open;
        RefusalLine = "";
        effects.Opened();
    }

    private void Refuse(string line)
    {
        hello.End();
        State = ConnectionState.Refused;
        RefusalLine = line;
        effects.Forget();
    }

    private static bool IsZero(byte[] bytes) => !bytes.AsSpan().ContainsAnyExcept((byte)0);
}
