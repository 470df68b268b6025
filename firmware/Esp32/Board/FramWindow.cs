using System;
using Smp.Core.Ports;

namespace Smp.Esp32.Board;

/// <summary>A part of the FRAM that its owner cannot leave.</summary>
public sealed class FramWindow : IRecordMemory
{
    /// <summary>Bytes of the settings, at the end of the part.</summary>
    public const int SettingsBytes = 16_384;

    private readonly FramChip _chip;
    private readonly int _start;

    private FramWindow(FramChip chip, int start, int sizeBytes)
    {
        _chip = chip;
        _start = start;
        SizeBytes = sizeBytes;
    }

    /// <summary>Where records live: all but the settings.</summary>
    public static FramWindow Records(FramChip chip) =>
        new FramWindow(chip, 0, FramChip.SizeBytes - SettingsBytes);

    /// <summary>Where settings live.</summary>
    public static FramWindow Settings(FramChip chip) =>
        new FramWindow(chip, FramChip.SizeBytes - SettingsBytes, SettingsBytes);

    /// <inheritdoc/>
    public int SizeBytes { get; }

    /// <inheritdoc/>
    public void Read(int address, byte[] target, int offset, int count)
    {
        Demand(address, count);
        _chip.Read(_start + address, target, offset, count);
    }

    /// <inheritdoc/>
    public void Write(int address, byte[] source, int offset, int count)
    {
        Demand(address, count);
        _chip.Write(_start + address, source, offset, count);
    }

    // The part wraps round at its end: a slip would overwrite its first bytes.
    private void Demand(int address, int count)
    {
        if (address < 0 || count < 0 || count > SizeBytes || address > SizeBytes - count)
        {
            throw new ArgumentOutOfRangeException(
                "FRAM: " + count.ToString() + " bytes at " + address.ToString() + " of " + SizeBytes.ToString() + ".");
        }
    }
}
