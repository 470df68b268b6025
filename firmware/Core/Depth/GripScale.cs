namespace Smp.Core.Depth;

/// <summary>Protrusion as servo pulse and as position code: two straight lines, as assembled or as calibrated.</summary>
public sealed class GripScale
{
    private const int PulseStepUs = 2;

    /// <summary>Pulse at protrusion 0, microseconds.</summary>
    public int HomePulseUs;

    /// <summary>Protrusion of one microsecond of pulse, nm.</summary>
    public int NmPerPulseUs;

    /// <summary>Code at protrusion 0.</summary>
    public int HomeCode;

    /// <summary>Codes of 1 mm.</summary>
    public int CodesPerMm;

    /// <summary>The pulse for a protrusion, rounded to what the servo can tell apart.</summary>
    public int PulseUs(int protrusionUm)
    {
        long aboveUs = Whole.Divide((protrusionUm * 1_000L) + (NmPerPulseUs * PulseStepUs / 2), NmPerPulseUs);
        return Whole.Clamp(HomePulseUs + (aboveUs / PulseStepUs * PulseStepUs), PulseUsMin, PulseUsMax);
    }

    /// <summary>The protrusion that a code tells, um; below 0 behind the home.</summary>
    public int ProtrusionUm(int code) =>
        Whole.Clamp(Whole.Divide((code - HomeCode) * 1_000L, CodesPerMm), -ProtrusionUmLimit, ProtrusionUmLimit);

    private const int PulseUsMin = 500;
    private const int PulseUsMax = 2_500;
    private const int ProtrusionUmLimit = 30_000;
}
