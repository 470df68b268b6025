using Smp.Core.Memory;
using Smp.Core.Ports;
using Smp.Wire;

namespace Smp.Core.Depth;

/// <summary>
/// Holds the needle out while the pen is armed or running with a cartridge, and in at all other times.
/// </summary>
/// <remarks>What is set is a protrusion, never a depth in skin.</remarks>
public sealed class GripControl
{
    private const int NotSaid = -1;

    private readonly IGripDrive _grip;
    private readonly Configuration _configuration;
    private readonly GripScale _scale;
    private int _saidUm = NotSaid;

    /// <summary>A grip that has been told nothing yet.</summary>
    public GripControl(IGripDrive grip, GripScale scale, Configuration configuration)
    {
        _grip = grip;
        _scale = scale;
        _configuration = configuration;
    }

    /// <summary>The servo's pulses were started anew: its position must be said again.</summary>
    public void Forget() => _saidUm = NotSaid;

    /// <summary>Says where the needle belongs, when that has changed.</summary>
    public void Move(bool isOut)
    {
        int allowedUm = Whole.Least(_configuration.Profile.ProtrusionUmMax, Ceilings.ProtrusionUmMax);
        int wantedUm = isOut ? Whole.Least(_configuration.Profile.ProtrusionUm, allowedUm) : 0;
        if (wantedUm != _saidUm)
        {
            _saidUm = wantedUm;
            _grip.SetPulseUs(_scale.PulseUs(wantedUm));
        }
    }
}
