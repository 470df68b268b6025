using System;
using Smp.Simulator;
using Smp.Simulator.Plant;

namespace Smp.Bench.Drive;

/// <summary>A pen whose motor turns under somebody's control, with a trace of its true rate.</summary>
internal abstract class DrivenPen
{
    protected DrivenPen(PenWorld world)
    {
        World = world;
        Sag(0);
    }

    /// <summary>The pen.</summary>
    public PenWorld World { get; }

    /// <summary>Its rate, from the press on.</summary>
    public RateTrace Trace { get; } = new();

    /// <summary>Largest winding current so far, mA.</summary>
    public double PeakMa { get; private set; }

    /// <summary>Ms since the trace began.</summary>
    public int NowMs => Trace.Count - 1;

    /// <summary>The rail stands so much below that of the trial.</summary>
    public void Sag(double byMv)
    {
        SupplyModel supply = World.Board.Supply;
        supply.SagMv = 0;
        supply.SagMv = supply.OpenCircuitMv - Trial.RailMv + byMv;
    }

    /// <summary>A torque against the rotor on top of the cartridge's, mNm.</summary>
    public void Load(double extraMnm) => World.Board.Train.ExtraNm = extraMnm / 1_000;

    /// <summary>Lets time pass.</summary>
    public void Run(int forMs)
    {
        for (int ms = 0; ms < forMs; ms++)
        {
            Step();
            PeakMa = Math.Max(PeakMa, World.Instruments.MotorMa);
            Trace.Take(World.Instruments.PathTurns, World.Instruments.StrokeHz);
        }
    }

    /// <summary>One ms.</summary>
    protected virtual void Step() => World.Advance(1);
}
