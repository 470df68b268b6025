using System;

namespace Smp.Simulator.Plant;

/// <summary>The pack: open-circuit voltage that falls with the charge, and a resistance that makes it sag.</summary>
/// <remarks>Assumed: three lithium cells. Not modelled: temperature, recovery after a load.</remarks>
public sealed class SupplyModel
{
    private const double UsPerHour = 3.6e9;

    private readonly double _fullMv;
    private readonly double _emptyMv;
    private readonly double _internalMilliOhm;
    private readonly double _capacityMaUs;
    private double _drawnMaUs;

    /// <summary>A full pack.</summary>
    public SupplyModel(
        double fullMv = 12_600, double emptyMv = 9_000, double internalMilliOhm = 200, double capacityMah = 1_850)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(capacityMah, 0);
        _fullMv = fullMv;
        _emptyMv = emptyMv;
        _internalMilliOhm = internalMilliOhm;
        _capacityMaUs = capacityMah * UsPerHour;
        OpenCircuitMv = fullMv;
    }

    /// <summary>Voltage without a load, mV.</summary>
    public double OpenCircuitMv { get; private set; }

    /// <summary>Taken off the open-circuit voltage, mV.</summary>
    public double SagMv { get; set; }

    /// <summary>Voltage under the load last drawn, mV; never below 0.</summary>
    public double LoadedMv => Math.Max(0, OpenCircuitMv - SagMv - (_internalMilliOhm * LoadMa / 1_000));

    /// <summary>The load last drawn, mA.</summary>
    public double LoadMa { get; private set; }

    /// <summary>Charge left, permille.</summary>
    public int ChargePermille => (int)(1_000 * (1 - Math.Min(1, _drawnMaUs / _capacityMaUs)));

    /// <summary>Draws a current for a time.</summary>
    public void Draw(double currentMa, long forUs)
    {
        LoadMa = currentMa;
        _drawnMaUs = Math.Clamp(_drawnMaUs + (currentMa * forUs), 0, _capacityMaUs);
        OpenCircuitMv = _fullMv - ((_fullMv - _emptyMv) * _drawnMaUs / _capacityMaUs);
    }

    /// <summary>Makes it full again.</summary>
    public void Charge()
    {
        _drawnMaUs = 0;
        OpenCircuitMv = _fullMv;
    }
}
