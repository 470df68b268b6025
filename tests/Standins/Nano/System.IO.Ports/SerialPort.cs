namespace System.IO.Ports;

public enum Handshake
{
    None = 0,
    XOnXOff = 1,
    RequestToSend = 2,
    RequestToSendXOnXOff = 3,
}

public enum Parity
{
    None = 0,
    Odd = 1,
    Even = 2,
}

public enum SerialData
{
    Chars = 1,
    WatchChar = 2,
}

public enum SerialMode
{
    Normal = 0,
    RS485 = 1,
}

public enum StopBits
{
    One = 1,
    Two = 2,
    OnePointFive = 3,
}

public class SerialDataReceivedEventArgs : EventArgs
{
    internal SerialDataReceivedEventArgs(SerialData eventCode) => EventType = eventCode;

    public SerialData EventType { get; }
}

public delegate void SerialDataReceivedEventHandler(object sender, SerialDataReceivedEventArgs e);

public sealed partial class SerialPort : IDisposable
{
    public SerialPort(
        string portName, int baudRate = 9600, Parity parity = Parity.None, int dataBits = 8,
        StopBits stopBits = StopBits.One)
    {
        PortName = portName;
        BaudRate = baudRate;
        Parity = parity;
        DataBits = dataBits;
        StopBits = stopBits;
    }

    public event SerialDataReceivedEventHandler DataReceived;

    public int BaudRate { get; set; }

    public Handshake Handshake { get; set; }

    public int DataBits { get; set; }

    public Parity Parity { get; set; }

    public SerialMode Mode { get; set; }

    public StopBits StopBits { get; set; }

    public string PortName { get; }

    public char WatchChar { get; set; }

    public bool IsOpen
    {
        get
        {
            bool isOpen = false;
            OnIsOpen(ref isOpen);
            return isOpen;
        }
    }

    public string NewLine { get; set; } = "\n";

    public int ReadTimeout { get; set; } = -1;

    public int WriteTimeout { get; set; } = -1;

    public int ReceivedBytesThreshold { get; set; }

    public Stream BaseStream => throw null;

    public int BytesToRead
    {
        get
        {
            int count = 0;
            OnBytesToRead(ref count);
            return count;
        }
    }

    public bool InvertSignalLevels { get; set; }

    public int ReadBufferSize { get; set; } = 256;

    public int WriteBufferSize { get; set; } = 256;

    public void Open() => OnOpen();

    public void Close() => OnClose();

    public static string[] GetPortNames() => throw null;

    public int Read(byte[] buffer, int offset, int count)
    {
        int read = 0;
        OnRead(buffer, offset, count, ref read);
        return read;
    }

    public int ReadByte() => throw null;

    public string ReadExisting() => throw null;

    public string ReadLine() => throw null;

    public void Write(byte[] buffer, int offset, int count) => OnWrite(buffer, offset, count);

    public void WriteByte(byte value) => OnWrite(new byte[] { value }, 0, 1);

    public void Write(string text) => throw null;

    public void WriteLine(string text) => throw null;

    public void Dispose() => OnClose();

    partial void OnIsOpen(ref bool isOpen);

    partial void OnBytesToRead(ref int count);

    partial void OnOpen();

    partial void OnClose();

    partial void OnRead(byte[] buffer, int offset, int count, ref int read);

    partial void OnWrite(byte[] buffer, int offset, int count);
}
