namespace Smp.Core.Ports;

/// <summary>Motor current, as the mean of a few conversions.</summary>
public interface ICurrentSense
{
    /// <summary>Motor current, mA, 0..4000.</summary>
    int ReadMa();
}
