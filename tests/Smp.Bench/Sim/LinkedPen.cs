using System;
using Smp.Link;
using Smp.Link.Import;
using Smp.Simulator;
using Smp.Wire.Framing;
using Smp.Wire.Messages;

namespace Smp.Bench.Sim;

/// <summary>A simulated pen that a host has paired and armed over its cable: the next press starts it.</summary>
internal sealed class LinkedPen
{
    private const int StepMs = 20;
    private const int BootMs = 1_000;
    private const int AnswerStepsMax = 100;
    private const uint Cartridge = 100;

    private readonly LogImport _import;
    private readonly CountingSink _sink = new();

    /// <summary>Boots the pen, pairs it, gives it the profile and one cartridge.</summary>
    public LinkedPen(PenSetup setup, Profile profile)
    {
        World = new PenWorld(setup);
        World.Boot();
        var crc = new SlicedCrc32();
        byte[] ledger = new byte[16];
        ledger[0] = 1;
        Connection = new PenConnection(new WireChannel(World.Board.Wire), crc, ledger, 5);
        _import = new LogImport(Connection, _sink, crc);
        Run(BootMs, true);
        Settle(Connection.Requests.Pair(ledger, new byte[32]));
        Settle(Connection.Requests.SetProfile(profile));
        Settle(Connection.Requests.Bind(profile.SessionId, [Cartridge]));
        Settle(Connection.Requests.Mount(Cartridge));
    }

    public PenWorld World { get; }

    public PenConnection Connection { get; }

    public int Records => _sink.Count;

    /// <summary>Lets time pass, with or without a host at the cable.</summary>
    public void Run(long forMs, bool hasHost)
    {
        for (long t = 0; t < forMs; t += StepMs)
        {
            World.Advance(StepMs);
            if (hasHost)
            {
                Hear();
            }
        }
    }

    /// <summary>The host's turn.</summary>
    public void Hear()
    {
        Connection.Tick(World.NowMs);
        _import.Tick(World.NowMs);
    }

    /// <summary>Lets time pass until the pen has answered; anything but done is an error.</summary>
    public void Settle(RequestHandle request)
    {
        for (int i = 0; i < AnswerStepsMax && !request.IsSettled; i++)
        {
            Run(StepMs, true);
        }
        if (request.Outcome != RequestOutcome.Done)
        {
            throw new InvalidOperationException(request.ToString());
        }
    }
}
