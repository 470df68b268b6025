using nanoFramework.Hardware.Esp32;
using Smp.Standins;

namespace System.IO.Ports;

public sealed partial class SerialPort
{
    private ChipPort Far => Chip.Port(PortName);

    partial void OnIsOpen(ref bool isOpen) => isOpen = Far.IsOpen;

    partial void OnBytesToRead(ref int count) => count = Far.BytesToRead;

    /// <summary>COM1 belongs to the debugger; COM2 and COM3 have no pins until they are given some.</summary>
    partial void OnOpen()
    {
        (DeviceFunction receive, DeviceFunction send) = PortName switch
        {
            "COM2" => (DeviceFunction.COM2_RX, DeviceFunction.COM2_TX),
            "COM3" => (DeviceFunction.COM3_RX, DeviceFunction.COM3_TX),
            _ => throw new InvalidOperationException($"{PortName} cannot be opened by a program."),
        };
        if (Chip.PinOf(receive) < 0 || Chip.PinOf(send) < 0)
        {
            throw new InvalidOperationException($"{PortName} has no pins: Configuration.SetPinFunction first.");
        }
        Far.IsOpen = true;
        Far.BaudRate = BaudRate;
        Far.RingBytes = ReadBufferSize;
    }

    partial void OnClose() => Far.Close();

    partial void OnRead(byte[] buffer, int offset, int count, ref int read)
    {
        Far.Read(buffer, offset, count);
        read = count;
    }

    partial void OnWrite(byte[] buffer, int offset, int count) => Far.Send(buffer, offset, count);
}
