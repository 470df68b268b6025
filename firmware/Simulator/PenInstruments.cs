using Smp.Wire;

namespace Smp.Simulator;

/// <summary>What an outside instrument on the pen would show: the truth, for oracles.</summary>
/// <remarks>Reading changes nothing.</remarks>
public sealed class PenInstruments
{
    private readonly PenBoard _board;

    /// <summary>Instruments on this board.</summary>
    public PenInstruments(PenBoard board)
    {
        _board = board;
    }

    /// <summary>The motor has a voltage.</summary>
    public bool IsEnergised => _board.Chain.IsEnergised;

    /// <summary>How long it has had one since the world began, microseconds.</summary>
    public long EnergisedUs => _board.Train.EnergisedUs;

    /// <summary>Stroke rate, Hz; negative is backward.</summary>
    public double StrokeHz => _board.Motor.SpeedHz;

    /// <summary>Whole strokes forward since the world began.</summary>
    public long Strokes => _board.Motor.Strokes;

    /// <summary>Angle turned in both directions, turns.</summary>
    public double PathTurns => _board.Motor.PathTurns;

    /// <summary>Angle of the cam, 0..1 turn; 0 is the needle fully in.</summary>
    public double PhaseTurns => _board.Motor.PhaseTurns;

    /// <summary>Winding current, mA; negative while the motor brakes into the supply.</summary>
    public double MotorMa => _board.Motor.MotorA * 1_000;

    /// <summary>Mean voltage across the motor, mV.</summary>
    public double MotorMv => _board.Train.MotorMv;

    /// <summary>Winding, degrees Celsius.</summary>
    public double WindingCelsius => _board.Train.Heat.WindingCelsius;

    /// <summary>The part a hand holds, degrees Celsius.</summary>
    public double HousingCelsius => _board.Train.Heat.HousingCelsius;

    /// <summary>The brake shorts the winding.</summary>
    public bool IsBraking => _board.Drive.IsBraking;

    /// <summary>Supply before the switch, mV.</summary>
    public double SupplyMv => _board.Supply.LoadedMv;

    /// <summary>Rail behind the switch, mV.</summary>
    public double RailMv => _board.Chain.RailMv;

    /// <summary>Charge left in the pack, permille.</summary>
    public int ChargePermille => _board.Supply.ChargePermille;

    /// <summary>Needle protrusion, um.</summary>
    public int ProtrusionUm => _board.Grip.ProtrusionUm;

    /// <summary>The needle goes into skin on every stroke.</summary>
    public bool IsTouching => _board.Motor.IsTouching;

    /// <summary>The hardware run lease has not run out.</summary>
    public bool IsWatchdogHolding => _board.Watchdog.IsHolding;

    /// <summary>A finger holds the button down.</summary>
    public bool IsHeldDown => _board.Contacts.IsHeldDown;

    /// <summary>The state the light shows; Unknown when dark.</summary>
    public DeviceState Shown => _board.Light.Shown;
}
