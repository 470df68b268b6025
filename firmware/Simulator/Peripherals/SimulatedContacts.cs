using Smp.Core.Ports;

namespace Smp.Simulator.Peripherals;

/// <summary>The run button: two contacts of one plunger that travel and bounce, each in its own way.</summary>
public sealed class SimulatedContacts : IRunContacts
{
    private const long ChatterUs = 500;
    private const int TravelUsMin = 500;
    private const int TravelUsMax = 3_000;

    private readonly WorldClock _clock;
    private readonly SeededRandom _random;
    private readonly BouncingContact _normallyOpen;
    private readonly BouncingContact _normallyClosed;
    private long _chatterUntilUs;

    /// <summary>A button that nobody touches.</summary>
    public SimulatedContacts(WorldClock clock, SeededRandom random)
    {
        _clock = clock;
        _random = random;
        _normallyOpen = new BouncingContact(clock, random, false);
        _normallyClosed = new BouncingContact(clock, random, true);
    }

    /// <summary>A finger holds the button down.</summary>
    public bool IsHeldDown { get; private set; }

    /// <inheritdoc/>
    public bool IsNormallyOpenClosed() => NormallyOpenStuck ?? Seen(_normallyOpen);

    /// <inheritdoc/>
    public bool IsNormallyClosedClosed() => NormallyClosedStuck ?? Seen(_normallyClosed);

    /// <summary>The normally open contact is closed (true) or open (false) whatever the finger does.</summary>
    public bool? NormallyOpenStuck { get; set; }

    /// <summary>The normally closed contact is closed (true) or open (false) whatever the finger does.</summary>
    public bool? NormallyClosedStuck { get; set; }

    /// <summary>Both contacts rattle for so long: every half millisecond each is anywhere; 0 ends it.</summary>
    public void Chatter(int forMs) => _chatterUntilUs = _clock.NowUs + (forMs * 1_000L);

    /// <summary>Both contacts say pressed: what the high-side switch needs.</summary>
    public bool IsPressed() => IsNormallyOpenClosed() && !IsNormallyClosedClosed();

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

    // By the clock and not by the dice: looking twice at one time must show one thing.
    private bool Seen(BouncingContact contact)
    {
        bool isClosed = contact.IsClosed();
        if (_clock.NowUs >= _chatterUntilUs)
        {
            return isClosed;
        }
        ulong slice = (ulong)(_clock.NowUs / ChatterUs * (ReferenceEquals(contact, _normallyOpen) ? 3 : 7));
        ulong hash = unchecked(slice * 0x9E37_79B9_7F4A_7C15);
        return ((hash >> 60) & 1) != 0;
    }
}
