using Smp.Simulator.Peripherals;

namespace Smp.Simulator.Tests;

/// <summary>A board on its own clock, without a program: the test is the program.</summary>
internal sealed class BareBoard
{
    public BareBoard(PenSetup? setup = null)
    {
        Board = new PenBoard(setup ?? new PenSetup(), Clock, new SimulatedMemory());
    }

    public WorldClock Clock { get; } = new WorldClock();

    public PenBoard Board { get; }

    public void Advance(double byMs) => Board.Train.AdvanceTo(Clock.NowUs + (long)(byMs * 1_000));

    public void Press()
    {
        Board.Contacts.Press();
        Advance(20);
    }

    public void DriveFully()
    {
        Board.Drive.SetDuty(10_000);
        Board.Drive.StartPwm();
        Board.Drive.SetEnable(true);
    }
}
