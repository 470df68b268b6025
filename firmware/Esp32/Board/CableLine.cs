using System.IO.Ports;
using nanoFramework.Hardware.Esp32;
using Smp.Core.Ports;
using Smp.Wire;

namespace Smp.Esp32.Board;

/// <summary>The UART to the host's cable.</summary>
/// <remarks>
/// COM2: COM1 belongs to the debugger, and opening it fails. SerialPort.cpp of the ESP32 target: Read waits until all
/// bytes asked for are there, so ask only for BytesToRead; a full input is thrown away without a word, so the buffer
/// holds what arrives in a flash erase of 400 ms; output is not buffered behind the FIFO of 128 bytes, so no write is
/// longer than a tick can carry.
/// </remarks>
public sealed class CableLine : IByteLink
{
    /// <summary>As the host's links have it.</summary>
    public const int BaudRate = 115_200;

    /// <summary>115,200 baud for 400 ms.</summary>
    public const int InputBytes = 4_608;

    private readonly SerialPort _port;

    /// <summary>An open line.</summary>
    public CableLine()
    {
        Configuration.SetPinFunction(Pins.CableOut.Gpio, DeviceFunction.COM2_TX);
        Configuration.SetPinFunction(Pins.CableIn.Gpio, DeviceFunction.COM2_RX);
        _port = new SerialPort("COM2", BaudRate);
        // WriteBufferSize would write the same field: never set it.
        _port.ReadBufferSize = InputBytes;
        _port.Open();
    }

    /// <inheritdoc/>
    public int Read(byte[] target, int offset, int countMax)
    {
        int waiting = _port.BytesToRead;
        int count = waiting < countMax ? waiting : countMax;
        return count > 0 ? _port.Read(target, offset, count) : 0;
    }

    /// <inheritdoc/>
    public int Write(byte[] source, int offset, int count)
    {
        int taken = count < WireLimits.LinkBytesPerTickMax ? count : WireLimits.LinkBytesPerTickMax;
        if (taken > 0)
        {
            _port.Write(source, offset, taken);
        }
        return taken;
    }
}
