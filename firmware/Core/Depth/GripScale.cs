namespace Smp.Core.Depth;

/// <summary>
/// Protrusion as servo pulse and as position code: two straight lines, as assembled or as calibrated.
/// </summary>
/// <remarks>
/// The two share nothing but the gauge they were measured with, so that each is a check on the other.
/// </remarks>
public sealed class GripScale
{
    /// <summary>The servo cannot tell pulses apart that differ by less, microseconds.</summary>
    public const int PulseStepUs = 2;

    private const int PulseUsMin = 500;
    private const int PulseUsMax = 2_500;
    private const int ProtrusionUmLimit = 30_000;

    /// <summary>Pulse at protrusion 0, microseconds.</summary>
    public int HomePulseUs;

    /// <summary>Protrusion of one microsecond of pulse, nm.</summary>
    public int NmPerPulseUs;

    /// <summary>Code at protrusion 0.</summary>
    public int HomeCode;

    /// <summary>Codes of 1 mm.</summary>
    public int CodesPerMm;

    /// <summary>How far the sensor's home has wandered since the scale was made, codes.</summary>
    public int DriftCodes;

    /// <summary>Pulse of the ceiling as assembled, microseconds: no calibration goes beyond it.</summary>
    public int DeepestPulseUs = PulseUsMax;

    /// <summary>The scale that a pen was assembled with.</summary>
    public void Take(DeviceIdentity identity)
    {
        HomePulseUs = identity.GripHomePulseUs;
        NmPerPulseUs = identity.GripNmPerPulseUs;
        HomeCode = identity.GripHomeCode;
        CodesPerMm = identity.GripCodesPerMm;
        DriftCodes = 0;
        DeepestPulseUs = PulseUsMax;
        DeepestPulseUs = PulseUs(Wire.Ceilings.ProtrusionUmMax);
    }

    /// <summary>The scale of a calibration; one without codes was never made and changes nothing.</summary>
    public void TakeCalibration(GripScale calibration)
    {
        if (calibration.CodesPerMm > 0 && calibration.NmPerPulseUs > 0)
        {
            HomePulseUs = calibration.HomePulseUs;
            NmPerPulseUs = calibration.NmPerPulseUs;
            HomeCode = calibration.HomeCode;
            CodesPerMm = calibration.CodesPerMm;
            DriftCodes = 0;
        }
    }

    /// <summary>The pulse for a protrusion, rounded to what the servo can tell apart.</summary>
    public int PulseUs(int protrusionUm)
    {
        long stepNm = (long)NmPerPulseUs * PulseStepUs;
        long steps = Whole.Divide((protrusionUm * 1_000L) + (stepNm / 2), stepNm);
        return Whole.Clamp(HomePulseUs + (steps * PulseStepUs), PulseUsMin, DeepestPulseUs);
    }

    /// <summary>The protrusion that a code tells, um; below 0 behind the home.</summary>
    public int ProtrusionUm(int code) => Whole.Clamp(
        Whole.Divide((code - HomeCode - DriftCodes) * 1_000L, CodesPerMm), -ProtrusionUmLimit, ProtrusionUmLimit);

    /// <summary>Codes of a length.</summary>
    public int Codes(int lengthUm) => (int)(lengthUm * (long)CodesPerMm / 1_000);
}
