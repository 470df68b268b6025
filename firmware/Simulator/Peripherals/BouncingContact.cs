using System;

namespace Smp.Simulator.Peripherals;

/// <summary>One metal contact: reaches its new level through a few bounces.</summary>
public sealed class BouncingContact
{
    private const int BouncesMax = 3;
    private const int BounceUsMin = 50;
    private const int BounceUsMax = 900;

    private readonly WorldClock _clock;
    private readonly SeededRandom _random;
    private readonly long[] _edgesUs = new long[(2 * BouncesMax) + 1];
    private int _edgeCount;
    private int _edgeNext;
    private bool _isClosed;

    /// <summary>A contact that rests.</summary>
    public BouncingContact(WorldClock clock, SeededRandom random, bool isClosed)
    {
        _clock = clock;
        _random = random;
        _isClosed = isClosed;
    }

    /// <summary>The level now.</summary>
    public bool IsClosed()
    {
        while (_edgeNext < _edgeCount && _edgesUs[_edgeNext] <= _clock.NowUs)
        {
            _isClosed = !_isClosed;
            _edgeNext++;
        }
        return _isClosed;
    }

    /// <summary>Moves to a level, beginning so many microseconds from now; forgets what it was about to do.</summary>
    public void Move(bool isClosed, int delayUs)
    {
        bool isThere = IsClosed() == isClosed;
        _edgeNext = 0;
        _edgeCount = isThere ? 0 : (2 * _random.Between(0, BouncesMax)) + 1;
        long atUs = _clock.NowUs + Math.Max(0, delayUs);
        for (int i = 0; i < _edgeCount; i++)
        {
            _edgesUs[i] = atUs;
            atUs += _random.Between(BounceUsMin, BounceUsMax);
        }
    }
}
