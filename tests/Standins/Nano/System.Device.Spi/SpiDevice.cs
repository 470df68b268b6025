using System.Device.Gpio;

namespace System.Device.Spi;

public enum DataFlow
{
    MsbFirst,
    LsbFirst,
}

public enum SpiBusConfiguration
{
    FullDuplex,
    HalfDuplex,
    Simplex,
}

public enum SpiMode
{
    Mode0,
    Mode1,
    Mode2,
    Mode3,
}

public enum SpiSharingMode
{
    Exclusive,
    Shared,
}

public sealed class SpiBusInfo
{
    internal SpiBusInfo() { }

    public int ChipSelectLineCount => throw null;

    public int MaxClockFrequency => throw null;

    public int MinClockFrequency => throw null;

    public int[] SupportedDataBitLengths => throw null;
}

public sealed class SpiConnectionSettings
{
    public SpiConnectionSettings(int busId, int chipSelectLine)
    {
        BusId = busId;
        ChipSelectLine = chipSelectLine;
    }

    public int BusId { get; set; }

    public int ChipSelectLine { get; set; }

    public SpiMode Mode { get; set; }

    public int DataBitLength { get; set; } = 8;

    public int ClockFrequency { get; set; } = 500_000;

    public DataFlow DataFlow { get; set; }

    public PinValue ChipSelectLineActiveState { get; set; }

    public SpiSharingMode SharingMode { get; set; }

    public SpiBusConfiguration Configuration { get; set; }
}

public class SpiDeviceAlreadyInUseException : Exception
{
}

public partial class SpiDevice : IDisposable
{
    public SpiDevice(SpiConnectionSettings settings) => ConnectionSettings = settings;

    public SpiConnectionSettings ConnectionSettings { get; }

    public byte ReadByte()
    {
        byte[] one = new byte[1];
        OnTransfer(new byte[1], one);
        return one[0];
    }

    public void Read(SpanByte buffer) => OnTransferSpans(SpanByte.Empty, buffer);

    public void Read(ushort[] buffer) => throw null;

    public void WriteByte(byte value) => OnTransfer(new byte[] { value }, new byte[0]);

    public void Write(SpanByte buffer) => OnTransferSpans(buffer, SpanByte.Empty);

    public void Write(ushort[] buffer) => throw null;

    public void TransferFullDuplex(SpanByte writeBuffer, SpanByte readBuffer) =>
        OnTransferSpans(writeBuffer, readBuffer);

    public void TransferFullDuplex(ushort[] writeBuffer, ushort[] readBuffer) => throw null;

    public static SpiBusInfo GetBusInfo(int busId) => new();

    public static SpiDevice Create(SpiConnectionSettings settings) => new(settings);

    public void Dispose() { }

    partial void OnTransferSpans(SpanByte written, SpanByte read);

    partial void OnTransfer(byte[] written, byte[] read);
}
