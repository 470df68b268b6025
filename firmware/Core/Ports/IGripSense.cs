namespace Smp.Core.Ports;

/// <summary>The grip's own position sensor, independent of the servo.</summary>
public interface IGripSense
{
    /// <summary>Protrusion sensed, um; 0 when retracted.</summary>
    int ReadProtrusionUm();
}
