using System;
using Smp.Bridge;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Wire;

namespace Smp.App.Demo;

/// <summary>What every act of a demo is made of: a line, a row of the ledger, a request to the pen, time.</summary>
public sealed class DemoActs
{
    private const int StepMs = 200;
    private const int StepsMax = 1_000;

    private readonly DemoTeller _teller = new();

    /// <summary>Acts on a stage.</summary>
    public DemoActs(DemoStage stage) => Stage = stage;

    /// <summary>Where it is played.</summary>
    public DemoStage Stage { get; }

    /// <summary>A line with the time of day.</summary>
    public void Tell(string what) => _teller.Tell(Stage.Now, what);

    /// <summary>Asks the pen, which must do it.</summary>
    public void Ask(string what, Intent intent)
    {
        OutcomeRecorded outcome = Stage.Ask(intent);
        if (outcome.Outcome != Outcome.Done)
        {
            throw new VerbException($"{intent.Verb} was not done: {outcome.Reason}.", ExitCode.CheckFailed);
        }
        Tell(what);
    }

    /// <summary>Writes an act down, which must be allowed.</summary>
    public void Require(ClinicEvent act)
    {
        if (Stage.Do(act) is { } refusal)
        {
            throw new VerbException(refusal.Sentence, ExitCode.CheckFailed);
        }
    }

    /// <summary>Tries an act that must be refused, and tells of it.</summary>
    public void Refuse(string what, ClinicEvent act)
    {
        ClinicRefusal refusal = Stage.Do(act)
            ?? throw new VerbException($"{what}: accepted against the rules.", ExitCode.CheckFailed);
        Tell($"{what}: REFUSED");
        Tell($"  {refusal.Sentence}");
    }

    /// <summary>Lets the technician work for so long, and to the end of the press.</summary>
    public void Work(long forMs, string what)
    {
        long records = Stage.PenRecords;
        Tell(what);
        Stage.Play(forMs, _teller.Pass);
        PlayUntil(DeviceState.Armed);
        Tell($"  {Stage.PenRecords - records} records more");
    }

    /// <summary>Lets time pass until the pen shows a state.</summary>
    /// <returns>How long that took, ms.</returns>
    public long PlayUntil(DeviceState state, int stepMs = StepMs)
    {
        long fromMs = Stage.World.NowMs;
        for (int i = 0; i < StepsMax && Stage.World.Instruments.Shown != state; i++)
        {
            Stage.Play(stepMs);
        }
        return Stage.World.NowMs - fromMs;
    }
}
