using Smp.Core.Memory;
using Smp.Core.Ports;
using Smp.Wire;

namespace Smp.Core.Depth;

/// <summary>
/// Holds the needle out while the pen is armed or running with a cartridge, and in at all other times.
/// </summary>
/// <remarks>
/// What is set is a protrusion, never a depth in skin. The servo is told where to be along a way that it can follow, so
/// that its own sensor can contradict it at any moment and not only at the end.
/// </remarks>
public sealed class GripControl
{
    /// <summary>Speed while the motor is at rest, um/ms; two thirds of what the servo can do.</summary>
    public const int RestUmPerMs = 2;

    /// <summary>Speed outwards while the needle moves, nm/ms: 0.2 mm/s.</summary>
    public const int RunningNmPerMs = 200;

    /// <summary>Told and sensed may lie this far apart, um.</summary>
    public const int AstrayUm = 100;

    /// <summary>For this long, ms.</summary>
    public const int AstrayMs = 100;

    private const int NotSaid = -1;
    private const int GapMsMax = 50;
    private const int MeanTicks = 16;
    private const int SettledMsMin = 1_000;

    private readonly IGripDrive _grip;
    private readonly GripScale _scale;
    private readonly Configuration _configuration;
    private readonly Homing _homing;
    private readonly GripCalibration _calibration;
    private int _toldNm;
    private int _saidUs = NotSaid;
    private int _astrayMs;
    private int _codeSum;
    private int _settledMs;

    /// <summary>A grip that has been told nothing yet.</summary>
    public GripControl(IGripDrive grip, GripScale scale, Configuration configuration)
    {
        _grip = grip;
        _scale = scale;
        _configuration = configuration;
        _homing = new Homing(scale);
        _calibration = new GripCalibration(scale, configuration);
    }

    /// <summary>Its home is found and it may go out.</summary>
    public bool IsHomed => _homing.IsDone;

    /// <summary>It did not find its home in time.</summary>
    public bool HasFailedHoming => _homing.HasFailed;

    /// <summary>Its sensor has contradicted it for longer than any movement explains.</summary>
    public bool IsAstray => _astrayMs >= AstrayMs;

    /// <summary>Protrusion the servo is told to have now, um.</summary>
    public int ToldUm => _toldNm / 1_000;

    /// <summary>Goes home and looks for it anew: at boot, at a cartridge change, after a fault.</summary>
    public void BeginHoming()
    {
        _toldNm = 0;
        _astrayMs = 0;
        _saidUs = NotSaid;
        _homing.Begin();
    }

    /// <summary>The servo's pulses were started anew: its position must be said again.</summary>
    public void Forget() => _saidUs = NotSaid;

    /// <summary>Takes a reading of the gauge; the pen must be disarmed.</summary>
    /// <returns>None when taken. After the second the new scale is in force and wants saving.</returns>
    public Refusal Calibrate(int step, int gaugeUm)
    {
        if (!_homing.IsDone)
        {
            return Refusal.NotHomed;
        }
        if (step != 0 && _settledMs < SettledMsMin)
        {
            return Refusal.WrongState;
        }
        switch (step)
        {
            case 1 when ToldUm != 0:
                return Refusal.WrongState;
            case 1:
                return _calibration.TakeHome(gaugeUm, _codeSum / MeanTicks);
            case 2:
                bool isThere = ToldUm == GripCalibration.FarUm;
                return isThere ? _calibration.TakeFar(gaugeUm, _codeSum / MeanTicks) : Refusal.WrongState;
            default:
                _calibration.Abandon();
                return Refusal.None;
        }
    }

    /// <summary>One tick: a step towards where the needle belongs, and a look at where it is.</summary>
    /// <param name="inputs">What the tick read.</param>
    /// <param name="state">What the pen may do.</param>
    /// <param name="isService">The run has no cartridge.</param>
    public void Step(TickInputs inputs, DeviceState state, bool isService)
    {
        if (_scale.CodesPerMm == 0)
        {
            // A grip that nobody has described is told nothing: it cannot be known what any pulse would do.
            return;
        }
        int gapMs = Whole.Least(inputs.GapMs, GapMsMax);
        _calibration.Pass(inputs.GapMs);
        if (state != DeviceState.Disarmed)
        {
            _calibration.Abandon();
        }
        bool isOut = state == DeviceState.Armed || (state == DeviceState.Running && !isService);
        if (state == DeviceState.Faulted)
        {
            _toldNm = 0;
            _astrayMs = 0;
        }
        else if (!_homing.IsDone)
        {
            _homing.Step(inputs.GripCode, gapMs);
            Settle(true, inputs);
        }
        else
        {
            int targetUm = _calibration.IsOut ? GripCalibration.FarUm : isOut ? AllowedUm() : 0;
            // What is sensed now answers what was told in the tick before.
            Compare(inputs.ProtrusionUm, gapMs);
            int beforeNm = _toldNm;
            Move(targetUm * 1_000, gapMs, state == DeviceState.Running || inputs.Counts != 0);
            Settle(beforeNm != _toldNm, inputs);
        }
        Say();
    }

    private int AllowedUm()
    {
        int maxUm = Whole.Least(_configuration.Profile.ProtrusionUmMax, Ceilings.ProtrusionUmMax);
        return Whole.Least(_configuration.Profile.ProtrusionUm, maxUm);
    }

    private void Move(int targetNm, int gapMs, bool isRunning)
    {
        int restNm = RestUmPerMs * 1_000 * gapMs;
        if (targetNm > _toldNm)
        {
            _toldNm = Whole.Least(targetNm, _toldNm + (isRunning ? RunningNmPerMs * gapMs : restNm));
        }
        else
        {
            _toldNm = targetNm > _toldNm - restNm ? targetNm : _toldNm - restNm;
        }
    }

    // The mean of a place begins anew when the needle leaves it, and is used once it has stood there for long.
    private void Settle(bool isMoving, TickInputs inputs)
    {
        _settledMs = isMoving ? 0 : Whole.Least(_settledMs + Whole.Least(inputs.GapMs, GapMsMax), SettledMsMin);
        _codeSum = isMoving ? inputs.GripCode * MeanTicks : _codeSum + inputs.GripCode - (_codeSum / MeanTicks);
    }

    private void Compare(int sensedUm, int gapMs)
    {
        int apartUm = sensedUm - ToldUm;
        // A scale that is being made new cannot be held against the old one.
        bool isApart = !_calibration.IsOut && (apartUm > AstrayUm || apartUm < -AstrayUm);
        _astrayMs = isApart ? _astrayMs + gapMs : 0;
    }

    private void Say()
    {
        int pulseUs = _scale.PulseUs(ToldUm);
        if (pulseUs != _saidUs)
        {
            _saidUs = pulseUs;
            _grip.SetPulseUs(pulseUs);
        }
    }
}
