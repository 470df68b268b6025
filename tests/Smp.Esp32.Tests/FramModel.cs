using System;
using System.Collections.Generic;
using Smp.Esp32.Board;
using Smp.Standins;

namespace Smp.Esp32.Tests;

/// <summary>The FRAM at the other end of the bus: one write for each write enable, addresses of three bytes.</summary>
internal sealed class FramModel
{
    public const int SizeBytes = 262_144;

    private const int BusId = 2;
    private const byte WriteEnable = 0x06;
    private const byte WriteBytes = 0x02;
    private const byte ReadBytes = 0x03;

    private bool _isEnabled;

    /// <summary>A part soldered to the chip of this process.</summary>
    public FramModel() => Chip.ConnectSpi(BusId, Pins.FramSelect.Gpio, Exchange);

    public byte[] Content { get; } = new byte[SizeBytes];

    /// <summary>Bytes of each transaction, oldest first.</summary>
    public List<int> Transactions { get; } = [];

    /// <summary>Writes that came without a write enable, and did nothing.</summary>
    public int RefusedWrites { get; private set; }

    private byte[] Exchange(byte[] sent)
    {
        Transactions.Add(sent.Length);
        byte[] answer = new byte[sent.Length];
        switch (sent[0])
        {
            case WriteEnable:
                _isEnabled = true;
                break;
            case WriteBytes when _isEnabled:
                _isEnabled = false;
                ForEach(sent, (at, i) => Content[at] = sent[i]);
                break;
            case WriteBytes:
                RefusedWrites++;
                break;
            case ReadBytes:
                ForEach(sent, (at, i) => answer[i] = Content[at]);
                break;
            default:
                throw new InvalidOperationException($"FRAM has no operation {sent[0]:X2}.");
        }
        return answer;
    }

    // Wraps round at its end, as the part does.
    private static void ForEach(byte[] sent, Action<int, int> act)
    {
        int address = (sent[1] << 16) | (sent[2] << 8) | sent[3];
        for (int i = 4; i < sent.Length; i++)
        {
            act((address + i - 4) % SizeBytes, i);
        }
    }
}
