using Smp.Simulator;
using Smp.Wire.Messages;

namespace Smp.Bench.Sim;

/// <summary>A simulated pen in a session, with or without a host that watches it and takes its records.</summary>
internal sealed class PenWithHost
{
    private const uint Session = 7;

    private readonly LinkedPen _pen;

    public PenWithHost(ulong seed)
    {
        _pen = new LinkedPen(new PenSetup { Seed = seed }, Profile());
        _pen.Settle(_pen.Connection.Requests.Arm(Session, false));
        _pen.World.Technician = new Technician(new TechnicianPlan(), seed);
    }

    public long Samples => _pen.Connection.TelemetryCount;

    public int Records => _pen.Records;

    public long Strokes => _pen.World.Instruments.Strokes;

    public void Run(long forMs, bool hasHost) => _pen.Run(forMs, hasHost);

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
