namespace Smp.Esp32.Board;

/// <summary>What a pin is for.</summary>
public enum PinRole
{
    /// <summary>Can let something turn or move: motor, its rail, the needle's grip.</summary>
    Moves,

    /// <summary>Output that moves nothing.</summary>
    Output,

    /// <summary>Digital input.</summary>
    Input,

    /// <summary>Input of ADC1; ADC2 cannot be read while Wi-Fi is on.</summary>
    Sense,
}
