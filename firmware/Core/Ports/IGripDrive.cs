namespace Smp.Core.Ports;

/// <summary>The servo behind the wedge that sets needle protrusion.</summary>
public interface IGripDrive
{
    /// <summary>Starts the servo's pulses.</summary>
    void Start();

    /// <summary>Protrusion to go to, um; 0 is retracted.</summary>
    void SetProtrusionUm(int protrusionUm);
}
