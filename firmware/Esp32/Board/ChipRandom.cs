using System;
using Smp.Core.Ports;

namespace Smp.Esp32.Board;

/// <summary>The chip's generator: System.Random is esp_random here (nf-interpreter, targets/ESP32).</summary>
/// <remarks>
/// It draws on thermal noise while Wi-Fi is on, and is a seeded sequence while it is off, as at boot. That is enough
/// for what the pen draws, which must differ and need not be secret: the epoch's number and the boot nonce. The
/// pairing key comes from the host.
/// </remarks>
public sealed class ChipRandom : IRandom
{
    private readonly Random _random = new Random();

    /// <inheritdoc/>
    public void Fill(byte[] target) => _random.NextBytes(target);
}
