namespace Smp.Core.Ports;

/// <summary>The grip's own position sensor, independent of the servo.</summary>
public interface IGripSense
{
    /// <summary>Place of the wedge as the converter's code, 0..4095; rises as the needle goes out.</summary>
    int ReadCode();
}
