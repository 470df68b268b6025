using System;
using Smp.Link;
using Smp.Link.Import;
using Smp.Simulator;
using Smp.Wire.Framing;
using Smp.Wire.Messages;

namespace Smp.Bench.Sim;

/// <summary>A simulated pen in a session, with or without a host that watches it and takes its records.</summary>
internal sealed class PenWithHost
{
    private const int StepMs = 20;
    private const uint Session = 7;

    private readonly PenWorld _world;
    private readonly PenConnection _connection;
    private readonly LogImport _import;
    private readonly CountingSink _sink = new();

    public PenWithHost(ulong seed)
    {
        _world = new PenWorld(new PenSetup { Seed = seed });
        _world.Boot();
        var crc = new SlicedCrc32();
        byte[] ledger = new byte[16];
        ledger[0] = 1;
        _connection = new PenConnection(new WireChannel(_world.Board.Wire), crc, ledger, 5);
        _import = new LogImport(_connection, _sink, crc);
        Run(1_000, true);
        Settle(_connection.Requests.Pair(ledger, new byte[32]));
        Settle(_connection.Requests.SetProfile(Profile()));
        Settle(_connection.Requests.Bind(Session, [100]));
        Settle(_connection.Requests.Mount(100));
        Settle(_connection.Requests.Arm(Session, false));
        _world.Technician = new Technician(new TechnicianPlan(), seed);
    }

    public long Samples => _connection.TelemetryCount;

    public int Records => _sink.Count;

    public long Strokes => _world.Instruments.Strokes;

    public void Run(long forMs, bool hasHost)
    {
        for (long t = 0; t < forMs; t += StepMs)
        {
            _world.Advance(StepMs);
            if (hasHost)
            {
                _connection.Tick(_world.NowMs);
                _import.Tick(_world.NowMs);
            }
        }
    }

    private void Settle(RequestHandle request)
    {
        for (int i = 0; i < 100 && !request.IsSettled; i++)
        {
            Run(StepMs, true);
        }
        if (request.Outcome != RequestOutcome.Done)
        {
            throw new InvalidOperationException(request.ToString());
        }
    }

    private static Profile Profile() => new()
    {
        SessionId = Session,
        ProfileId = 1,
        ProfileVersion = 1,
        Mode = ProfileMode.Rate,
        StopMode = ProfileStopMode.Coast,
        SetRate10mHz = 10_000,
        RateMax10mHz = 12_000,
        MotorMvMax = 12_000,
        CurrentMaMax = 500,
        PowerMwMax = 3_000,
        ProtrusionUm = 600,
        ProtrusionUmMax = 1_000,
        HousingDeciCelsiusMax = 430,
    };
}
