using System.Globalization;

namespace Smp.Clinic.Usage;

/// <summary>
/// One pen and one life of its record memory: sequence and mount numbers mean something only within it.
/// </summary>
/// <param name="Device">The pen's own number.</param>
/// <param name="Epoch">Random, new when the memory was found blank or foreign.</param>
public readonly record struct PenEpoch(ulong Device, ulong Epoch)
{
    /// <summary>The pen alone, 12 hexadecimal digits or more.</summary>
    public string Pen => Device.ToString("x12", CultureInfo.InvariantCulture);

    /// <summary>The first eight digits of the epoch.</summary>
    public string EpochShort => Epoch.ToString("x16", CultureInfo.InvariantCulture)[..8];

    /// <summary>For a sentence: pen 24a160f0c1b2, epoch 9f3c1a00.</summary>
    public override string ToString() => $"pen {Pen}, epoch {EpochShort}";
}
