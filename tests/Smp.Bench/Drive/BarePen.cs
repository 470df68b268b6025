using System;
using Smp.Simulator;

namespace Smp.Bench.Drive;

/// <summary>The same board without its program: somebody else says what the motor gets.</summary>
internal abstract class BarePen : DrivenPen
{
    protected BarePen(Trial trial)
        : base(new PenWorld(trial.Setup()))
    {
        World.Press();
        World.Board.Drive.StartPwm();
        World.Board.Drive.SetEnable(true);
    }

    /// <summary>Back-EMF of the motor fitted, mV at 1 Hz.</summary>
    protected static double MvPerHz(Trial trial) =>
        (trial.Fitted ?? trial.Plant.Motor).TorqueConstantNmPerA * 2 * Math.PI * 1_000;

    /// <summary>Gives the motor a share of the rail that would be this voltage at 12 V.</summary>
    protected void Give(double motorMv) =>
        World.Board.Drive.SetDuty((int)Math.Round(Math.Clamp(motorMv / Trial.RailMv, 0, 1) * 10_000));

    /// <inheritdoc/>
    protected override void Step()
    {
        World.Board.Watchdog.Feed();
        World.Advance(1);
    }
}
