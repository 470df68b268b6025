using System.Threading;
using nanoFramework.Hardware.Esp32;

namespace Smp.Esp32;

/// <summary>Time since the program began, and the wait for the next tick.</summary>
/// <remarks>
/// Time is esp_timer in microseconds: TickCount64 and every timeout go in steps of 10 ms (nf-interpreter, targets/ESP32
/// targetHAL_Time.h: the 100 Hz tick of FreeRTOS). A sleep ends at the first step behind its time, so each is asked for
/// half a step short, from a grid that is kept in microseconds: the mean is exact, a tick may be 10 ms late.
/// </remarks>
public sealed class TickClock
{
    private const int UsPerMs = 1_000;
    private const int HalfStepMs = 5;

    private readonly long _startUs;
    private readonly int _periodUs;
    private long _nextUs;

    /// <summary>A clock at 0.</summary>
    public TickClock(int periodMs)
    {
        _periodUs = periodMs * UsPerMs;
        _startUs = (long)HighResTimer.GetCurrent();
    }

    /// <summary>Since the program began, ms.</summary>
    public long NowMs() => NowUs() / UsPerMs;

    /// <summary>Waits for the next tick; when it is late, not at all, and what was missed is not made up.</summary>
    public void WaitForTick()
    {
        _nextUs += _periodUs;
        long nowUs = NowUs();
        int leftMs = (int)((_nextUs - nowUs) / UsPerMs) - HalfStepMs;
        if (leftMs > 0)
        {
            Thread.Sleep(leftMs);
        }
        else if (_nextUs < nowUs - _periodUs)
        {
            _nextUs = nowUs;
        }
    }

    private long NowUs() => (long)HighResTimer.GetCurrent() - _startUs;
}
