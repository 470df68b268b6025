namespace Smp.Core.Depth;

/// <summary>
/// Looks whether the retracted grip is where its sensor says home is, and how far the sensor has wandered.
/// </summary>
public sealed class Homing
{
    /// <summary>A sensor that says home further off than this is not believed, um.</summary>
    public const int DriftUmMax = 150;

    /// <summary>The whole way back at the servo's slowest takes less, ms.</summary>
    public const int TimeMsMax = 2_500;

    private const int SteadyMs = 60;
    private const int SteadyUm = 40;

    private readonly GripScale _scale;
    private int _sinceMs;
    private int _steadyMs;
    private int _beforeCode;

    /// <summary>A homing that has not begun.</summary>
    public Homing(GripScale scale)
    {
        _scale = scale;
    }

    /// <summary>The home was found: positions may be trusted.</summary>
    public bool IsDone;

    /// <summary>The home was not found in time.</summary>
    public bool HasFailed;

    /// <summary>Begins anew: nothing is trusted until the home is found.</summary>
    public void Begin()
    {
        IsDone = false;
        HasFailed = false;
        _sinceMs = 0;
        _steadyMs = 0;
        _beforeCode = 0;
    }

    /// <summary>One tick with the servo told to be at home.</summary>
    public void Step(int code, int gapMs)
    {
        int awayCodes = code - _scale.HomeCode;
        bool isNear = Distance(awayCodes) <= _scale.Codes(DriftUmMax);
        bool isSteady = Distance(code - _beforeCode) <= _scale.Codes(SteadyUm);
        _beforeCode = isSteady ? _beforeCode : code;
        _steadyMs = isNear && isSteady ? _steadyMs + gapMs : 0;
        _sinceMs += gapMs;
        if (_steadyMs >= SteadyMs)
        {
            _scale.DriftCodes = awayCodes;
            IsDone = true;
        }
        else if (_sinceMs > TimeMsMax)
        {
            HasFailed = true;
        }
    }

    private static int Distance(int codes) => codes < 0 ? -codes : codes;
}
