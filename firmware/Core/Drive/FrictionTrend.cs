using Smp.Core.Memory;
using Smp.Wire;

namespace Smp.Core.Drive;

/// <summary>How much more current the mounted cartridge takes at its rate than it took when it was new.</summary>
/// <remarks>
/// A regulated rate hides a cartridge that clogs: it only shows in the current. Blocks of ten seconds of steady running
/// average out touches of the skin; the first three are the cartridge as new, and stay so through removals and power
/// cuts until another cartridge is mounted.
/// </remarks>
public sealed class FrictionTrend
{
    /// <summary>Current above new at which a person is told, permille.</summary>
    public const int RisingPermille = 1_300;

    /// <summary>Current above new at which a person is told again, permille.</summary>
    public const int HighPermille = 1_600;

    private const int BlockMs = 10_000;
    private const int Blocks = 3;

    private readonly Configuration _configuration;
    private readonly int[] _blockDeciMa = new int[Blocks];
    private int _filled;
    private long _maMs;
    private int _blockMs;
    private uint _cartridge;
    private FaultCode _reached;
    private FaultCode _told;

    /// <summary>A trend that knows nothing but what the configuration keeps.</summary>
    public FrictionTrend(Configuration configuration)
    {
        _configuration = configuration;
    }

    /// <summary>The cartridge as new has just become known: the configuration wants saving.</summary>
    public bool HasLearnt;

    /// <summary>Takes one tick of a run.</summary>
    /// <param name="gapMs">Its length.</param>
    /// <param name="currentMa">Current in it.</param>
    /// <param name="isSteady">The soft start is over; also when a limit holds the rate down.</param>
    public void Take(int gapMs, int currentMa, bool isSteady)
    {
        if (_cartridge != _configuration.Mounted)
        {
            Change(_configuration.Mounted);
        }
        if (!isSteady || _cartridge == 0)
        {
            return;
        }
        _maMs += (long)currentMa * gapMs;
        _blockMs += gapMs;
        if (_blockMs >= BlockMs)
        {
            Close(Whole.Clamp(Whole.Divide(_maMs * 10, _blockMs), 0, ushort.MaxValue));
            _maMs = 0;
            _blockMs = 0;
        }
    }

    /// <summary>The level reached that nobody has been told of yet, or None; each is told once a mount.</summary>
    public FaultCode TakeAlarm()
    {
        if (_reached == _told)
        {
            return FaultCode.None;
        }
        _told = _reached;
        return _told;
    }

    private void Change(uint cartridge)
    {
        _cartridge = cartridge;
        _filled = 0;
        _maMs = 0;
        _blockMs = 0;
        _reached = FaultCode.None;
        _told = FaultCode.None;
    }

    private void Close(int deciMa)
    {
        _blockDeciMa[_filled % Blocks] = deciMa;
        _filled = _filled >= 2 * Blocks ? _filled - Blocks + 1 : _filled + 1;
        if (_filled < Blocks)
        {
            return;
        }
        long meanDeciMa = 0;
        for (int i = 0; i < Blocks; i++)
        {
            meanDeciMa += _blockDeciMa[i];
        }
        meanDeciMa /= Blocks;
        if (_configuration.FrictionCartridge != _cartridge)
        {
            _configuration.FrictionCartridge = _cartridge;
            _configuration.FrictionDeciMa = Whole.Saturate16(meanDeciMa);
            HasLearnt = true;
        }
        int permille = Whole.Clamp(Whole.Divide(meanDeciMa * 1_000, _configuration.FrictionDeciMa), 0, int.MaxValue);
        if (permille >= HighPermille)
        {
            _reached = FaultCode.FrictionHigh;
        }
        else if (permille >= RisingPermille && _reached == FaultCode.None)
        {
            _reached = FaultCode.FrictionRising;
        }
    }
}
