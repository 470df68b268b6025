namespace Smp.Bench.Drive;

/// <summary>A pen under a textbook PI with a live integrator and no ramp: the peer of a soft start.</summary>
/// <remarks>
/// It is told the true mean rate of the tick before, so it has no noise to blame. With feed-forward it has the voltage
/// at once and an integrator that does not know it.
/// </remarks>
internal sealed class NaivePen : BarePen
{
    private readonly Trial _trial;
    private readonly double _mvPerMissedHz;
    private readonly double _mvPerMissedTurn;
    private readonly double _forwardMv;
    private double _trimMv;
    private double _turnsBefore;

    /// <summary>
    /// Gains by lambda tuning from the motor's sheet: it answers in twice its dead time of 1.5 ticks.
    /// </summary>
    public NaivePen(Trial trial, bool hasForward)
        : base(trial)
    {
        _trial = trial;
        _forwardMv = hasForward ? MvPerHz(trial) * trial.SetHz : 0;
        double answerS = 3 * trial.TickMs / 1_000.0;
        _mvPerMissedHz = MvPerHz(trial) * trial.Plant.Motor.TauS / answerS;
        _mvPerMissedTurn = MvPerHz(trial) / answerS;
    }

    /// <inheritdoc/>
    protected override void Step()
    {
        if (World.NowMs % _trial.TickMs == 0)
        {
            Regulate();
        }
        base.Step();
    }

    private void Regulate()
    {
        double tickS = _trial.TickMs / 1_000.0;
        double turns = World.Instruments.PathTurns;
        double missedHz = _trial.SetHz - ((turns - _turnsBefore) / tickS);
        _turnsBefore = turns;
        _trimMv += missedHz * _mvPerMissedTurn * tickS;
        Give(_forwardMv + (missedHz * _mvPerMissedHz) + _trimMv);
    }
}
