using System;
using System.Device.Spi;
using nanoFramework.Hardware.Esp32;

namespace Smp.Esp32.Board;

/// <summary>An SPI FRAM of 256 KB: write enable, write, read, addresses of three bytes.</summary>
/// <remarks>
/// A byte is kept from the moment it is clocked in. The part forgets its write enable at the end of every write. One
/// transaction carries at most <see cref="ChunkBytes"/>: the platform's own limit is 16,384, and what it cannot hand to
/// its DMA as it is, it copies. Reads are full duplex with both buffers of one length, the only way the ESP32 target
/// reads without allocating buffers of its own (nf-interpreter, targets/ESP32 cpu_spi.cpp).
/// </remarks>
public sealed class FramChip
{
    /// <summary>Bytes of the part fitted.</summary>
    public const int SizeBytes = 262_144;

    /// <summary>Bytes of one transaction behind its head.</summary>
    public const int ChunkBytes = 256;

    private const int BusId = 2;
    private const int ClockHz = 10_000_000;
    private const int HeadBytes = 4;
    private const byte WriteEnable = 0x06;
    private const byte WriteBytes = 0x02;
    private const byte ReadBytes = 0x03;

    private readonly SpiDevice _spi;
    private readonly byte[] _out = new byte[HeadBytes + ChunkBytes];
    private readonly byte[] _in = new byte[HeadBytes + ChunkBytes];

    /// <summary>The part on SPI2.</summary>
    public FramChip()
    {
        Configuration.SetPinFunction(Pins.FramIn.Gpio, DeviceFunction.SPI2_MOSI);
        Configuration.SetPinFunction(Pins.FramOut.Gpio, DeviceFunction.SPI2_MISO);
        Configuration.SetPinFunction(Pins.FramClock.Gpio, DeviceFunction.SPI2_CLOCK);
        SpiConnectionSettings settings = new SpiConnectionSettings(BusId, Pins.FramSelect.Gpio);
        settings.ClockFrequency = ClockHz;
        settings.Mode = SpiMode.Mode0;
        settings.DataBitLength = 8;
        settings.DataFlow = DataFlow.MsbFirst;
        _spi = SpiDevice.Create(settings);
    }

    /// <summary>Reads bytes that lie inside the part.</summary>
    public void Read(int address, byte[] target, int offset, int count)
    {
        for (int done = 0; done < count; done += ChunkBytes)
        {
            int part = count - done < ChunkBytes ? count - done : ChunkBytes;
            PutHead(ReadBytes, address + done);
            _spi.TransferFullDuplex(
                new SpanByte(_out, 0, HeadBytes + part), new SpanByte(_in, 0, HeadBytes + part));
            Array.Copy(_in, HeadBytes, target, offset + done, part);
        }
    }

    /// <summary>Writes bytes that lie inside the part, lowest address first.</summary>
    public void Write(int address, byte[] source, int offset, int count)
    {
        for (int done = 0; done < count; done += ChunkBytes)
        {
            int part = count - done < ChunkBytes ? count - done : ChunkBytes;
            _spi.WriteByte(WriteEnable);
            PutHead(WriteBytes, address + done);
            Array.Copy(source, offset + done, _out, HeadBytes, part);
            _spi.Write(new SpanByte(_out, 0, HeadBytes + part));
        }
    }

    private void PutHead(byte operation, int address)
    {
        _out[0] = operation;
        _out[1] = (byte)((address >> 16) & 0xFF);
        _out[2] = (byte)((address >> 8) & 0xFF);
        _out[3] = (byte)(address & 0xFF);
    }
}
