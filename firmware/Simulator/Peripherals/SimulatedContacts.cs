using Smp.Core.Ports;

namespace Smp.Simulator.Peripherals;

/// <summary>The run button: two contacts of one plunger that travel and bounce, each in its own way.</summary>
public sealed class SimulatedContacts : IRunContacts
{
    private const int TravelUsMin = 500;
    private const int TravelUsMax = 3_000;

    private readonly SeededRandom _random;
    private readonly BouncingContact _normallyOpen;
    private readonly BouncingContact _normallyClosed;

    /// <summary>A button that nobody touches.</summary>
    public SimulatedContacts(WorldClock clock, SeededRandom random)
    {
        _random = random;
        _normallyOpen = new BouncingContact(clock, random, false);
        _normallyClosed = new BouncingContact(clock, random, true);
    }

    /// <summary>A finger holds the button down.</summary>
    public bool IsHeldDown { get; private set; }

    /// <inheritdoc/>
    public bool IsNormallyOpenClosed() => _normallyOpen.IsClosed();

    /// <inheritdoc/>
    public bool IsNormallyClosedClosed() => _normallyClosed.IsClosed();

    /// <summary>Both contacts say pressed: what the high-side switch needs.</summary>
    public bool IsPressed() => _normallyOpen.IsClosed() && !_normallyClosed.IsClosed();

    /// <summary>Pushes the plunger: the closed contact opens, then the open one closes.</summary>
    public void Press()
    {
        IsHeldDown = true;
        _normallyClosed.Move(false, 0);
        _normallyOpen.Move(true, _random.Between(TravelUsMin, TravelUsMax));
    }

    /// <summary>Lets the plunger go: the open contact opens at once, then the closed one closes.</summary>
    public void Release()
    {
        IsHeldDown = false;
        _normallyOpen.Move(false, 0);
        _normallyClosed.Move(true, _random.Between(TravelUsMin, TravelUsMax));
    }
}
