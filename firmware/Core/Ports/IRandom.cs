namespace Smp.Core.Ports;

/// <summary>Unpredictable bytes: the chip's hardware generator.</summary>
public interface IRandom
{
    /// <summary>Fills the whole target.</summary>
    void Fill(byte[] target);
}
