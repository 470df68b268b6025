using Smp.Standins;

namespace System.Device.Spi;

public partial class SpiDevice
{
    partial void OnTransferSpans(SpanByte written, SpanByte read)
    {
        byte[] into = new byte[read.Length];
        OnTransfer(written.IsEmpty ? new byte[read.Length] : written.ToArray(), into);
        new SpanByte(into).CopyTo(read);
    }

    partial void OnTransfer(byte[] written, byte[] read)
    {
        byte[] answer = Chip.Exchange(ConnectionSettings.BusId, ConnectionSettings.ChipSelectLine, written);
        Array.Copy(answer, read, Math.Min(answer.Length, read.Length));
    }
}
