namespace Smp.Core.Memory;

/// <summary>
/// The time of day as a host told it, carried on by the device's own clock. Unknown after every boot.
/// </summary>
public sealed class TimeOfDayClock
{
    /// <summary>A new time of day that differs by more than this is a fact worth a record.</summary>
    public const int StepS = 2;

    private long _utcMsAtZero;
    private bool _isKnown;

    /// <summary>True once a host has told the time in this boot.</summary>
    public bool IsKnown => _isKnown;

    /// <summary>Seconds since 1970 at a moment of the device clock; 0 when unknown.</summary>
    public uint UtcSAt(long deviceMs) => _isKnown ? Whole.Saturate32((_utcMsAtZero + deviceMs) / 1_000) : 0;

    /// <summary>Takes a host's word.</summary>
    /// <returns>True when the time was unknown or moved by more than <see cref="StepS"/>.</returns>
    public bool Set(uint utcS, long nowMs)
    {
        long before = UtcSAt(nowMs);
        long moved = utcS > before ? utcS - before : before - utcS;
        bool isStep = !_isKnown || moved > StepS;
        if (isStep)
        {
            _utcMsAtZero = (utcS * 1_000L) - nowMs;
            _isKnown = true;
        }
        return isStep;
    }
}
